using System.Diagnostics;
using Fagsystem.Export;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Fagsystem.Overfoering;

/// <summary>Transfers one case: sends it, corrects what can be corrected, and says what became of it.</summary>
internal sealed class SakOverfoering(NirClients clients, TimeProvider time, IReadOnlyDictionary<string, Personsak> facts)
{
    private const int MaxAttempts = 3;
    private const string OtherKommune = "NIR5002";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>Transfers a case.</summary>
    /// <param name="sak">The case.</param>
    /// <param name="registrering">The case as NIR takes it.</param>
    /// <param name="stop">Stops: nothing more is sent after what is in flight.</param>
    /// <param name="underway">Stops what is in flight.</param>
    /// <exception cref="NirException">A fault that the next case would meet too. NIR has nothing of this one.</exception>
    public async Task<SakResult> TransferAsync(Sak sak, Registrering registrering, CancellationToken stop, CancellationToken underway)
    {
        try
        {
            var response = await SendAsync(sak, registrering, stop, underway);
            if (response is Refused refused && !stop.IsCancellationRequested && Processing.Rett(registrering, refused) is { } corrected)
            {
                var newResponse = await SendAsync(sak, corrected, stop, underway);
                return await InterpretAsync(sak, corrected, newResponse, Refusals(refused), underway);
            }

            return await InterpretAsync(sak, registrering, response, [], underway);
        }
        catch (NirException e) when (e is { ErrorCode: NirErrorCode.Credentials, Regel: OtherKommune })
        {
            // Another municipality's case says nothing about the next one: it is refused like any other.
            return new(sak, SakOutcome.Refused)
            {
                Oppfoelging = Processing.Receiver(OtherKommune),
                Regelbrudd = [Regelbrudd.From(OtherKommune)],
                CorrelationId = e.CorrelationId,
            };
        }
        catch (OperationCanceledException) when (underway.IsCancellationRequested)
        {
            return new(sak, SakOutcome.Ukjent) { Oppfoelging = Oppfoelging.Saksbehandler };
        }
    }

    // 429 and 503 say that nothing was done and when to come back. Everything else is for the caller: sending again might send twice.
    private async Task<TransferResult> SendAsync(Sak sak, Registrering registrering, CancellationToken stop, CancellationToken underway)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await clients.For(registrering).SendAsync(registrering, facts.GetValueOrDefault(sak.Person.SequenceNumber), cancellationToken: underway);
            }
            catch (NirException e) when (
                e.ErrorCode is NirErrorCode.Unavailable && attempt < MaxAttempts && (e.TryAgainAfter ?? TimeSpan.FromSeconds(1)) is var wait
                && wait <= LongestWait && !stop.IsCancellationRequested)
            {
                await Task.Delay(wait, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (stop.IsCancellationRequested)
                {
                    throw;
                }
            }
        }
    }

    private async Task<SakResult> InterpretAsync(
        Sak sak, Registrering sent, TransferResult response, IReadOnlyList<string> corrected, CancellationToken underway)
    {
        var result = new SakResult(sak, SakOutcome.Ukjent) 
        {
            Corrected = corrected,
            CorrelationId = response.CorrelationId,
            BeforeSending = [.. response.LocalMerknader.Select(static avvik => avvik.Regel)],
            Lovvalg = response.Lovvalg,
        };
        return response switch
        {
            Accepted { IsReadBack: true } => Has(result, sent, await MerknaderAsync(sent, underway)),
            Accepted accepted => Has(result, sent, accepted.Merknader),
            Refused refused => result with
            {
                Outcome = SakOutcome.Refused,
                Oppfoelging = Processing.Receiver(sent, refused.Avvik),
                Regelbrudd = [.. refused.Avvik.Select(Regelbrudd.From)],
                CorrelationId = refused.IsRefusedBeforeSending ? null : refused.CorrelationId,
            },
            Conflict conflict => result with
            {
                Outcome = SakOutcome.Conflict,
                Oppfoelging = Oppfoelging.Saksbehandler,
                Regelbrudd = [.. conflict.Avvik.Select(Regelbrudd.From)],
                ExistsAs = conflict.ExistingId,
            },
            OutcomeUnknown => result with { Oppfoelging = Oppfoelging.Saksbehandler },
            _ => throw new UnreachableException(),
        };
    }

    private static SakResult Has(SakResult result, Registrering sent, IReadOnlyList<Avvik> merknader) => result with
    {
        Outcome = (result.Corrected.Count, merknader.Count) switch
        {
            (> 0, _) => SakOutcome.CorrectedAndAccepted,
            (_, > 0) => SakOutcome.AcceptedWithMerknader,
            _ => SakOutcome.Accepted,
        },
        Transferred = sent,
        Regelbrudd = [.. merknader.Select(Regelbrudd.From)],
    };

    // When NIR held the same before, its answer had no remarks. They are asked for; without them the case is accepted all the same.
    private async Task<IReadOnlyList<Avvik>> MerknaderAsync(Registrering registrering, CancellationToken underway)
    {
        try
        {
            var status = await clients.For(registrering).ReadStatusAsync(registrering.Person, cancellationToken: underway);
            return status.Registreringer.FirstOrDefault(stored => stored.Id == registrering.Id)?.Merknader ?? [];
        }
        catch (Exception e) when (e is NirException or OperationCanceledException)
        {
            return [];
        }
    }

    private static string[] Refusals(Refused refused) =>
        [.. refused.Avvik.Where(static avvik => avvik.Alvorlighet is Alvorlighet.Avvisning).Select(static avvik => avvik.Regel).Distinct()];
}
