using System.Net;
using Nir.Register.Register;
using Nir.Register.Tests.Kontrakt;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Register.Tests.Http;

/// <summary>What the register does by itself with programmes, and how it is repaired under each law.</summary>
public sealed class BeregnedeAvslutningerTests : Kontrakttest
{
    // A programme under introduksjonsloven that begins on this day ends for NIR three years later.
    private static readonly DateOnly Start = new(2018, 5, 2);
    private static readonly DateOnly SisteDag = new(2021, 5, 1);

    private protected override FakeNirOptions Oppsett => new() { Dato = new(2018, 5, 2) };

    [Fact]
    public async Task A_programme_whose_deadline_passes_is_closed_the_day_after_and_not_before()
    {
        var program = await GammeltProgramAsync();

        Nir.GaaTil(SisteDag);
        var foer = await BeregnedeAsync(program);
        Nir.GaaTil(SisteDag.AddDays(1));
        var etter = Assert.Single(await BeregnedeAsync(program));

        Assert.Empty(foer);
        Assert.Equal((Avslutningsaarsak.AvslutningsaarsakIkkeRegistrert, SisteDag, SisteDag.AddDays(1)), (etter.Avslutningsaarsak, etter.Dato, etter.Beregnet));
        Assert.Null(etter.Opphevet);
        Assert.NotNull(etter.Begrunnelse);
    }

    [Fact]
    public async Task A_programme_with_its_own_ending_is_not_closed()
    {
        var program = await GammeltProgramAsync(static program => program with { Avslutning = new() { Dato = new(2020, 5, 1), Avslutningsaarsak = Avslutningsaarsak.HoeyereUtdanning } });

        Nir.GaaTil(SisteDag.AddDays(30));

        Assert.Empty(await BeregnedeAsync(program));
    }

    [Fact]
    public async Task A_programme_of_a_person_whose_facts_have_not_arrived_is_not_closed()
    {
        var person = Nir.OpprettPerson();
        var program = Uavsluttet(person);
        await Intro.LagreAsync(program);

        Nir.GaaTil(SisteDag.AddDays(30));

        Assert.Empty(await BeregnedeAsync(program));
    }

    [Fact]
    public async Task A_pandemic_programme_is_closed_at_three_years_too_and_later_measures_are_taken_with_a_remark()
    {
        var program = await GammeltProgramAsync(static program => program with
        {
            Vedtak = [.. program.Vedtak!, new() { Vedtakstype = Vedtakstype.ForlengelseIntroduksjonsprogram, Vedtaksdato = new(2021, 4, 1), Sluttdato = new(2021, 11, 1) }],
        });
        Nir.GaaTil(SisteDag.AddDays(1));
        Assert.Equal(SisteDag, Assert.Single(await BeregnedeAsync(program)).Dato);
        Tiltak senere = new() { Tiltakstype = Tiltakstype.OpplaeringINorsk, Fra = SisteDag.AddDays(2), TimerPerUke = 15 };

        var svar = await Intro.LagreAsync(program with { Tiltak = [.. program.Tiltak!, senere] }, "1");

        Assert.Equal(HttpStatusCode.OK, svar.Status);
        Assert.Equal("/tiltak/1/fra", Assert.Single(svar.Avvik, static avvik => avvik.GetProperty("regel").GetString() is "NIR5011").GetProperty("peker").GetString());
        Assert.Null(Assert.Single(await BeregnedeAsync(program)).Opphevet);
    }

    [Fact]
    public async Task A_move_closes_the_programme_the_day_it_is_registered()
    {
        var (person, program) = await NyttProgramAsync();

        Nir.OppdaterPersondata(Flyttet(person, new(2026, 6, 1)));
        Nir.GaaTil(new(2026, 6, 1));

        var avslutning = Assert.Single(await BeregnedeAsync(program));
        Assert.Equal((Avslutningsaarsak.FlyttetBeregnet, new DateOnly(2026, 5, 31)), (avslutning.Avslutningsaarsak, avslutning.Dato));
    }

    [Fact]
    public async Task A_move_within_the_municipality_closes_nothing()
    {
        var (person, program) = await NyttProgramAsync();
        var data = Flyttet(person, new(2026, 6, 1));

        Nir.OppdaterPersondata(data with { Folkeregistreringer = [data.Folkeregistreringer![0], new(SyntetiskKommune.Fjordvik.Nummer, new(2026, 6, 1))] });
        Nir.GaaTil(new(2026, 6, 30));

        Assert.Empty(await BeregnedeAsync(program));
    }

