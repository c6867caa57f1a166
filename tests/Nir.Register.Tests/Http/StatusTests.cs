using System.Net;
using Nir.Register.Tests.Kontrakt;
using Nir.Sdk.Contract;
using Nir.Sdk.Frister;
using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Register.Tests.Http;

/// <summary>What the register tells of a person whose facts have arrived: law, kategori, ordning and deadlines, with why.</summary>
public sealed class StatusTests : Kontrakttest
{
    private static readonly DateOnly Innvilget = new(2025, 11, 3);

    private protected override FakeNirOptions Oppsett => new() { Dato = new(2026, 2, 17) };

    [Fact]
    public async Task A_status_tells_law_rettsstilling_kategori_and_ordning_at_the_registers_date()
    {
        var person = Person(static data => data);

        var status = await StatusAsync(person);

        Assert.Equal((new DateOnly(2026, 2, 17), Lovverk.Integreringsloven), (status.Dato, status.Lovverk));
        var program = Assert.Single(status.Ordninger!, static ordning => ordning.Familie is Registreringsfamilie.Introduksjonsprogram);
        Assert.Equal(
            (Svarutfall.Beregnet, Rettsstilling.RettOgPlikt, Kategori.RettOgPliktIntroduksjonsprogram, Ordning.Introduksjonsprogram),
            (program.Utfall, program.Rettsstilling, program.Kategori, program.Ordning));
        Assert.Equal([Registreringsfamilie.Introduksjonsprogram, Registreringsfamilie.Norskopplaering, Registreringsfamilie.Asylopplaering], status.Ordninger!.Select(static ordning => ordning.Familie));
    }

    [Fact]
    public async Task A_deadline_comes_with_its_steps_rule_interval_paragraph_link_and_level_in_both_languages()
    {
        var person = Person(static data => data);
        await NorskAsync(person, static norsk => norsk with { Tilbudsdato = new(2026, 2, 2) });

        var frist = Frist(await StatusAsync(person), Fristtype.Norskopplaering);

        Assert.Equal((Svarutfall.Beregnet, new DateOnly(2029, 2, 1)), (frist.Utfall, frist.SisteDag));
        Assert.NotEmpty(frist.Forklaring);
        Assert.All(frist.Forklaring, static steg => Assert.True(steg.Tekst.Length > 0 && steg.TekstEn.Length > 0 && steg.Tekst != steg.TekstEn));
        var lengde = Assert.Single(frist.Forklaring, static steg => steg.Operasjon is Regneoperasjon.LeggTilMaaneder && steg.Ut.Verdi == "2029-02-02");
        Assert.Equal(["2026-02-02", "36"], lengde.Inn.Select(static ledd => ledd.Verdi));
        var rad = Assert.Single(frist.Forklaring.Select(static steg => steg.Regel).Distinct(), static regel => regel.Rad is "N1");
        Assert.Equal(("lovdata.no", Grunnlag.Dokumentert), (rad.Kilde!.Url.Host, rad.Grunnlag));
        Assert.StartsWith("§ 32", rad.Kilde.Paragraf, StringComparison.Ordinal);
        Assert.NotNull(rad.Fra);
    }

    [Fact]
    public async Task Education_that_is_missing_is_an_answer_with_the_rule_and_not_a_failed_call()
    {
        var person = Person(static data => data);
        await NorskAsync(person, static norsk => norsk with { Utdanningsbakgrunn = null, TimerNorsk = null });

        var frist = Frist(await StatusAsync(person), Fristtype.Norskopplaering);

        Assert.Equal((Svarutfall.KanIkkeBeregnes, (DateOnly?)null), (frist.Utfall, frist.Frist));
        Assert.Equal(("Utdanningsbakgrunn", "NIR1108"), (frist.Mangel!.Opplysning, frist.Mangel.Regel));
        Assert.StartsWith("Kan ikke beregnes", frist.Mangel.Tekst, StringComparison.Ordinal);
        Assert.StartsWith("Not computable", frist.Mangel.TekstEn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, Kategori.RettTilNorsk)]
    [InlineData(false, null)]
    public async Task Under_kapittel_6A_there_is_a_kategori_only_after_bosetting_etter_avtale(bool etterAvtale, Kategori? ventet)
    {
        var person = Nir.OpprettPerson();
        var data = person.MedKollektivBeskyttelse(new(2025, 2, 3));
        Nir.OppdaterPersondata(data with { Bosettinger = [data.Bosettinger![0] with { EtterAvtale = etterAvtale }] });

        var status = await StatusAsync(person);

        Assert.Equal(Lovverk.IntegreringslovenKapittel6A, status.Lovverk);
        Assert.Equal(ventet, status.Ordninger!.Single(static ordning => ordning.Familie is Registreringsfamilie.Norskopplaering).Kategori);
    }

