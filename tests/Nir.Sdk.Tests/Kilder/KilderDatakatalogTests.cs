using Nir.Sdk.Contract;
using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Referanselister;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.Sdk.Tests.Kilder;

/// <summary>«Datakatalog NIR», sentence by sentence, as far as a registration alone can meet or break it.</summary>
public sealed class KilderDatakatalogTests
{
    [Setning("D03")]
    [Setning("D04")]
    [Fact]
    public void The_families_are_programme_norwegian_asylum_training_and_qualification_in_mottak() =>
        Assert.Equal(
            [
                Registreringsfamilie.Introduksjonsprogram, Registreringsfamilie.Norskopplaering,
                Registreringsfamilie.Mottakskvalifisering, Registreringsfamilie.Asylopplaering,
            ],
            Enum.GetValues<Registreringsfamilie>());

    [Setning("D10")]
    [Setning("D22")]
    [Theory]
    [InlineData(Lovverk.Introduksjonsloven)]
    [InlineData(Lovverk.Integreringsloven)]
    public void Training_and_qualification_in_mottak_are_taken_under_both_laws(Lovverk lovverk)
    {
        Assert.Empty(Valider(Grunnregistrering.Asylopplaering with { Lovverk = lovverk }).Avvik);
        Assert.Empty(Valider(Grunnregistrering.Mottakskvalifisering with { Lovverk = lovverk }).Avvik);
    }

    [Setning("D11")]
    [Fact]
    public void Vedtak_tiltak_hours_absence_goals_and_reason_survive_json_under_integreringsloven()
    {
        var program = Grunnregistrering.ProgramEtterIntegreringsloven with
        {
            Fravaer = [Fravaer],
            Avslutning = new() { Dato = new(2026, 11, 1), Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid },
        };

        Assert.Equal(program, NirJson.Les(NirJson.Skriv(program)).Registrering);
        Assert.Equal(Grunnregistrering.NorskEtterIntegreringsloven, NirJson.Les(NirJson.Skriv(Grunnregistrering.NorskEtterIntegreringsloven)).Registrering);
        Assert.NotNull(program.Sluttmaal);
        Assert.NotEmpty(Grunnregistrering.NorskEtterIntegreringsloven.Norskmaal!);
    }

    [Setning("D14")]
    [Fact]
    public void Every_municipality_of_norway_is_taken()
    {
        var dato = Regeleksempler.Dato;

        var avvist = Kommuneregister.Alle
            .Where(kommune => Kommuneregister.ErGyldig(kommune.Nummer, dato) == true)
            .Select(kommune => Valider(Grunnregistrering.ProgramEtterIntegreringsloven with { Kommune = Kommunenummer.Parse(kommune.Nummer) }))
            .Where(static resultat => resultat.Avvik.Count > 0);

        Assert.Empty(avvist);
        Assert.True(Kommuneregister.Alle.Length > 350);
    }

    [Setning("D16")]
    [Theory]
    [InlineData("2026-09-21", "2026-11-23")] // a Saturday moves to Monday
    [InlineData("2025-12-31", "2026-03-02")] // no 31 February; the 28th is a Saturday
    [InlineData("2026-01-15", "2026-03-16")] // a Sunday moves to Monday
    [InlineData("2026-01-14", "2026-03-16")] // a Saturday moves to Monday
    [InlineData("2026-01-13", "2026-03-13")]
    public void What_exists_is_registered_within_two_months(string oppstod, string sisteDag) =>
        Assert.Equal(DateOnly.ParseExact(sisteDag, "yyyy-MM-dd"), Registreringsfrist.SisteDag(DateOnly.ParseExact(oppstod, "yyyy-MM-dd")));

    [Setning("D23")]
    [Fact]
    public void Vedtak_tiltak_hours_absence_and_reason_survive_json_under_introduksjonsloven()
    {
        var program = Grunnregistrering.ProgramEtterIntroduksjonsloven with { Fravaer = [Fravaer] };
        var norsk = Grunnregistrering.NorskEtterIntroduksjonsloven with { Fravaer = [Fravaer] };

        Assert.Equal(program, NirJson.Les(NirJson.Skriv(program)).Registrering);
        Assert.Equal(norsk, NirJson.Les(NirJson.Skriv(norsk)).Registrering);
        Assert.Empty(Valider(program).Avvik);
        Assert.Empty(Valider(norsk).Avvik);
    }

    [Setning("D25")]
    [Fact]
    public void A_programme_of_2005_is_taken()
    {
        var program = Grunnregistrering.ProgramEtterIntroduksjonsloven with
        {
            Vedtak =
            [
                new()
                {
                    Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram,
                    Vedtaksdato = new(2005, 9, 1), Startdato = new(2005, 9, 12), Sluttdato = new(2007, 9, 11),
                },
            ],
            Startdato = new(2005, 9, 12),
        };

        Assert.True(Valider(program).ErGodtatt);
    }

    private static Fravaer Fravaer => new()
    {
        Fravaerstype = Fravaerstype.EgenSykdomEgenmelding, Fra = new(2019, 3, 4), Til = new(2019, 3, 5),
    };

    private static Valideringsresultat Valider(Registrering registrering) =>
        Registreringsvalidator.Valider(registrering, new() { Dato = Regeleksempler.Dato });
}
