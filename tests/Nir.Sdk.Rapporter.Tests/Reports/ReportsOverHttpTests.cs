using System.Text;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Reports;
using Nir.Sdk.Rapporter.Tests.Fixtures;
using Nir.Sdk.Registreringer;
using Nir.Shared;

namespace Nir.Sdk.Rapporter.Tests.Reports;

/// <summary>The reports from end to end.</summary>
public sealed class ReportsOverHttpTests : FakeTest
{
    private async Task<Introduksjonsprogram> EndAsync(DateOnly day, Avslutningsaarsak? aarsak = null, Lovverk lovverk = Lovverk.Integreringsloven)
    {
        var person = Nir.CreatePerson();
        Nir.UpdatePersondata(Cases.Data(person));
        var program = Cases.Program(person, lovverk);
        program = program with
        {
            Vedtak = [program.Vedtak![0] with { Sluttdato = day }],
            Tiltak = [program.Tiltak![0] with { Til = day }],
            Avslutning = aarsak is { } reason ? new() { Dato = day, Avslutningsaarsak = reason } : null,
        };
        Assert.IsType<Accepted>(await Intro.SendAsync(program, cancellationToken: Cancellation));
        return program;
    }

    [Sentence("F41")]
    [Fact]
    public async Task The_report_of_those_who_ended_tells_who_has_no_reason_under_both_laws()
    {
        await EndAsync(new(2026, 2, 25), Avslutningsaarsak.Heltidsarbeid);
        await EndAsync(new(2026, 2, 26));
        await EndAsync(new(2020, 5, 1), lovverk: Lovverk.Introduksjonsloven);

        var now = await Intro.ReadAvslutningsrapportAsync(2026, cancellationToken: Cancellation);
        var old = await Intro.ReadAvslutningsrapportAsync(2020, cancellationToken: Cancellation);

        Assert.Equal([(true, 1), (false, 1)], now.Tall.OrderByDescending(static row => row.ErRegistrert).Select(static row => (row.ErRegistrert, row.Antall)));
        Assert.Equal((Lovverk.Introduksjonsloven, false), (Assert.Single(old.Tall).Lovverk, old.Tall[0].ErRegistrert));
    }

    [Fact]
    public async Task After_the_close_the_figures_of_the_close_stand_beside_todays()
    {
        var program = await EndAsync(new(2026, 2, 26));
        Nir.AdvanceTo(new(2027, 2, 28));
        await Intro.ReadStatusAsync(program.Person, cancellationToken: Cancellation);
        Nir.AdvanceTo(new(2027, 3, 10));
        Nir.ChangeInNirWeb<Introduksjonsprogram>(
            program.Id, static one => one with { Avslutning = new() { Dato = new(2026, 2, 26), Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid } });

        var report = await Intro.ReadAvslutningsrapportAsync(2026, cancellationToken: Cancellation);

        Assert.True(report.ErEtterFristen);
        Assert.Equal((1, 0), (report.Maaloppnaaelse[0].Naadd, report.VedFristen!.Maaloppnaaelse[0].Naadd));
        Assert.Null((await Intro.ReadAvslutningsrapportAsync(2025, cancellationToken: Cancellation)).VedFristen);
    }

    [Sentence("F24")]
    [Fact]
    public async Task Hours_of_norwegian_are_counted_for_norsktilskudd_and_who_began_within_three_months_is_reported()
    {
        var person = Nir.CreatePerson();
        Nir.UpdatePersondata(Cases.Data(person));
        var norsk = Cases.Norsk(person);
        Assert.IsType<Accepted>(await NorskClient.SendAsync(norsk, cancellationToken: Cancellation));

        var hours = await NorskClient.ReadTimerapportAsync(2026, cancellationToken: Cancellation);
        var began = await NorskClient.ReadOppstartsrapportAsync(2026, cancellationToken: Cancellation);

        Assert.Equal((norsk.TimerNorsk![0].Timer, 1), (Assert.Single(hours.Timer).TimerNorsk, hours.Timer[0].Antall));
        Assert.Equal((Tilskuddstype.NorskOgSamfunnskunnskap, 1), (Assert.Single(hours.Tilskudd).Tilskuddstype, hours.Tilskudd[0].Tilskuddsaar));
        Assert.Equal((Registreringsfamilie.Norskopplaering, Oppstartsutfall.ITide), (Assert.Single(began.Tall).Familie, began.Tall[0].Utfall));
    }

    [Fact]
    public async Task What_is_due_is_listed_with_the_first_first_and_without_identity()
    {
        var person = Nir.CreatePerson();
        Nir.UpdatePersondata(Cases.Data(person));
        Assert.IsType<Accepted>(await Intro.SendAsync(Cases.Program(person) with { Sluttmaal = null }, cancellationToken: Cancellation));

        var due = await Intro.ReadFristrapportAsync(8, cancellationToken: Cancellation);

        Assert.Contains(due.Frister, static one => one is { Opplysning: Opplysning.Sluttmaal, ErForfalt: false });
        Assert.Equal(due.Frister.Select(static one => one.Frist).Order(), due.Frister.Select(static one => one.Frist));
        Assert.DoesNotContain((await Intro.ReadFristrapportAsync(0, cancellationToken: Cancellation)).Frister,
            static one => one.Opplysning is Opplysning.Sluttmaal);
    }

    [Fact]
    public async Task A_role_reads_of_its_own_families_and_a_year_that_has_not_begun_is_refused()
    {
        var refused = await Assert.ThrowsAsync<NirException>(() => NorskClient.ReadAvslutningsrapportAsync(2026, cancellationToken: Cancellation));
        var ahead = await Assert.ThrowsAsync<NirException>(() => Intro.ReadAvslutningsrapportAsync(2027, cancellationToken: Cancellation));
        await Assert.ThrowsAsync<NirException>(() => Intro.ReadFristrapportAsync(53, cancellationToken: Cancellation));

        Assert.Equal(("NIR5001", 403), (refused.Regel, refused.Status));
        Assert.Equal(400, ahead.Status);
        Assert.Equal(0, (await Intro.ReadDeltakerrapportAsync(2026, cancellationToken: Cancellation)).Count);
    }

    [Fact]
    public void As_csv_the_header_is_fixed_and_a_row_stands_for_each_figure()
    {
        var report = new Deltakerrapport { Aar = 2026, Dato = new(2026, 3, 1), Count = 1, Tall = [new(Lovverk.Integreringsloven, null, 1)] };

        Assert.Equal("aar;lovverk;kategori;antall\r\n2026;integreringsloven;;1\r\n", ReportCsv.ToText(report));
        Assert.Equal("aar;lovverk;kategori;antall\r\n", ReportCsv.ToText(report with { Tall = [] }));
        Assert.DoesNotContain("\uFEFF", ReportCsv.ToText(report), StringComparison.Ordinal);
        Assert.Equal(ReportCsv.ToText(report), Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(ReportCsv.ToText(report))));
    }
}
