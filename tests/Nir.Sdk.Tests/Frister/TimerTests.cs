using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Frister;

/// <summary>Hour frames and what remains; deadlines of social studies.</summary>
public sealed class TimerTests
{
    [Fact]
    public void Hours_attended_by_the_day_are_taken_from_the_frame()
    {
        var sak = Testsak.Flyktning(new(2020, 3, 1)) with
        {
            Norsk = new()
            {
                TimerNorsk = [Norsk(2020, 20, 20), Norsk(2020, 21, 22.5m), Norsk(2020, 30, 10)],
                TimerSamfunnskunnskap = [Samfunn(2020, 22, 12.5m)],
            },
        };

        Assert.Equal("Norsk 550-42.5=507.5 av 600, Samfunnskunnskap 50-12.5=37.5, BehovsproevdNorsk 2400-=", Rammer(sak, new(2020, 6, 30)));
    }

    [Fact]
    public void What_remains_is_never_below_zero()
    {
        var sak = Testsak.Med(Oppholdsgrunnlag.Utlendingsloven23, new(2024, 3, 1)) with { Norsk = new() { TimerNorsk = [.. Enumerable.Range(10, 30).Select(static uke => Norsk(2024, uke, 25))] } };

        Assert.Equal("Norsk 225-750=0, Samfunnskunnskap 75-0=75", Rammer(sak, new(2025, 1, 1)));
    }

    [Fact]
    public void Those_with_a_right_under_integreringsloven_have_a_goal_and_no_hours() =>
        Assert.Equal("Norsk H6, Samfunnskunnskap 75-0=75", Rammer(Testsak.Flyktning(new(2024, 3, 1)), new(2025, 1, 1)));

    [Fact]
    public void Kapittel_6A_has_neither() =>
        Assert.Equal("Norsk H7, Samfunnskunnskap H15", Rammer(Testsak.KollektivBeskyttelse(new(2024, 3, 1), new(2024, 4, 1)), new(2025, 1, 1)));

    [Fact]
    public void One_who_attends_upper_secondary_school_full_time_has_no_hours_of_social_studies() =>
        Assert.Equal("Norsk H6, Samfunnskunnskap H14", Rammer(Testsak.Flyktning(new(2024, 3, 1)) with { Norsk = new() { FulltidVideregaaende = true } }, new(2025, 1, 1)));

    [Theory]
    [InlineData("2020-12-31", "2021-10-01", "Norsk 175-0=175, KulturOgVerdier 50-10=40, Samfunnskunnskap H17")]
    [InlineData("2020-12-31", "2022-10-01", "Norsk 175-0=175, KulturOgVerdier H18, Samfunnskunnskap H18")]
    [InlineData("2021-01-01", "2021-10-01", "Norsk 175-0=175, KulturOgVerdier 25-10=15, Samfunnskunnskap H19")]
    [InlineData("2021-01-01", "2022-10-01", "Norsk 175-0=175, KulturOgVerdier H20, Samfunnskunnskap 25-0=25")]
    public void Hours_in_a_reception_centre(string soekt, string dato, string ventet)
    {
        var dag = DateOnly.Parse(soekt, null);
        var sak = new Personsak { Foedselsdato = new(1990, 6, 15), Asylsak = new() { Soekt = dag, TimerKulturOgVerdier = 10 }, Mottaksopphold = [new(dag, null)] };

        Assert.Equal(ventet, Rammer(sak, DateOnly.Parse(dato, null)));
    }