    [Fact]
    public async Task A_move_that_is_corrected_reopens_the_programme_by_itself()
    {
        var (person, program) = await NyttProgramAsync();
        Nir.OppdaterPersondata(Flyttet(person, new(2026, 6, 1)));
        Nir.GaaTil(new(2026, 6, 5));

        Nir.OppdaterPersondata(person.SomFlyktning(new(2026, 1, 5)));

        Assert.Equal(new DateOnly(2026, 6, 5), Assert.Single(await BeregnedeAsync(program)).Opphevet);
        Assert.Contains(new Registerhendelse.ProgramGjenaapnet(program.Id, new(2026, 6, 5), AvRegisteret: true), Nir.Hendelser);
    }

    [Fact]
    [Setning("F43")]
    public async Task Under_introduksjonsloven_the_computed_ending_must_be_removed_before_the_actual_one_is_registered()
    {
        var program = await GammeltProgramAsync();
        Nir.GaaTil(SisteDag.AddDays(10));
        var avsluttet = program with { Avslutning = new() { Dato = new(2020, 5, 1), Avslutningsaarsak = Avslutningsaarsak.HoeyereUtdanning } };

        var foerst = await Intro.LagreAsync(avsluttet, "1");
        var fjernet = await FjernAsync(program.Id, "1");
        Nir.GaaTil(SisteDag.AddDays(20));
        var saa = await Intro.LagreAsync(avsluttet, fjernet.Versjon);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "urn:nir:regel:NIR5010"), (foerst.Status, foerst.Type));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (fjernet.Status, saa.Status));
        Assert.NotNull(Assert.Single(await BeregnedeAsync(program)).Opphevet);
    }

    [Fact]
    public async Task Under_introduksjonsloven_the_reason_is_taken_after_the_deadline()
    {
        var program = await GammeltProgramAsync();
        Nir.GaaTil(SisteDag.AddDays(400));
        var fjernet = await FjernAsync(program.Id, "1");

        var svar = await Intro.SendAsync(
            HttpMethod.Post, $"{Fagsystem.Adresse(program.Id)}/avslutning", Fagsystem.Json("""{"dato":"2020-05-01","avslutningsaarsak":"hoeyere-utdanning"}"""), ("If-Match", $"\"{fjernet.Versjon}\""));

        Assert.Equal(HttpStatusCode.OK, svar.Status);
        Assert.Equal("2020-05-01", (await Intro.HentAsync(program.Id)).Json.GetProperty("avslutning").GetProperty("dato").GetString());
    }

    [Fact]
    [Setning("F42")]
    public async Task Under_integreringsloven_the_actual_ending_is_added_and_the_computed_one_stays()
    {
        var (person, program) = await NyttProgramAsync();
        Nir.OppdaterPersondata(Flyttet(person, new(2026, 6, 1)));
        Nir.GaaTil(new(2026, 6, 5));

        var fjernet = await FjernAsync(program.Id, "1");
        var lagtTil = await Intro.SendAsync(
            HttpMethod.Post, $"{Fagsystem.Adresse(program.Id)}/avslutning", Fagsystem.Json("""{"dato":"2026-05-29","avslutningsaarsak":"heltidsarbeid"}"""), ("If-Match", "\"1\""));

        Assert.Equal("urn:nir:regel:NIR5013", fjernet.Type);
        Assert.Equal(HttpStatusCode.OK, lagtTil.Status);
        Assert.Null(Assert.Single(await BeregnedeAsync(program)).Opphevet);
        Assert.Equal("2026-05-29", (await Intro.HentAsync(program.Id)).Json.GetProperty("avslutning").GetProperty("dato").GetString());
    }

    [Fact]
    public async Task A_programme_is_reopened_and_not_closed_again_for_the_same_reason()
    {
        var (person, program) = await NyttProgramAsync();
        Nir.OppdaterPersondata(Flyttet(person, new(2026, 6, 1)));
        Nir.GaaTil(new(2026, 6, 5));

        var svar = await Intro.SendAsync(HttpMethod.Post, $"{Fagsystem.Adresse(program.Id)}/gjenaapning", null, ("If-Match", "\"1\""));
        Nir.GaaTil(new(2026, 8, 1));

        Assert.Equal((HttpStatusCode.OK, "2"), (svar.Status, svar.Versjon));
        Assert.Equal(new DateOnly(2026, 6, 5), Assert.Single(await BeregnedeAsync(program)).Opphevet);
    }

    [Fact]
    public async Task Leaving_the_ending_out_of_a_transfer_reopens_the_programme()
    {
        var (_, program) = await NyttProgramAsync(static program => program with { Avslutning = new() { Dato = new(2026, 5, 29), Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid } });

        await Intro.LagreAsync(program with { Avslutning = null }, "1");

        Assert.Contains(Nir.Hendelser, static hendelse => hendelse is Registerhendelse.ProgramGjenaapnet { AvRegisteret: false });
    }

    [Theory]
    [InlineData("avslutning/beregnet", "DELETE")]
    [InlineData("gjenaapning", "POST")]
    public async Task A_repair_names_the_version_and_needs_the_role(string sti, string metode)
    {
        using var norsk = await Fagsystem.LoggInnAsync(Nir, Rolle.Kommunenorskbruker);
        var program = await GammeltProgramAsync();
        Nir.GaaTil(SisteDag.AddDays(1));
        var adresse = $"{Fagsystem.Adresse(program.Id)}/{sti}";

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Intro.SendAsync(new(metode), adresse)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Intro.SendAsync(new(metode), adresse, null, ("If-Match", "\"7\""))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await norsk.SendAsync(new(metode), adresse, null, ("If-Match", "\"1\""))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Intro.SendAsync(new(metode), $"{Fagsystem.Adresse(Guid.NewGuid())}/{sti}", null, ("If-Match", "\"1\""))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Intro.SendAsync(new(metode), adresse, null, ("If-Match", "\"1\""))).Status);
    }

    [Fact]
    public async Task What_falls_due_in_between_happens_in_the_order_of_the_days()
    {
        var foerst = await GammeltProgramAsync();
        var sist = await GammeltProgramAsync(static program => program with { Startdato = Start.AddDays(3) });
        Nir.VarslePersondata(Nir.OpprettPerson().Data, Start.AddDays(100));

        Nir.GaaTil(SisteDag.AddYears(1));

        var skjedd = Nir.Hendelser.Where(static hendelse => hendelse is Registerhendelse.ProgramAvsluttet or Registerhendelse.PersondataMottatt { Id: 3 }).ToArray();
        Assert.Equal(
            [
                new Registerhendelse.PersondataMottatt(3),
                new Registerhendelse.ProgramAvsluttet(foerst.Id, SisteDag.AddDays(1), Avslutningsaarsak.AvslutningsaarsakIkkeRegistrert, SisteDag),
                new Registerhendelse.ProgramAvsluttet(sist.Id, SisteDag.AddDays(4), Avslutningsaarsak.AvslutningsaarsakIkkeRegistrert, SisteDag.AddDays(3)),
            ],
            skjedd);
    }

    private async Task<Introduksjonsprogram> GammeltProgramAsync(Func<Introduksjonsprogram, Introduksjonsprogram>? endre = null)
    {
        var person = Nir.OpprettPerson();
        Nir.OppdaterPersondata(person.SomFlyktning(new(2018, 3, 1)));
        var program = (endre ?? (static program => program))(Uavsluttet(person));
        Assert.Equal(HttpStatusCode.Created, (await Intro.LagreAsync(program)).Status);
        return program;
    }

    private static Introduksjonsprogram Uavsluttet(SyntetiskPerson person) => person.EtIntroduksjonsprogram(Lovverk.Introduksjonsloven) with { Avslutning = null };

    private async Task<(SyntetiskPerson Person, Introduksjonsprogram Program)> NyttProgramAsync(Func<Introduksjonsprogram, Introduksjonsprogram>? endre = null)
    {
        Nir.GaaTil(new(2026, 3, 1));
        var person = Nir.OpprettPerson();
        Nir.OppdaterPersondata(person.SomFlyktning(new(2026, 1, 5)));
        var program = (endre ?? (static program => program))(person.EtIntroduksjonsprogram());
        Assert.Equal(HttpStatusCode.Created, (await Intro.LagreAsync(program)).Status);
        return (person, program);
    }

    private static Persondata Flyttet(SyntetiskPerson person, DateOnly dato)
    {
        var data = person.SomFlyktning(new(2026, 1, 5));
        return data with { Folkeregistreringer = [.. data.Folkeregistreringer!, new(SyntetiskKommune.Vestbygd.Nummer, dato)] };
    }

    private Task<Svar> FjernAsync(Guid id, string versjon) =>
        Intro.SendAsync(HttpMethod.Delete, $"{Fagsystem.Adresse(id)}/avslutning/beregnet", null, ("If-Match", $"\"{versjon}\""));

    private async Task<IReadOnlyList<BeregnetAvslutning>> BeregnedeAsync(Introduksjonsprogram program)
    {
        Assert.Equal(HttpStatusCode.OK, (await Intro.HentStatusAsync(program.Person)).Status);
        var status = await Nir.CreateClient(Rolle.Kommuneintrobruker).ReadStatusAsync(program.Person, cancellationToken: Avbrudd);
        return status.Registreringer.Single(registrering => registrering.Id == program.Id).BeregnedeAvslutninger ?? [];
    }
}
