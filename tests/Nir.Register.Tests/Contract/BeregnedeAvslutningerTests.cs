using System.Net;
using Nir.Register.Register;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Register.Tests.Contract;

/// <summary>What the register does by itself with programmes, and how it is repaired under each law.</summary>
public sealed class BeregnedeAvslutningerTests : ContractTest
{
    // A programme under introduksjonsloven that begins on this day ends for NIR three years later.
    private static readonly DateOnly Start = new(2018, 5, 2);
    private static readonly DateOnly SisteDag = new(2021, 5, 1);

    private protected override FakeNirOptions Setup => new() { Dato = new(2018, 5, 2) };

    [Fact]
    public async Task A_programme_whose_deadline_passes_is_closed_the_day_after_and_not_before()
    {
        var program = await OldProgramAsync();

        Nir.AdvanceTo(SisteDag);
        var before = await ComputedAsync(program);
        Nir.AdvanceTo(SisteDag.AddDays(1));
        var after = Assert.Single(await ComputedAsync(program));

        Assert.Empty(before);
        Assert.Equal((Avslutningsaarsak.AvslutningsaarsakIkkeRegistrert, SisteDag, SisteDag.AddDays(1)), (after.Avslutningsaarsak, after.Dato, after.Beregnet));
        Assert.Null(after.Opphevet);
        Assert.NotNull(after.Begrunnelse);
    }

    [Fact]
    public async Task A_programme_under_integreringsloven_is_closed_after_the_last_day_of_its_vedtak_as_its_missing_reason_says()
    {
        var last = new DateOnly(2026, 8, 14);
        var (_, program) = await NewProgramAsync(program => program with { Vedtak = [program.Vedtak![0] with { Sluttdato = last }] });

        Nir.AdvanceTo(last);
        Assert.Empty(await ComputedAsync(program));
        Nir.AdvanceTo(last.AddDays(1));

        Assert.Equal(last, Assert.Single(await ComputedAsync(program)).Dato);
        Assert.Contains("NIR1103", (await Intro.StoreAsync(program with { LivsmestringGjennomfoert = true }, "1")).Regler);
    }

    [Fact]
    public async Task A_programme_with_its_own_ending_is_not_closed()
    {
        var program =
            await OldProgramAsync(
                static program => program with { Avslutning = new() { Dato = new(2020, 5, 1), Avslutningsaarsak = Avslutningsaarsak.HoeyereUtdanning } });

        Nir.AdvanceTo(SisteDag.AddDays(30));

        Assert.Empty(await ComputedAsync(program));
    }

    [Fact]
    public async Task A_programme_of_a_person_whose_facts_have_not_arrived_is_not_closed()
    {
        var person = Nir.CreatePersonWithoutFacts();
        var program = Unended(person);
        await Intro.StoreAsync(program);

        Nir.AdvanceTo(SisteDag.AddDays(30));

        Assert.Empty(await ComputedAsync(program));
    }

    [Fact]
    public async Task A_pandemic_programme_is_closed_at_three_years_too_and_later_measures_are_taken_with_a_remark()
    {
        var program = await OldProgramAsync(static program => program with
        {
            Vedtak = [.. program.Vedtak!,
                new() { Vedtakstype = Vedtakstype.ForlengelseIntroduksjonsprogram, Vedtaksdato = new(2021, 4, 1), Sluttdato = new(2021, 11, 1) }],
        });
        Nir.AdvanceTo(SisteDag.AddDays(1));
        Assert.Equal(SisteDag, Assert.Single(await ComputedAsync(program)).Dato);
        Tiltak later = new() { Tiltakstype = Tiltakstype.OpplaeringINorsk, Fra = SisteDag.AddDays(2), TimerPerUke = 15 };

        var response = await Intro.StoreAsync(program with { Tiltak = [.. program.Tiltak!, later] }, "1");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal("/tiltak/1/fra",
            Assert.Single(response.Avvik, static avvik => avvik.GetProperty("regel").GetString() is "NIR5011").GetProperty("peker").GetString());
        Assert.Null(Assert.Single(await ComputedAsync(program)).Opphevet);
    }

    [Fact]
    public async Task A_move_closes_the_programme_the_day_it_is_registered()
    {
        var (person, program) = await NewProgramAsync();

        Nir.UpdatePersondata(Flyttet(person, new(2026, 6, 1)));
        Nir.AdvanceTo(new(2026, 6, 1));

        var avslutning = Assert.Single(await ComputedAsync(program));
        Assert.Equal((Avslutningsaarsak.FlyttetBeregnet, new DateOnly(2026, 5, 31)), (avslutning.Avslutningsaarsak, avslutning.Dato));
    }

