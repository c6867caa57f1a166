using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Frister;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>The rules over several fields on any registration and case that could exist.</summary>
public sealed class RandomRegistreringerTests
{
    [Fact]
    public void They_never_throw_and_never_refuse_and_leave_no_name_in_braces()
    {
        var seen = new HashSet<string>();
        for (var seed = 0; seed < 600; seed++)
        {
            var random = new RandomSak(seed);
            var sak = random.Sak();
            foreach (var registrering in Registreringer(sak, LovverkKodeverk.All[seed % LovverkKodeverk.All.Length].Verdi))
            {
                var result = RegistreringValidator.Validate(registrering, new()
                {
                    Dato = random.Day(),
                    Sak = sak,
                    Nir = new() { Lovverk = Lovverk.Integreringsloven, Frister = [new(Fristtype.Norskopplaering, random.Day())] },
                    IsNew = seed % 2 == 0,
                    Tidligere = seed % 3 == 0 ? registrering with { Vedtak = null } : null,
                    DagerUtenAktivitet = 60,
                    RegelmotorOptions = random.Choice(),
                });

                var avvik = result.Avvik.Where(static avvik => avvik.Regel.StartsWith("NIR3", StringComparison.Ordinal)).ToList();
                Assert.All(avvik, static avvik =>
                {
                    Assert.Equal(Alvorlighet.Merknad, avvik.Alvorlighet);
                    Assert.DoesNotContain("{", avvik.Tekst + avvik.TekstEn, StringComparison.Ordinal);
                    Assert.NotNull(avvik.Medlem);
                });
                seen.UnionWith(avvik.Select(static avvik => avvik.Regel));
            }
        }

        // Most of them turn up by chance alone.
        Assert.True(seen.Count >= 12, string.Join(' ', seen.Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<Registrering> Registreringer(Personsak sak, Lovverk lovverk)
    {
        if (sak.Program is { } program)
        {
            yield return BaseRegistrering.ProgramUnderIntegreringsloven with
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
            yield return BaseRegistrering.NorskUnderIntegreringsloven with
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