    [Fact]
    public async Task A_deadline_that_has_passed_is_overdue_from_the_day_after()
    {
        var person = Person(static data => data);

        var foer = Frist(await StatusAsync(person), Fristtype.OppstartIntroduksjonsprogram);
        Nir.GaaTil(new(2026, 2, 18));
        var etter = Frist(await StatusAsync(person), Fristtype.OppstartIntroduksjonsprogram);

        Assert.Equal(new DateOnly(2026, 2, 17), foer.Frist);
        Assert.False(foer.ErForfalt);
        Assert.True(etter.ErForfalt);
    }

    [Fact]
    public async Task A_claim_stands_among_the_facts_even_without_a_registration()
    {
        var krav = new Henvendelse { Id = Guid.NewGuid(), Type = Henvendelsestype.Krav, Familie = Registreringsfamilie.Introduksjonsprogram, Dato = new(2025, 11, 10) };
        var person = Person(data => data with { Henvendelser = [krav] });

        var frist = Frist(await StatusAsync(person), Fristtype.OppstartIntroduksjonsprogram);

        Assert.Contains(frist.Forklaring.SelectMany(static steg => steg.Inn), static ledd => ledd is { Opphav: "opplysning:Program.Kravdato", Verdi: "2025-11-10" });
    }

    [Fact]
    public async Task Without_facts_the_law_is_the_registrations_and_the_deadlines_say_what_is_missing()
    {
        var person = Nir.OpprettPerson();
        await Intro.LagreAsync(person.EtIntroduksjonsprogram());

        var status = await StatusAsync(person);

        Assert.Equal((Lovverk.Integreringsloven, Svarutfall.KanIkkeBeregnes), (status.Lovverk, status.Lovvalg!.Utfall));
        Assert.All(status.Frister!.Where(static frist => frist.Type is not (Fristtype.Aarsavslutning)), static frist => Assert.NotNull(frist.Mangel));
    }

    [Fact]
    public async Task The_clients_own_calculation_from_the_same_facts_agrees_with_the_registers()
    {
        var person = Nir.OpprettPerson();
        var data = person.SomFlyktning(Innvilget);
        Nir.OppdaterPersondata(data);
        var program = person.EtIntroduksjonsprogram();
        await Intro.LagreAsync(program);
        var status = await StatusAsync(person);

        var lik = new Regelmotor().Sammenlign(data.TilSak([program]), status.Dato!.Value, status.TilNirberegning());
        var ulik = new Regelmotor().Sammenlign((data with { Foedselsdato = new(1965, 1, 1) }).TilSak([program]), status.Dato.Value, status.TilNirberegning());

        Assert.True(lik.ErLik);
        Assert.False(ulik.ErLik);
    }

    [Fact]
    public async Task No_answer_and_nothing_printed_holds_an_identifier_a_name_or_the_date_of_birth()
    {
        var person = Nir.OpprettPerson();
        var data = person.SomFlyktning(Innvilget) with { Kontakt = new() { Telefon = "99999999", Epost = "kanari@example.no" } };
        Nir.OppdaterPersondata(data);
        await Intro.LagreAsync(person.EtIntroduksjonsprogram());

        var svar = await Intro.HentStatusAsync(person.Referanse);

        Assert.Equal(HttpStatusCode.OK, svar.Status);
        string[] kanarier =
        [
            person.DufNummer.AvsloerVerdi(), person.Foedselsnummer.AvsloerVerdi(), person.Fornavn, person.Etternavn, "1990-06-15", "15.06.1990", "99999999", "kanari",
        ];
        var trykt = svar.Tekst + string.Concat(svar.Hoder.Values) + string.Join('\n', Nir.Hendelser) + data + data.Kontakt;
        Assert.All(kanarier, kanari => Assert.DoesNotContain(kanari, trykt, StringComparison.Ordinal));
    }

    private SyntetiskPerson Person(Func<Persondata, Persondata> endre)
    {
        var person = Nir.OpprettPerson();
        Nir.OppdaterPersondata(endre(person.SomFlyktning(Innvilget)));
        return person;
    }

    private async Task NorskAsync(SyntetiskPerson person, Func<Norskopplaering, Norskopplaering> endre)
    {
        using var norsk = await Fagsystem.LoggInnAsync(Nir, Rolle.Kommunenorskbruker);
        Assert.Equal(HttpStatusCode.Created, (await norsk.LagreAsync(endre(person.EnNorskopplaering()))).Status);
    }

    // First as a raw call, which is held against the contract; then as the client reads it.
    private async Task<Personstatus> StatusAsync(SyntetiskPerson person)
    {
        Assert.Equal(HttpStatusCode.OK, (await Intro.HentStatusAsync(person.Referanse)).Status);
        return await Nir.CreateClient(Rolle.Kommuneintrobruker).ReadStatusAsync(person.Referanse, cancellationToken: Avbrudd);
    }

    private static Fristutdrag Frist(Personstatus status, Fristtype type) => status.Frister!.First(frist => frist.Type == type);
}
