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
    [Sentence("D03")]
    [Sentence("D04")]
    [Fact]
    public void The_families_are_programme_norwegian_asylum_training_and_qualification_in_mottak() =>
        Assert.Equal(
            [
                Registreringsfamilie.Introduksjonsprogram, Registreringsfamilie.Norskopplaering,
                Registreringsfamilie.Mottakskvalifisering, Registreringsfamilie.Asylopplaering,
            ],
            Enum.GetValues<Registreringsfamilie>());

    [Sentence("D10")]
    [Sentence("D22")]
    [Theory]
    [InlineData(Lovverk.Introduksjonsloven)]
    [InlineData(Lovverk.Integreringsloven)]
    public void Training_and_qualification_in_mottak_are_taken_under_both_laws(Lovverk lovverk)
    {
        Assert.Empty(Validate(BaseRegistrering.Asylopplaering with { Lovverk = lovverk }).Avvik);
        Assert.Empty(Validate(BaseRegistrering.Mottakskvalifisering with { Lovverk = lovverk }).Avvik);
    }

    [Sentence("D11")]
    [Fact]
    public void Vedtak_tiltak_hours_absence_goals_and_reason_survive_json_under_integreringsloven()
    {
        var program = BaseRegistrering.ProgramUnderIntegreringsloven with
        {
            Fravaer = [Fravaer],
            Avslutning = new() { Dato = new(2026, 11, 1), Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid },
        };

        Assert.Equal(program, NirJson.Read(NirJson.Write(program)).Registrering);
        Assert.Equal(BaseRegistrering.NorskUnderIntegreringsloven, NirJson.Read(NirJson.Write(BaseRegistrering.NorskUnderIntegreringsloven)).Registrering);
        Assert.NotNull(program.Sluttmaal);
        Assert.NotEmpty(BaseRegistrering.NorskUnderIntegreringsloven.Norskmaal!);
    }

    [Sentence("D14")]
    [Fact]
    public void Every_municipality_of_norway_is_taken()
    {
        var date = RegelExamples.Dato;

        var refused = KommuneRegistry.All
            .Where(kommune => KommuneRegistry.IsValid(kommune.Nummer, date) == true)
            .Select(kommune => Validate(BaseRegistrering.ProgramUnderIntegreringsloven with { Kommune = Kommunenummer.Parse(kommune.Nummer) }))
            .Where(static result => result.Avvik.Count > 0);

        Assert.Empty(refused);
        Assert.True(KommuneRegistry.All.Length > 350);
    }

    [Sentence("D16")]
    [Theory]
    [InlineData("2026-09-21", "2026-11-23")] // a Saturday moves to Monday
    [InlineData("2025-12-31", "2026-03-02")] // no 31 February; the 28th is a Saturday
    [InlineData("2026-01-15", "2026-03-16")] // a Sunday moves to Monday
    [InlineData("2026-01-14", "2026-03-16")] // a Saturday moves to Monday
    [InlineData("2026-01-13", "2026-03-13")]
    public void What_exists_is_registered_within_two_months(string arose, string lastDay) =>
        Assert.Equal(DateOnly.ParseExact(lastDay, "yyyy-MM-dd"), Registreringsfrist.ComputeLastDay(DateOnly.ParseExact(arose, "yyyy-MM-dd")));

    [Sentence("D23")]
    [Fact]
    public void Vedtak_tiltak_hours_absence_and_reason_survive_json_under_introduksjonsloven()
    {
        var program = BaseRegistrering.ProgramUnderIntroduksjonsloven with { Fravaer = [Fravaer] };
        var norsk = BaseRegistrering.NorskUnderIntroduksjonsloven with { Fravaer = [Fravaer] };

        Assert.Equal(program, NirJson.Read(NirJson.Write(program)).Registrering);
        Assert.Equal(norsk, NirJson.Read(NirJson.Write(norsk)).Registrering);
        Assert.Empty(Validate(program).Avvik);
        Assert.Empty(Validate(norsk).Avvik);
    }

    [Sentence("D25")]
    [Fact]
    public void A_programme_of_2005_is_taken()
    {
        var program = BaseRegistrering.ProgramUnderIntroduksjonsloven with
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

        Assert.True(Validate(program).IsAccepted);
    }

    private static Fravaer Fravaer => new()
    {
        Fravaerstype = Fravaerstype.EgenSykdomEgenmelding,
        Fra = new(2019, 3, 4),
        Til = new(2019, 3, 5),
    };

    private static ValidationResult Validate(Registrering registrering) =>
        RegistreringValidator.Validate(registrering, new() { Dato = RegelExamples.Dato });
}
