using System.Text;
using AngleSharp.Html.Parser;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Aarskontroller;
using Nir.Sdk.Rapporter.Deltakere;
using Nir.Sdk.Rapporter.Personlister;
using Nir.Sdk.Rapporter.Tests.Fixtures;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Sdk.Rapporter.Tests.Aarskontroller;

public sealed class AarskontrollTests
{
    private static readonly SyntheticPersons Persons = new(seed: 30);

    private static readonly DateOnly Control = new(2027, 1, 15);

    private static ValueList<PersonlisteRow> Rows(params IEnumerable<Deltaker> deltakere) => Personliste.CreateRowsOfYear(deltakere, 2026, Control);

    private static Aarskontroll Check(params IEnumerable<Deltaker> deltakere) => Aarskontroll.Check(Cases.Kommune, 2026, Control, Rows(deltakere));

    private static IEnumerable<(KontrollfunnKind, Opplysning?, string?)> Told(Aarskontroll control) =>
        control.Funn.Select(static one => (one.Kind, one.Opplysning, one.Regel));

    [Fact]
    public void What_the_law_asks_for_and_is_not_there_is_found_with_rule_close_and_mending()
    {
        var control = Check(Cases.With(Cases.Program(Persons.CreateNext()) with { Sluttmaal = null, Integreringskontrakt = null }));

        Assert.Equal(
            [(KontrollfunnKind.Mangler, Opplysning.Sluttmaal, "NIR1104"), (KontrollfunnKind.Mangler, Opplysning.Integreringskontrakt, "NIR1106")],
            Told(control));
        Assert.All(control.Funn, static one =>
        {
            Assert.Equal(new DateOnly(2027, 2, 28), one.Frist);
            Assert.Equal(Ansvarlig.Saksbehandler, one.Ansvarlig);
            Assert.NotEmpty(one.Utbedring);
            Assert.NotNull(one.Kilde);
            Assert.NotNull(one.Registreringsfrist);
        });
    }

    [Theory]
    [InlineData(Lovverk.Introduksjonsloven)]
    [InlineData(Lovverk.IntegreringslovenKapittel6A)]
    public void What_the_law_does_not_ask_for_is_never_found(Lovverk lovverk) => Assert.Empty(Aarskontroll.Check(
        Cases.Kommune, lovverk is Lovverk.Introduksjonsloven ? 2019 : 2026, Control,
        Personliste.CreateRowsOfYear(
            [Cases.With(Cases.Program(Persons.CreateNext(), lovverk)), Cases.With(Cases.Norsk(Persons.CreateNext(), lovverk))],
            lovverk is Lovverk.Introduksjonsloven ? 2019 : 2026, Control)).Funn);

    [Theory]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void A_reason_is_asked_for_of_those_who_ended_in_the_year(string ended, bool isFound)
    {
        var program = Cases.Program(Persons.CreateNext());
        var day = DateOnly.Parse(ended, System.Globalization.CultureInfo.InvariantCulture);

        var control = Check(Cases.With(program with { Vedtak = [program.Vedtak![0] with { Sluttdato = day }] }));

        Assert.Equal(isFound, control.Funn.Any(static one => one.Opplysning is Opplysning.Avslutningsaarsak));
    }