    [Fact]
    public async Task A_move_within_the_municipality_closes_nothing()
    {
        var (person, program) = await NewProgramAsync();
        var data = Flyttet(person, new(2026, 6, 1));

        Nir.UpdatePersondata(data with { Folkeregistreringer = [data.Folkeregistreringer![0], new(SyntheticKommune.Fjordvik.Nummer, new(2026, 6, 1))] });
        Nir.AdvanceTo(new(2026, 6, 30));

        Assert.Empty(await ComputedAsync(program));
    }

    [Fact]
    public async Task A_move_that_is_corrected_reopens_the_programme_by_itself()
    {
        var (person, program) = await NewProgramAsync();
        Nir.UpdatePersondata(Flyttet(person, new(2026, 6, 1)));
        Nir.AdvanceTo(new(2026, 6, 5));

        Nir.UpdatePersondata(person.WithFlyktning(new(2026, 1, 5)));

        Assert.Equal(new DateOnly(2026, 6, 5), Assert.Single(await ComputedAsync(program)).Opphevet);
        Assert.Contains(new RegisterEvent.ProgramGjenaapnet(program.Id, new(2026, 6, 5), ByRegister: true), Nir.Events);
    }

    [Fact]
    [Sentence("F43")]
    public async Task Under_introduksjonsloven_the_computed_ending_must_be_removed_before_the_actual_one_is_registered()
    {
        var program = await OldProgramAsync();
        Nir.AdvanceTo(SisteDag.AddDays(10));
        var ended = program with { Avslutning = new() { Dato = new(2020, 5, 1), Avslutningsaarsak = Avslutningsaarsak.HoeyereUtdanning } };

        var first = await Intro.StoreAsync(ended, "1");
        var removed = await RemoveAsync(program.Id, "1");
        Nir.AdvanceTo(SisteDag.AddDays(20));
        var then = await Intro.StoreAsync(ended, removed.Version);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "urn:nir:regel:NIR5010"), (first.Status, first.Type));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (removed.Status, then.Status));
        Assert.NotNull(Assert.Single(await ComputedAsync(program)).Opphevet);
    }

    [Fact]
    public async Task Under_introduksjonsloven_the_reason_is_taken_after_the_deadline()
    {
        var program = await OldProgramAsync();
        Nir.AdvanceTo(SisteDag.AddDays(400));
        var removed = await RemoveAsync(program.Id, "1");

        var response = await Intro.SendAsync(
            HttpMethod.Post, $"{Fagsystem.Address(program.Id)}/avslutning", Fagsystem.Json("""{"dato":"2020-05-01","avslutningsaarsak":"hoeyere-utdanning"}"""),
            ("If-Match", $"\"{removed.Version}\""));

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal("2020-05-01", (await Intro.ReadAsync(program.Id)).Json.GetProperty("avslutning").GetProperty("dato").GetString());
    }

    [Fact]
    [Sentence("F42")]
    public async Task Under_integreringsloven_the_actual_ending_is_added_and_the_computed_one_stays()
    {
        var (person, program) = await NewProgramAsync();
        Nir.UpdatePersondata(Flyttet(person, new(2026, 6, 1)));
        Nir.AdvanceTo(new(2026, 6, 5));

        var removed = await RemoveAsync(program.Id, "1");
        var added = await Intro.SendAsync(
            HttpMethod.Post, $"{Fagsystem.Address(program.Id)}/avslutning", Fagsystem.Json("""{"dato":"2026-05-29","avslutningsaarsak":"heltidsarbeid"}"""),
            ("If-Match", "\"1\""));

        Assert.Equal("urn:nir:regel:NIR5013", removed.Type);
        Assert.Equal(HttpStatusCode.OK, added.Status);
        Assert.Null(Assert.Single(await ComputedAsync(program)).Opphevet);
        Assert.Equal("2026-05-29", (await Intro.ReadAsync(program.Id)).Json.GetProperty("avslutning").GetProperty("dato").GetString());
    }

    [Fact]
    public async Task A_programme_is_reopened_and_not_closed_again_for_the_same_reason()
    {
        var (person, program) = await NewProgramAsync();
        Nir.UpdatePersondata(Flyttet(person, new(2026, 6, 1)));
        Nir.AdvanceTo(new(2026, 6, 5));

        var response = await Intro.SendAsync(HttpMethod.Post, $"{Fagsystem.Address(program.Id)}/gjenaapning", null, ("If-Match", "\"1\""));
        Nir.AdvanceTo(new(2026, 8, 1));

        Assert.Equal((HttpStatusCode.OK, "2"), (response.Status, response.Version));
        Assert.Equal(new DateOnly(2026, 6, 5), Assert.Single(await ComputedAsync(program)).Opphevet);
    }

    [Fact]
    public async Task Leaving_the_ending_out_of_a_transfer_reopens_the_programme()
    {
        var (_, program) =
            await NewProgramAsync(
                static program => program with { Avslutning = new() { Dato = new(2026, 5, 29), Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid } });

        await Intro.StoreAsync(program with { Avslutning = null }, "1");

        Assert.Contains(Nir.Events, static raised => raised is RegisterEvent.ProgramGjenaapnet { ByRegister: false });
    }

    [Theory]
    [InlineData("avslutning/beregnet", "DELETE")]
    [InlineData("gjenaapning", "POST")]
    public async Task A_repair_names_the_version_and_needs_the_role(string path, string method)
    {
        using var norsk = await Fagsystem.LogInAsync(Nir, Rolle.Kommunenorskbruker);
        var program = await OldProgramAsync();
        Nir.AdvanceTo(SisteDag.AddDays(1));
        var address = $"{Fagsystem.Address(program.Id)}/{path}";

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Intro.SendAsync(new(method), address)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Intro.SendAsync(new(method), address, null, ("If-Match", "\"7\""))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await norsk.SendAsync(new(method), address, null, ("If-Match", "\"1\""))).Status);
        Assert.Equal(HttpStatusCode.NotFound,
            (await Intro.SendAsync(new(method), $"{Fagsystem.Address(Guid.NewGuid())}/{path}", null, ("If-Match", "\"1\""))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Intro.SendAsync(new(method), address, null, ("If-Match", "\"1\""))).Status);
    }

    [Fact]
    public async Task What_falls_due_in_between_happens_in_the_order_of_the_days()
    {
        var first = await OldProgramAsync();
        var last = await OldProgramAsync(static program => program with { Startdato = Start.AddDays(3) });
        Nir.NotifyPersondata(Nir.CreatePersonWithoutFacts().Data, Start.AddDays(100));

        Nir.AdvanceTo(SisteDag.AddYears(1));

        var happened = Nir.Events.Where(static raised => raised is RegisterEvent.ProgramEnded or RegisterEvent.PersondataReceived { Id: 3 }).ToArray();
        Assert.Equal(
            [
                new RegisterEvent.PersondataReceived(3),
                new RegisterEvent.ProgramEnded(first.Id, SisteDag.AddDays(1), Avslutningsaarsak.AvslutningsaarsakIkkeRegistrert, SisteDag),
                new RegisterEvent.ProgramEnded(last.Id, SisteDag.AddDays(4), Avslutningsaarsak.AvslutningsaarsakIkkeRegistrert, SisteDag.AddDays(3)),
            ],
            happened);
    }

    private async Task<Introduksjonsprogram> OldProgramAsync(Func<Introduksjonsprogram, Introduksjonsprogram>? change = null)
    {
        var person = Nir.CreatePerson();
        Nir.UpdatePersondata(person.WithFlyktning(new(2018, 3, 1)));
        var program = (change ?? (static program => program))(Unended(person));
        Assert.Equal(HttpStatusCode.Created, (await Intro.StoreAsync(program)).Status);
        return program;
    }

    private static Introduksjonsprogram Unended(SyntheticPerson person) =>
        person.CreateIntroduksjonsprogram(Lovverk.Introduksjonsloven) with { Avslutning = null };

    private async Task<(SyntheticPerson Person, Introduksjonsprogram Program)> NewProgramAsync(Func<Introduksjonsprogram, Introduksjonsprogram>? change = null)
    {
        Nir.AdvanceTo(new(2026, 3, 1));
        var person = Nir.CreatePerson();
        Nir.UpdatePersondata(person.WithFlyktning(new(2026, 1, 5)));
        var program = (change ?? (static program => program))(person.CreateIntroduksjonsprogram());
        Assert.Equal(HttpStatusCode.Created, (await Intro.StoreAsync(program)).Status);
        return (person, program);
    }

    private static Persondata Flyttet(SyntheticPerson person, DateOnly date)
    {
        var data = person.WithFlyktning(new(2026, 1, 5));
        return data with { Folkeregistreringer = [.. data.Folkeregistreringer!, new(SyntheticKommune.Vestbygd.Nummer, date)] };
    }

    private Task<Answer> RemoveAsync(Guid id, string version) =>
        Intro.SendAsync(HttpMethod.Delete, $"{Fagsystem.Address(id)}/avslutning/beregnet", null, ("If-Match", $"\"{version}\""));

    private async Task<IReadOnlyList<BeregnetAvslutning>> ComputedAsync(Introduksjonsprogram program)
    {
        Assert.Equal(HttpStatusCode.OK, (await Intro.ReadStatusAsync(program.Person)).Status);
        var status = await Nir.CreateClient(Rolle.Kommuneintrobruker).ReadStatusAsync(program.Person, cancellationToken: Cancellation);
        return status.Registreringer.Single(registrering => registrering.Id == program.Id).BeregnedeAvslutninger ?? [];
    }
}
