using System.Diagnostics;
using Fagsystem.Eksport;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Fagsystem.Overfoering;

/// <summary>Transfers one case: sends it, corrects what can be corrected, and says what became of it.</summary>
internal sealed class Saksoverfoerer(Nirklienter klienter, TimeProvider tid, IReadOnlyDictionary<string, Personsak> fakta)
{
    private const int FlestForsoek = 3;
    private const string AnnenKommune = "NIR5002";

    private static readonly TimeSpan LengstVent = TimeSpan.FromSeconds(30);

    /// <summary>Transfers a case.</summary>
    /// <param name="sak">The case.</param>
    /// <param name="registrering">The case as NIR takes it.</param>
    /// <param name="stopp">Stops: nothing more is sent after what is in flight.</param>
    /// <param name="underveis">Stops what is in flight.</param>
    /// <exception cref="NirException">A fault that the next case would meet too. NIR has nothing of this one.</exception>
    public async Task<Saksresultat> OverfoerAsync(Sak sak, Registrering registrering, CancellationToken stopp, CancellationToken underveis)
    {
        try
        {
            var svar = await SendAsync(sak, registrering, stopp, underveis);
            if (svar is Refused refused && !stopp.IsCancellationRequested && Behandling.Rett(registrering, refused) is { } rettet)
            {
                var nyttSvar = await SendAsync(sak, rettet, stopp, underveis);
                return await TolkAsync(sak, rettet, nyttSvar, Avvisninger(refused), underveis);
            }

            return await TolkAsync(sak, registrering, svar, [], underveis);
        }
        catch (NirException e) when (e is { Feilkode: Feilkode.Tilgang, Regel: AnnenKommune })
        {
            // Another municipality's case says nothing about the next one: it is refused like any other.
            return new(sak, Saksutfall.Avvist)
            {
                Oppfoelging = Behandling.Mottaker(AnnenKommune),
                Regelbrudd = [Regelbrudd.Fra(AnnenKommune)],
                KorrelasjonsId = e.KorrelasjonsId,
            };
        }
        catch (OperationCanceledException) when (underveis.IsCancellationRequested)
        {
            return new(sak, Saksutfall.Ukjent) { Oppfoelging = Oppfoelging.Saksbehandler };
        }
    }

    // 429 and 503 say that nothing was done and when to come back. Everything else is for the caller: sending again might send twice.
    private async Task<TransferResult> SendAsync(Sak sak, Registrering registrering, CancellationToken stopp, CancellationToken underveis)
    {
        for (var forsoek = 1; ; forsoek++)
        {
            try
            {
                return await klienter.For(registrering).SendAsync(registrering, fakta.GetValueOrDefault(sak.Person.Loepenr), cancellationToken: underveis);
            }
            catch (NirException e) when (
                e.Feilkode is Feilkode.Utilgjengelig && forsoek < FlestForsoek && (e.ProevIgjenEtter ?? TimeSpan.FromSeconds(1)) is var vent
                && vent <= LengstVent && !stopp.IsCancellationRequested)
            {
                await Task.Delay(vent, tid, stopp).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (stopp.IsCancellationRequested)
                {
                    throw;
                }
            }
        }
    }

    private async Task<Saksresultat> TolkAsync(
        Sak sak, Registrering sendt, TransferResult svar, IReadOnlyList<string> rettet, CancellationToken underveis)
    {
        var resultat = new Saksresultat(sak, Saksutfall.Ukjent) 
        {
            Rettet = rettet,
            KorrelasjonsId = svar.CorrelationId,
            FoerSending = [.. svar.LocalMerknader.Select(static avvik => avvik.Regel)],
            Lovvalg = svar.Lovvalg,
        };
        return svar switch
        {
            Accepted { IsReadBack: true } => Har(resultat, sendt, await MerknaderAsync(sendt, underveis)),
            Accepted accepted => Har(resultat, sendt, accepted.Merknader),
            Refused refused => resultat with
            {
                Utfall = Saksutfall.Avvist,
                Oppfoelging = Behandling.Mottaker(sendt, refused.Avvik),
                Regelbrudd = [.. refused.Avvik.Select(Regelbrudd.Fra)],
                KorrelasjonsId = refused.IsRefusedBeforeSending ? null : refused.CorrelationId,
            },
            Conflict conflict => resultat with
            {
                Utfall = Saksutfall.Konflikt,
                Oppfoelging = Oppfoelging.Saksbehandler,
                Regelbrudd = [.. conflict.Avvik.Select(Regelbrudd.Fra)],
                FinnesSom = conflict.ExistingId,
            },
            OutcomeUnknown => resultat with { Oppfoelging = Oppfoelging.Saksbehandler },
            _ => throw new UnreachableException(),
        };
    }

    private static Saksresultat Har(Saksresultat resultat, Registrering sendt, IReadOnlyList<Avvik> merknader) => resultat with
    {
        Utfall = (resultat.Rettet.Count, merknader.Count) switch
        {
            (> 0, _) => Saksutfall.RettetOgGodtatt,
            (_, > 0) => Saksutfall.GodtattMedMerknader,
            _ => Saksutfall.Godtatt,
        },
        Overfoert = sendt,
        Regelbrudd = [.. merknader.Select(Regelbrudd.Fra)],
    };

    // When NIR held the same before, its answer had no remarks. They are asked for; without them the case is accepted all the same.
    private async Task<IReadOnlyList<Avvik>> MerknaderAsync(Registrering registrering, CancellationToken underveis)
    {
        try
        {
            var status = await klienter.For(registrering).ReadStatusAsync(registrering.Person, cancellationToken: underveis);
            return status.Registreringer.FirstOrDefault(lagret => lagret.Id == registrering.Id)?.Merknader ?? [];
        }
        catch (Exception e) when (e is NirException or OperationCanceledException)
        {
            return [];
        }
    }

    private static string[] Avvisninger(Refused refused) =>
        [.. refused.Avvik.Where(static avvik => avvik.Alvorlighet is Alvorlighet.Avvisning).Select(static avvik => avvik.Regel).Distinct()];
}
