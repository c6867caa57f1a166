using System.Net;
using Nir.Sdk.Contract;
using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Register.Tests.Contract;

/// <summary>What the register tells of a person whose facts have arrived: law, kategori, ordning and deadlines, with why.</summary>
public sealed class StatusTests : ContractTest
{
    private static readonly DateOnly Innvilget = new(2025, 11, 3);

    private protected override FakeNirOptions Setup => new() { Dato = new(2026, 2, 17) };

    [Fact]
    public async Task A_status_tells_law_rettsstilling_kategori_and_ordning_at_the_registers_date()
    {
        var person = Person(static data => data);

        var status = await StatusAsync(person);

        Assert.Equal((new DateOnly(2026, 2, 17), Lovverk.Integreringsloven), (status.Dato, status.Lovverk));
        var program = Assert.Single(status.Ordninger!, static ordning => ordning.Familie is Registreringsfamilie.Introduksjonsprogram);
        Assert.Equal(
            (AnswerOutcome.Beregnet, Rettsstilling.RettOgPlikt, Kategori.RettOgPliktIntroduksjonsprogram, Ordning.Introduksjonsprogram),
            (program.Outcome, program.Rettsstilling, program.Kategori, program.Ordning));
        Assert.Equal([Registreringsfamilie.Introduksjonsprogram, Registreringsfamilie.Norskopplaering, Registreringsfamilie.Asylopplaering],
            status.Ordninger!.Select(static ordning => ordning.Familie));
    }

    [Fact]
    public async Task A_deadline_comes_with_its_steps_rule_interval_paragraph_link_and_level_in_both_languages()
    {
        var person = Person(static data => data);
        await NorskAsync(person, static norsk => norsk with { Tilbudsdato = new(2026, 2, 2) });

        var frist = FindFrist(await StatusAsync(person), Fristtype.Norskopplaering);

        Assert.Equal((AnswerOutcome.Beregnet, new DateOnly(2029, 2, 1)), (frist.Outcome, frist.SisteDag));
        Assert.NotEmpty(frist.Forklaring);
        Assert.All(frist.Forklaring, static step => Assert.True(step.Tekst.Length > 0 && step.TekstEn.Length > 0 && step.Tekst != step.TekstEn));
        var length = Assert.Single(frist.Forklaring, static step => step.Operation is Arithmetic.LeggTilMaaneder && step.Ut.Verdi == "2029-02-02");
        Assert.Equal(["2026-02-02", "36"], length.Inn.Select(static term => term.Verdi));
        var row = Assert.Single(frist.Forklaring.Select(static step => step.Regel).Distinct(), static regel => regel.Rad is "N1");
        Assert.Equal(("lovdata.no", Grunnlag.Dokumentert), (row.Kilde!.Url.Host, row.Grunnlag));
        Assert.StartsWith("§ 32", row.Kilde.Paragraf, StringComparison.Ordinal);
        Assert.NotNull(row.Fra);
    }

    [Fact]
    public async Task Education_that_is_missing_is_an_answer_with_the_rule_and_not_a_failed_call()
    {
        var person = Person(static data => data);
        await NorskAsync(person, static norsk => norsk with { Utdanningsbakgrunn = null, TimerNorsk = null });

        var frist = FindFrist(await StatusAsync(person), Fristtype.Norskopplaering);

        Assert.Equal((AnswerOutcome.KanIkkeBeregnes, (DateOnly?)null), (frist.Outcome, frist.Frist));
        Assert.Equal(("Utdanningsbakgrunn", "NIR1108"), (frist.Mangel!.Opplysning, frist.Mangel.Regel));
        Assert.StartsWith("Kan ikke beregnes", frist.Mangel.Tekst, StringComparison.Ordinal);
        Assert.StartsWith("Not computable", frist.Mangel.TekstEn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, Kategori.RettTilNorsk)]
    [InlineData(false, null)]
    public async Task Under_kapittel_6A_there_is_a_kategori_only_after_bosetting_etter_avtale(bool afterAvtale, Kategori? expected)
    {
        var person = Nir.CreatePerson();
        var data = person.WithKollektivBeskyttelse(new(2025, 2, 3));
        Nir.UpdatePersondata(data with { Bosettinger = [data.Bosettinger![0] with { EtterAvtale = afterAvtale }] });

        var status = await StatusAsync(person);

        Assert.Equal(Lovverk.IntegreringslovenKapittel6A, status.Lovverk);
        Assert.Equal(expected, status.Ordninger!.Single(static ordning => ordning.Familie is Registreringsfamilie.Norskopplaering).Kategori);
    }