    [Theory]
    [InlineData("2025-12-31", 0)]
    [InlineData("2026-01-01", 1)]
    public void What_ended_before_the_year_is_not_of_it(string ended, int count)
    {
        var program = Cases.Program(Persons.CreateNext());
        var day = DateOnly.Parse(ended, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(count, Check(Cases.With(program with
        {
            Startdato = new(2025, 2, 1),
            Vedtak = [program.Vedtak![0] with { Startdato = new(2025, 2, 1), Sluttdato = day }],
        })).Deltakelser);
    }

    [Theory]
    [InlineData(Lovverk.Integreringsloven, "«Legg til»")]
    [InlineData(Lovverk.IntegreringslovenKapittel6A, "«Legg til»")]
    [InlineData(Lovverk.Introduksjonsloven, "Slett den beregnede avslutningen")]
    public void A_computed_end_is_mended_as_the_law_says(Lovverk lovverk, string mending)
    {
        var program = Cases.Program(Persons.CreateNext(), lovverk) with { Avslutning = null };
        var row = Personliste.CreateRows([Ended(program)], Control);

        var found = Assert.Single(Aarskontroll.CheckNir(Cases.Kommune, 2026, Control, row).Funn, static one => one.Kind is KontrollfunnKind.BeregnetAvslutning);

        Assert.Contains(mending, found.Utbedring, StringComparison.Ordinal);
        Assert.Equal("NIR1103", found.Regel);
    }

    [Fact]
    public void Under_integreringsloven_a_computed_end_beside_the_actual_one_is_in_order()
    {
        var program =
            Cases.Program(Persons.CreateNext()) with { Avslutning = new() { Dato = new(2026, 6, 1), Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid } };

        Assert.DoesNotContain(
            Aarskontroll.CheckNir(Cases.Kommune, 2026, Control, Personliste.CreateRows([Ended(program)], Control)).Funn,
            static one => one.Kind is KontrollfunnKind.BeregnetAvslutning);
    }

    [Fact]
    public void Both_sides_tell_what_is_only_in_one_and_what_differs()
    {
        var (same, lost, changed, foreign) =
            (Cases.Program(Persons.CreateNext()), Cases.Program(Persons.CreateNext()), Cases.Program(Persons.CreateNext()),
                Cases.Program(Persons.CreateNext()));

        var control = Aarskontroll.CheckBoth(
            Cases.Kommune, 2026, Control,
            Rows(Cases.With(same), Cases.With(lost), Cases.With(changed)),
            Rows(Cases.With(same), Cases.With(changed with { Sluttmaal = null }), Cases.With(foreign)));

        Assert.Equal(
            [(KontrollfunnKind.BareIFagsystemet, lost.Id), (KontrollfunnKind.BareINir, foreign.Id), (KontrollfunnKind.Ulikt, changed.Id)],
            control.Funn.Select(static one => (one.Kind, one.Registrering!.Value)).Order());
        Assert.Equal(Opplysning.Sluttmaal, control.Funn.Single(static one => one.Kind is KontrollfunnKind.Ulikt).Opplysning);
        Assert.Equal(1, control.Tall.Single(static tall => tall is { Opplysning: Opplysning.Sluttmaal, Lovverk: Lovverk.Integreringsloven }).Mangler);
    }

    [Fact]
    public void What_only_one_side_can_compute_is_no_difference()
    {
        var person = Persons.CreateNext();
        var asyl = person.CreateAsylopplaering();
        var known = Cases.Known(person, asyl);
        known = known with { Sak = known.Sak! with { Asylsak = new() { Soekt = new(2025, 12, 1) } } };

        Assert.DoesNotContain(
            Aarskontroll.CheckBoth(Cases.Kommune, 2026, Control, Rows(known), Rows(Cases.With(asyl))).Funn,
            static one => one.Kind is KontrollfunnKind.Ulikt);
    }

    [Fact]
    public void The_figures_add_up_to_the_participations()
    {
        var control = Check(from lovverk in new[] { Lovverk.Introduksjonsloven, Lovverk.Integreringsloven, Lovverk.IntegreringslovenKapittel6A }
                            from lacks in new[] { true, false }
                            let program = Cases.Program(Persons.CreateNext(), lovverk)
                            select Cases.With(program with
                            {
                                Tiltak = lacks ? null : program.Tiltak,
                                Vedtak = [program.Vedtak![0] with { Sluttdato = null }],
                                Avslutning = null,
                            }));

        Assert.All(control.Tall.GroupBy(static tall => tall.Opplysning), items => Assert.Equal(control.Deltakelser, items.Sum(static tall => tall.Sum)));
        Assert.Equal(control.Funn.Count(static one => one.Kind is KontrollfunnKind.Mangler), control.Tall.Sum(static tall => tall.Mangler));
    }

    [Theory]
    [InlineData(2022, "2023-02-28")]
    [InlineData(2023, "2024-02-29")]
    [InlineData(2017, "2018-03-16")]
    [InlineData(2016, "2017-01-15")]
    public void Each_year_has_its_own_close(int year, string close) => Assert.Equal(
        DateOnly.Parse(close, System.Globalization.CultureInfo.InvariantCulture), Aarskontroll.Check(Cases.Kommune, year, Control, []).Frist);

    [Fact]
    public void A_year_whose_close_is_not_known_has_none_and_one_that_has_not_begun_is_refused()
    {
        Assert.Null(Aarskontroll.Check(Cases.Kommune, 2010, Control, []).Frist);
        Assert.Throws<ArgumentOutOfRangeException>(() => Aarskontroll.Check(Cases.Kommune, 2028, Control, []));
    }

    [Theory]
    [InlineData("2027-02-28", false)]
    [InlineData("2027-03-01", true)]
    public void After_the_close_it_says_so(string today, bool isAfter)
    {
        var control = Aarskontroll.Check(Cases.Kommune, 2026, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), []);

        Assert.Equal(isAfter, control.ErEtterFristen);
        Assert.Equal(isAfter, AarskontrollWriter.ToHtml(control).Contains("Etter fristen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_name_or_identifier_stands_in_any_output_unless_asked_for()
    {
        var person = Persons.CreateNext();
        var rows = Personliste.CreateRowsOfYear(
            [Cases.Known(person, Cases.Program(person) with { Sluttmaal = null }) with { Fornavn = "Kanari<b>", Etternavn = "Fugl" }], 2026, Control);
        string[] planted = ["Kanari", "Fugl", person.DufNummer.RevealValue(), person.Foedselsnummer.RevealValue()];

        var silent = await OutputsAsync(Aarskontroll.Check(Cases.Kommune, 2026, Control, rows));
        var named = Aarskontroll.Check(Cases.Kommune, 2026, Control, rows, new() { WithNames = true });
        var secret = Aarskontroll.Check(
            Cases.Kommune, 2026, Control, rows.Select(static row => row with { HarBeskyttetAdresse = true }), new() { WithNames = true });

        Assert.All(planted, canary => Assert.DoesNotContain(canary, silent, StringComparison.Ordinal));
        Assert.Contains("Kanari&lt;b&gt; Fugl", AarskontrollWriter.ToHtml(named), StringComparison.Ordinal);
        Assert.DoesNotContain("Kanari", await OutputsAsync(secret), StringComparison.Ordinal);
        Assert.All(planted, canary => Assert.DoesNotContain(canary, Encoding.UTF8.GetString(SupportBundle.Create(named).ToJson()), StringComparison.Ordinal));
    }

    [Sentence("F45")]
    [Fact]
    public void The_support_bundle_is_marked_with_the_year_and_tells_rules_counts_and_calls()
    {
        var call = Guid.NewGuid();
        var bundle = SupportBundle.Create(
            Check(Cases.With(Cases.Program(Persons.CreateNext()) with { Sluttmaal = null })), call, new Guid("00000000-0000-4000-8000-201234567890"));

        Assert.Equal("Årsrapportering NIR 2026", bundle.Subject);
        Assert.Equal([("NIR1104", 1)], bundle.Funn.Select(static one => (one.Regel!, one.Count)));
        Assert.Equal([call], bundle.CorrelationIds);
        Assert.Contains("NIR1104", Encoding.UTF8.GetString(bundle.ToJson()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_needs_no_script_and_nothing_from_elsewhere_and_every_chart_has_a_table()
    {
        var control = Check(Cases.With(Cases.Program(Persons.CreateNext()) with { Tiltak = null }), Cases.With(Cases.Norsk(Persons.CreateNext())));
        using var page = new HtmlParser().ParseDocument(AarskontrollWriter.ToHtml(control, control));

        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, [src], [href], [onclick]"));
        Assert.Equal("nb", page.DocumentElement.GetAttribute("lang"));
        Assert.All(page.QuerySelectorAll(".chart"), static chart => Assert.NotNull(chart.ParentElement!.QuerySelector("table caption")));
        Assert.All(page.QuerySelectorAll("table"), static table =>
        {
            Assert.NotNull(table.QuerySelector("caption"));
            Assert.All(table.QuerySelectorAll("thead th"), static head => Assert.Equal("col", head.GetAttribute("scope")));
            Assert.All(table.QuerySelectorAll("tbody tr"), static row => Assert.Equal("row", row.QuerySelector("th")!.GetAttribute("scope")));
        });
        // A figure stands in words beside every bar.
        Assert.All(page.QuerySelectorAll("svg.bar"),
            static bar => Assert.Matches("^[0-9]+ % \\([0-9]+ av [0-9]+\\)$", bar.ParentElement!.QuerySelector(".figure")!.TextContent));
        Assert.Contains("break-inside: avoid", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("table-header-group", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    private static Deltaker Ended(Introduksjonsprogram program) => Cases.With() with
    {
        Registreringer =
        [
            new(program)
            {
                BeregnetAvslutning = new()
                {
                    Avslutningsaarsak = Avslutningsaarsak.AvslutningsaarsakIkkeRegistrert,
                    Dato = new(2026, 6, 30),
                    Beregnet = new(2026, 7, 1),
                    Grunnlag = Nir.Sdk.Kilder.Grunnlag.Antatt,
                },
            },
        ],
    };

    private static async Task<string> OutputsAsync(Aarskontroll control)
    {
        var csv = new MemoryStream();
        await AarskontrollWriter.WriteCsvAsync(control, csv, cancellationToken: TestContext.Current.CancellationToken);
        return string.Join('\n', AarskontrollWriter.ToText(control), Encoding.UTF8.GetString(AarskontrollWriter.ToJson(control)),
            Encoding.UTF8.GetString(csv.ToArray()), AarskontrollWriter.ToHtml(control), control.ToString(), string.Join('\n', control.Funn));
    }
}
