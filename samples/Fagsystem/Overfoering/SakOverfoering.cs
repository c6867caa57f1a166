using System.Diagnostics;
using Fagsystem.Export;
using Fagsystem.Mapping;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Fagsystem.Overfoering;

/// <summary>Transfers one case: sends it, corrects what can be corrected, and says what became of it. When to send again is the client's to know.</summary>
internal sealed class SakOverfoering(NirClients clients, TransferMemory memory)
{
    /// <summary>Transfers a case.</summary>
    /// <param name="mapped">The case.</param>
    /// <param name="registrering">The case as NIR takes it.</param>
    /// <param name="stop">Stops: nothing more is sent after what is in flight.</param>
    /// <param name="underway">Stops what is in flight.</param>
    /// <exception cref="NirException">A fault that the next case would meet too. NIR has nothing of this one.</exception>
    public async Task<SakResult> TransferAsync(MappedSak mapped, Registrering registrering, CancellationToken stop, CancellationToken underway)
    {
        var sak = mapped.Sak;
        try
        {
            var response = await SendAsync(mapped, registrering, underway);
            if (response is Refused refused && !stop.IsCancellationRequested && Processing.Rett(registrering, refused) is { } corrected)
            {
                var newResponse = await SendAsync(mapped, corrected, underway);
                return await InterpretAsync(sak, corrected, newResponse, Refusals(refused), underway);
            }

            return await InterpretAsync(sak, registrering, response, [], underway);
        }
        catch (NirException e) when (e.ErrorCode is NirErrorCode.Credentials && e.Regel == RegelCatalogue.NIR5002.Id)
        {
            // Another municipality's case says nothing about the next one: it is refused like any other.
            return new(sak, SakOutcome.Refused)
            {
                Oppfoelging = Processing.Receiver(RegelCatalogue.NIR5002.Id),
                Regelbrudd = [Regelbrudd.From(RegelCatalogue.NIR5002)],
                CorrelationId = e.CorrelationId,
            };
        }
        catch (OperationCanceledException) when (underway.IsCancellationRequested)
        {
            return new(sak, SakOutcome.Ukjent) { Oppfoelging = Oppfoelging.Saksbehandler };
        }
    }

    // What NIR has accepted before is corrected: what a caseworker has changed in NIR web since, is kept.
    private Task<TransferResult> SendAsync(MappedSak mapped, Registrering registrering, CancellationToken underway) =>
        memory.Find(registrering.Id) is { } last
            ? clients.For(registrering).MergeAsync(last.Registrering, registrering, mapped.Facts, cancellationToken: underway)
            : clients.For(registrering).SendAsync(registrering, mapped.Facts, cancellationToken: underway);

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
            Accepted { IsReadBack: true } accepted => Has(result, sent, accepted, await MerknaderAsync(sent, underway)),
            Accepted accepted => Has(result, sent, accepted, accepted.Merknader),
            Refused refused => result with
            {
                Outcome = SakOutcome.Refused,
                Oppfoelging = Processing.Receiver(sent, refused.Avvik),
                Regelbrudd = Broken(refused.Avvik),
                IsLate = refused.Avvik.Any(IsLate),
                CorrelationId = refused.IsRefusedBeforeSending ? null : refused.CorrelationId,
            },
            Conflict conflict => result with
            {
                Outcome = SakOutcome.Conflict,
                Oppfoelging = Oppfoelging.Saksbehandler,
                Regelbrudd = Broken(conflict.Avvik),
                IsLate = conflict.Avvik.Any(IsLate),
                ExistsAs = conflict.ExistingId,
                Collisions = [.. conflict.Collisions.Select(static collision => collision.Medlem)],
            },
            OutcomeUnknown => result with { Oppfoelging = Oppfoelging.Saksbehandler },
            _ => throw new UnreachableException(),
        };
    }

    private SakResult Has(SakResult result, Registrering sent, Accepted accepted, IReadOnlyList<Avvik> merknader)
    {
        memory.Keep(sent, accepted.Version);
        return Told(result, sent, accepted, merknader);
    }

    private static SakResult Told(SakResult result, Registrering sent, Accepted accepted, IReadOnlyList<Avvik> merknader) => result with
    {
        Outcome = (result.Corrected.Count, Broken(merknader).Count) switch
        {
            ( > 0, _) => SakOutcome.CorrectedAndAccepted,
            (_, > 0) => SakOutcome.AcceptedWithMerknader,
            _ => SakOutcome.Accepted,
        },
        Transferred = accepted.Merge?.Registrering ?? sent,
        Updated = [.. accepted.Merge?.ChangedByMe ?? []],
        KeptFromNir = [.. accepted.Merge?.ChangedInNir ?? []],
        Regelbrudd = Broken(merknader),
        BeforeSending = [.. result.BeforeSending.Union(merknader.Where(RestsOnFacts).Select(static avvik => avvik.Regel))],
        IsLate = merknader.Any(IsLate),
    };

    // NIR has the facts of the person's case too, and says of them what the fagsystem saw before it sent: that is told once, with the deadlines.
    private static bool RestsOnFacts(Avvik avvik) => avvik.Alvorlighet is Alvorlighet.Merknad
        && RegelCatalogue.TryFind(avvik.Regel, out var regel) && regel.Needs.Contains(ContextNeeds.Sak);

    // The export holds years of history that is transferred for the first time: that all of it comes late is told once, not on each case.
    private static bool IsLate(Avvik avvik) => avvik.Regel == RegelCatalogue.NIR3003.Id && avvik.Alvorlighet is Alvorlighet.Merknad;

    private static IReadOnlyList<Regelbrudd> Broken(IEnumerable<Avvik> avvik) =>
        [.. avvik.Where(static one => !IsLate(one) && !RestsOnFacts(one)).Select(Regelbrudd.From)];

    // When NIR held the same before, its answer had no remarks. They are asked for; without them the case is accepted all the same.
    private async Task<IReadOnlyList<Avvik>> MerknaderAsync(Registrering registrering, CancellationToken underway)
    {
        try
        {
            return await clients.For(registrering).ReadMerknaderAsync(registrering, cancellationToken: underway);
        }
        catch (Exception e) when (e is NirException or OperationCanceledException)
        {
            return [];
        }
    }

    private static string[] Refusals(Refused refused) =>
        [.. refused.Avvik.Where(static avvik => avvik.Alvorlighet is Alvorlighet.Avvisning).Select(static avvik => avvik.Regel).Distinct()];
}