    [Fact]
    public async Task A_deadline_that_has_passed_is_overdue_from_the_day_after()
    {
        var person = Person(static data => data);

        var before = FindFrist(await StatusAsync(person), Fristtype.OppstartIntroduksjonsprogram);
        Nir.AdvanceTo(new(2026, 2, 18));
        var after = FindFrist(await StatusAsync(person), Fristtype.OppstartIntroduksjonsprogram);

        Assert.Equal(new DateOnly(2026, 2, 17), before.Frist);
        Assert.False(before.ErForfalt);
        Assert.True(after.ErForfalt);
    }

    [Fact]
    public async Task A_claim_stands_among_the_facts_even_without_a_registration()
    {
        var krav =
            new Henvendelse
            {
                Id = Guid.NewGuid(), Type = Henvendelsestype.Krav, Familie = Registreringsfamilie.Introduksjonsprogram,
                Dato = new(2025, 11, 10)
            };
        var person = Person(data => data with { Henvendelser = [krav] });

        var frist = FindFrist(await StatusAsync(person), Fristtype.OppstartIntroduksjonsprogram);

        Assert.Contains(frist.Forklaring.SelectMany(static step => step.Inn),
            static term => term is { Opphav: "opplysning:Program.Kravdato", Verdi: "2025-11-10" });
    }

    [Fact]
    public async Task Without_facts_the_law_is_the_registrations_and_the_deadlines_say_what_is_missing()
    {
        var person = Nir.CreatePersonWithoutFacts();
        await Intro.StoreAsync(person.CreateIntroduksjonsprogram());

        var status = await StatusAsync(person);

        Assert.Equal((Lovverk.Integreringsloven, AnswerOutcome.KanIkkeBeregnes), (status.Lovverk, status.Lovvalg!.Outcome));
        Assert.All(status.Frister!.Where(static frist => frist.Type is not (Fristtype.Aarsavslutning)), static frist => Assert.NotNull(frist.Mangel));
    }

    [Fact]
    public async Task The_clients_own_calculation_from_the_same_facts_agrees_with_the_registers()
    {
        var person = Nir.CreatePerson();
        var data = person.WithFlyktning(Innvilget);
        Nir.UpdatePersondata(data);
        var program = person.CreateIntroduksjonsprogram();
        await Intro.StoreAsync(program);
        var status = await StatusAsync(person);

        var same = new Regelmotor().Compare(data.ToSak([program]), status.Dato!.Value, status.ToNirBeregning());
        var different = new Regelmotor().Compare((data with { Foedselsdato = new(1965, 1, 1) }).ToSak([program]), status.Dato.Value, status.ToNirBeregning());

        Assert.True(same.ErLik);
        Assert.False(different.ErLik);
    }

    [Fact]
    public async Task No_answer_and_nothing_printed_holds_an_identifier_a_name_or_the_date_of_birth()
    {
        var person = Nir.CreatePerson();
        var data = person.WithFlyktning(Innvilget) with { Kontakt = new() { Telefon = "99999999", Epost = "kanari@example.no" } };
        Nir.UpdatePersondata(data);
        await Intro.StoreAsync(person.CreateIntroduksjonsprogram());

        var response = await Intro.ReadStatusAsync(person.Referanse);

        Assert.Equal(HttpStatusCode.OK, response.Status);
        string[] canaries =
        [
            person.DufNummer.RevealValue(), person.Foedselsnummer.RevealValue(), person.Fornavn, person.Etternavn, "1990-06-15", "15.06.1990", "99999999",
            "kanari",
        ];
        var printed = response.Tekst + string.Concat(response.Headers.Values) + string.Join('\n', Nir.Events) + data + data.Kontakt;
        Assert.All(canaries, canary => Assert.DoesNotContain(canary, printed, StringComparison.Ordinal));
    }

    private SyntheticPerson Person(Func<Persondata, Persondata> change)
    {
        var person = Nir.CreatePerson();
        Nir.UpdatePersondata(change(person.WithFlyktning(Innvilget)));
        return person;
    }

    private async Task NorskAsync(SyntheticPerson person, Func<Norskopplaering, Norskopplaering> change)
    {
        using var norsk = await Fagsystem.LogInAsync(Nir, Rolle.Kommunenorskbruker);
        Assert.Equal(HttpStatusCode.Created, (await norsk.StoreAsync(change(person.CreateNorskopplaering()))).Status);
    }

    // First as a raw call, which is held against the contract; then as the client reads it.
    private async Task<Personstatus> StatusAsync(SyntheticPerson person)
    {
        Assert.Equal(HttpStatusCode.OK, (await Intro.ReadStatusAsync(person.Referanse)).Status);
        return await Nir.CreateClient(Rolle.Kommuneintrobruker).ReadStatusAsync(person.Referanse, cancellationToken: Cancellation);
    }

    private static FristExtract FindFrist(Personstatus status, Fristtype type) => status.Frister!.First(frist => frist.Type == type);
}
