using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Frister;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>The rules over several fields on any registration and case that could exist.</summary>
public sealed class TilfeldigeRegistreringerTests
{
    [Fact]
    public void They_never_throw_and_never_refuse_and_leave_no_name_in_braces()
    {
        var sett = new HashSet<string>();
        for (var froe = 0; froe < 600; froe++)
        {
            var tilfeldig = new Tilfeldigsak(froe);
            var sak = tilfeldig.Sak();
            foreach (var registrering in Registreringer(sak, LovverkKodeverk.Alle[froe % LovverkKodeverk.Alle.Length].Verdi))
            {
                var resultat = Registreringsvalidator.Valider(registrering, new()
                {
                    Dato = tilfeldig.Dag(),
                    Sak = sak,
                    Nir = new() { Lovverk = Lovverk.Integreringsloven, Frister = [new(Fristtype.Norskopplaering, tilfeldig.Dag())] },
                    ErNy = froe % 2 == 0,
                    Tidligere = froe % 3 == 0 ? registrering with { Vedtak = null } : null,
                    DagerUtenAktivitet = 60,
                    Regelmotorvalg = tilfeldig.Valg(),
                });

                var avvik = resultat.Avvik.Where(static avvik => avvik.Regel.StartsWith("NIR3", StringComparison.Ordinal)).ToList();
                Assert.All(avvik, static avvik =>
                {
                    Assert.Equal(Alvorlighet.Merknad, avvik.Alvorlighet);
                    Assert.DoesNotContain("{", avvik.Tekst + avvik.TekstEn, StringComparison.Ordinal);
                    Assert.NotNull(avvik.Medlem);
                });
                sett.UnionWith(avvik.Select(static avvik => avvik.Regel));
            }
        }

        // Most of them turn up by chance alone.
        Assert.True(sett.Count >= 12, string.Join(' ', sett.Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<Registrering> Registreringer(Personsak sak, Lovverk lovverk)
    {
        if (sak.Program is { } program)
        {
            yield return Grunnregistrering.ProgramEtterIntegreringsloven with
            {
                Lovverk = lovverk,
                Tilbudsdato = program.Tilbudsdato,
                Startdato = program.Startdato,
                Sluttmaal = program.Sluttmaal,
                Vedtak = program.Vedtak,
                Permisjoner = program.Permisjoner,
                Fravaer = program.Fravaer,
            };
        }

        if (sak.Norsk is { } norsk)
        {
            yield return Grunnregistrering.NorskEtterIntegreringsloven with
            {
                Lovverk = lovverk,
                Tilbudsdato = norsk.Tilbudsdato,
                Startdato = norsk.Startdato,
                Utdanningsbakgrunn = sak.Utdanningsbakgrunn,
                Vedtak = norsk.Vedtak,
                Permisjoner = norsk.Permisjoner,
                TimerNorsk = norsk.TimerNorsk,
                TimerSamfunnskunnskap = norsk.TimerSamfunnskunnskap,
            };
        }
    }
}
