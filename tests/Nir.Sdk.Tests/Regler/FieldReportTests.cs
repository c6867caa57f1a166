using System.Text;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Regler.Overlay;
using Nir.Sdk.Tests.Identifikatorer;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>One fault is told once, where it stands, and what follows from it is not.</summary>
public sealed class FieldReportTests
{
    private static readonly Introduksjonsprogram Program = BaseRegistrering.ProgramUnderIntegreringsloven;
    private static readonly Introduksjonsprogram OldProgram = BaseRegistrering.ProgramUnderIntroduksjonsloven;

    [Fact]
    public void What_a_forbidden_field_holds_is_no_matter()
    {
        var forbidden = OldProgram with { Sluttmaal = Sluttmaal.Arbeid, Integreringskontrakt = new() { Inngaatt = new(2018, 5, 2) } };
        var off = Overlay("""{ "regler": { "NIR1001": { "alvorlighet": "av" } } }""");

        Assert.Equal(["NIR1001 /sluttmaal", "NIR1002 /integreringskontrakt"], Told(forbidden));
        Assert.Equal(["NIR1002 /integreringskontrakt", "NIR2003 /sluttmaal", "NIR2002 /sluttmaal"], Told(forbidden, off));
    }

    [Fact]
    public void What_a_forbidden_list_holds_is_no_matter()
    {
        var forbidden = BaseRegistrering.NorskUnderIntroduksjonsloven with { Norskmaal = [new() { Nivaa = Norskmaalnivaa.B1 }] };
        var off = Overlay("""{ "regler": { "NIR1004": { "alvorlighet": "av" } } }""");

        Assert.Equal(["NIR1004 /norskmaal"], Told(forbidden));
        Assert.Equal(["NIR2003 /norskmaal/0/nivaa"], Told(forbidden, off));
    }

    [Fact]
    public void A_field_that_is_only_odd_is_looked_into_all_the_same()
    {
        var mottak = BaseRegistrering.Mottakskvalifisering with { Lovverk = Lovverk.IntegreringslovenKapittel6A };

        var result = RegistreringValidator.Validate(mottak, new() { Dato = RegelExamples.Dato, Miljoe = Miljoe.Test });

        Assert.Equal(["NIR1901 /lovverk"], result.Avvik.Select(static avvik => $"{avvik.Regel} {avvik.Peker}"));
        Assert.Contains(new NotAssessed("NIR2002", "Tillatelse"), result.NotAssessed);
    }

    [Fact]
    public void A_combination_that_does_not_exist_is_told_at_the_rettsstilling_where_there_is_one()
    {
        var norsk = BaseRegistrering.NorskUnderKapittel6A with { Rettsstilling = Rettsstilling.Plikt };

        Assert.Equal(["NIR1901 /rettsstilling"], Told(norsk));
        Assert.Equal(["NIR2001 /rettsstilling"], Told(norsk with { Rettsstilling = Rettsstilling.Ukjent }));
        Assert.Equal(["NIR2001 /lovverk"], Told(BaseRegistrering.Mottakskvalifisering with { Lovverk = Lovverk.Ukjent }));
    }

    [Fact]
    public void Every_empty_place_is_told_and_named_in_the_model_too()
    {
        var program = Program with { Tiltak = [null!, Program.Tiltak![0], null!] };
        var asyl = BaseRegistrering.Asylopplaering with { Mottak = new() { Navn = null! }, TimerNorsk = [new() { Uke = default, Timer = 1 }] };

        Assert.Equal([("/tiltak/0", "Tiltak[0]"), ("/tiltak/2", "Tiltak[2]")], Places(program));
        Assert.Equal([("/mottak/navn", "Mottak.Navn"), ("/timerNorsk/0/uke", "TimerNorsk[0].Uke")], Places(asyl));

        static IEnumerable<(string, string?)> Places(Registrering registrering) =>
            Validate(registrering).Where(static avvik => avvik.Regel is "NIR1912").Select(static avvik => (avvik.Peker, avvik.Medlem));
    }

    [Theory]
    [InlineData("9901", true)]
    [InlineData("0301", false)]
    public void A_synthetic_municipality_is_kept_out_of_production(string kommune, bool isTold)
    {
        var program = Program with
        {
            Kommune = Kommunenummer.Parse(kommune),
            Person = new() { DufNummer = DufNummer.Parse(NumberBuilder.DufNummer(year: 2023, sequenceNumber: 123456, addition: 0)) },
        };

        var avvik = RegistreringValidator.Validate(program, new() { Dato = RegelExamples.Dato, Miljoe = Miljoe.Produksjon }).Avvik;

        Assert.Equal(isTold ? ["NIR4002 /kommune"] : [], avvik.Select(static avvik => $"{avvik.Regel} {avvik.Peker}"));
    }

    [Theory]
    [InlineData(Vedtakstype.Avslag, false)]
    [InlineData(Vedtakstype.Ukjent, false)]
    [InlineData(Vedtakstype.TildelingIntroduksjonsprogram, true)]
    public void Nothing_is_expected_where_nothing_is_known_to_be_granted(Vedtakstype type, bool isExpected)
    {
        var program = Program with { Sluttmaal = null, Tiltak = null, Vedtak = [Program.Vedtak![0] with { Vedtakstype = type }] };

        Assert.Equal(isExpected ? ["NIR1104 /sluttmaal", "NIR1101 /tiltak"] : [],
            Told(program).Where(static told => told.StartsWith("NIR11", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2021-12-20", false)]
    [InlineData("2022-01-03", true)]
    public void Hours_of_social_studies_are_split_from_the_week_they_are_of_in_both_families(string monday, bool isTold)
    {
        Samfunnskunnskapstimer hours = new() { Uke = IsoUke.From(DateOnly.Parse(monday, null)), Timer = 3 };
        ValueList<Vedtak> old = [new() { Vedtakstype = Vedtakstype.TildelingOpplaeringIMottak, Vedtaksdato = new(2021, 3, 1), Startdato = new(2021, 3, 15) }];

        foreach (var registrering in (Registrering[])
            [
                BaseRegistrering.Asylopplaering with { TimerSamfunnskunnskap = [hours], Vedtak = old },
                BaseRegistrering.NorskUnderIntegreringsloven with { TimerSamfunnskunnskap = [hours], Vedtak = old },
            ])
        {
            Assert.Equal(isTold ? ["NIR3017 /timerSamfunnskunnskap/0/modul"] : [],
                Told(registrering).Where(static told => told.StartsWith("NIR3017", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void What_is_missing_of_a_call_is_named()
    {
        var context = new ValidationContext { Dato = RegelExamples.Dato };

        Assert.Equal("registrering", Assert.Throws<ArgumentNullException>(() => RegistreringValidator.Validate(null!, context)).ParamName);
        Assert.Equal("context", Assert.Throws<ArgumentNullException>(static () => RegistreringValidator.Validate(Program, null!)).ParamName);
    }

    private static NirOverlay Overlay(string content) =>
        NirOverlay.Read(Encoding.UTF8.GetBytes($$"""{ "format": "nir-overlay-v1", "navn": "test", {{content[1..]}}"""), "vendor.json");

    private static IEnumerable<string> Told(Registrering registrering, NirOverlay? overlay = null) =>
        Validate(registrering, overlay).Select(static avvik => $"{avvik.Regel} {avvik.Peker}");

    private static ValueList<Avvik> Validate(Registrering registrering, NirOverlay? overlay = null) =>
        RegistreringValidator.Validate(registrering, new() { Dato = RegelExamples.Dato, Miljoe = Miljoe.Test, Overlay = overlay }).Avvik;
}