    [Theory]
    [InlineData("2022-05-01", "2022-09-01", false, "2023-05-02")] // an older permit: from the grant, and leave adds nothing; 1 May is a holiday
    [InlineData("2024-05-01", "2024-09-02", false, "2025-09-02")]
    [InlineData("2024-05-01", "2024-09-02", true, "2025-10-02")]
    public void Social_studies_and_its_test_are_due_within_a_year(string innvilget, string tilbud, bool permisjon, string frist)
    {
        var dag = DateOnly.Parse(tilbud, null);
        var sak = Testsak.Flyktning(DateOnly.Parse(innvilget, null)) with
        {
            Norsk = new() { Tilbudsdato = dag, Permisjoner = permisjon || dag.Year == 2022 ? [Testsak.Permisjon(dag.AddMonths(2), dag.AddMonths(2).AddDays(29))] : [] },
        };
        var vurdering = Proeve.Vurder(sak, dag.AddMonths(4));

        Assert.Equal(DateOnly.Parse(frist, null), vurdering.Den(Fristtype.Samfunnskunnskap).Frist);
        Assert.Equal(DateOnly.Parse(frist, null), vurdering.Den(Fristtype.Samfunnskunnskapsproeve).Frist);
    }

    [Fact]
    public void The_deadline_is_met_when_the_hours_are_attended_or_the_test_is_taken()
    {
        var sak = Testsak.Flyktning(new(2024, 5, 1)) with { Norsk = new() { Tilbudsdato = new(2024, 9, 2), TimerSamfunnskunnskap = [.. Enumerable.Range(40, 5).Select(static uke => Samfunn(2024, uke, 15))] } };
        var frist = Proeve.Vurder(sak, new(2026, 1, 1)).Den(Fristtype.Samfunnskunnskap);

        Assert.Equal((new DateOnly(2024, 11, 3), false), (frist.Oppfylt, frist.ErForfalt(new(2026, 1, 1))));
        Assert.True(Proeve.Vurder(sak, new(2026, 1, 1)).Den(Fristtype.Samfunnskunnskapsproeve).ErForfalt(new(2026, 1, 1)));
        Assert.True(Proeve.Vurder(sak with { Norsk = sak.Norsk! with { SamfunnskunnskapsproeveAvlagt = new(2025, 12, 1) } }, new(2026, 1, 1)).Den(Fristtype.Samfunnskunnskapsproeve).ErOppfyltForSent);
    }

    [Theory]
    [InlineData(Fritaksomraade.Samfunnskunnskap, Fritaksgrunn.SamfunnskunnskapRealkompetanse, "R3f", "R3g")]
    [InlineData(Fritaksomraade.Samfunnskunnskap, Fritaksgrunn.SaerligeHelsemessigeAarsaker, null, "R3g")]
    [InlineData(Fritaksomraade.Samfunnskunnskapsproeve, Fritaksgrunn.SaerligeHelsemessigeAarsaker, null, "R3g")]
    public void An_exemption_takes_the_deadline_away(Fritaksomraade omraade, Fritaksgrunn grunn, string? opplaering, string? proeve)
    {
        var sak = Testsak.Flyktning(new(2024, 5, 1)) with
        {
            Norsk = new() { Tilbudsdato = new(2024, 9, 2), Fritak = [new() { Fritaksomraade = omraade, Fritaksgrunn = grunn, Vedtaksdato = new(2024, 9, 10) }] },
        };
        var vurdering = Proeve.Vurder(sak, new(2025, 1, 1));

        Assert.Equal((opplaering, proeve), (vurdering.Den(Fristtype.Samfunnskunnskap).GjelderIkke?.Id, vurdering.Den(Fristtype.Samfunnskunnskapsproeve).GjelderIkke?.Id));
    }

    private static Norsktimer Norsk(int aar, int uke, decimal timer) => new() { Uke = new(aar, uke), Timer = timer };

    private static Samfunnskunnskapstimer Samfunn(int aar, int uke, decimal timer) => new() { Uke = new(aar, uke), Timer = timer };

    private static string Rammer(Personsak sak, DateOnly dato) => string.Join(", ", Proeve.Vurder(sak, dato).Timerammer.Select(static ramme => ramme.Utfall is Svarutfall.Beregnet
        ? FormattableString.Invariant($"{ramme.Fag} {ramme.Ramme}-{ramme.Brukt:0.##}={ramme.Gjenstaar:0.##}{(ramme.Samlet is { } samlet ? $" av {samlet}" : "")}")
        : $"{ramme.Fag} {ramme.GjelderIkke?.Id}"));
}
