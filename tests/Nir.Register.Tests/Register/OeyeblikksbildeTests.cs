using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Nir.Register.Register;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Register.Tests.Register;

/// <summary>A register in one file: the same after a round trip, and the same when its journal is done again.</summary>
public sealed class OeyeblikksbildeTests
{
    private static readonly DateOnly Start = new(2021, 1, 1);
    private static readonly ImmutableArray<SyntetiskPerson> Personer = [.. new SyntetiskePersoner(17).Neste(4)];
    private static readonly Kaller Intro = new(Rolle.Kommuneintrobruker, SyntetiskKommune.Fjordvik.Nummer);
    private static readonly Kaller Norsk = new(Rolle.Kommunenorskbruker, SyntetiskKommune.Fjordvik.Nummer);

    /// <summary>One thing asked of a register, as a recipe: it needs the state to know versions.</summary>
    private sealed record Steg(int Hva, int Person, int Dager, bool Valg);

    private static Gen<Steg> Stegene =>
        from hva in Gen.Choose(0, 12)
        from person in Gen.Choose(0, Personer.Length - 1)
        from dager in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 500)))
        from valg in Gen.Elements(true, false)
        select new Steg(hva, person, dager, valg);

    [Fact]
    public void A_register_is_the_same_after_a_round_trip_and_after_its_journal_is_done_again() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Arb.From(Gen.ArrayOf(Stegene)), static historie =>
        {
            var register = Lev(historie);
            var bilde = register.TaBilde();
            var ventet = Oeyeblikksbilde.Skriv(register.Tilstand);

            var lest = Oeyeblikksbilde.Skriv(Bildeleser.Les(bilde, Registeroppsett.Dokumentert));
            var gjort = Oeyeblikksbilde.Skriv(Bildeleser.GjoerIgjen(bilde, Registeroppsett.Dokumentert));

            Assert.Equal(Encoding.UTF8.GetString(ventet), Encoding.UTF8.GetString(lest));
            Assert.Equal(Encoding.UTF8.GetString(ventet), Encoding.UTF8.GetString(gjort));
            return true;
        }));

    [Fact]
    public void What_was_restored_lives_on_as_the_original_does()
    {
        var register = Lev([new(0, 0, 0, true), new(1, 0, 0, true), new(2, 1, 3, true)]);
        var kopi = new Registeret(Registeroppsett.Dokumentert, new Registerklokke(TimeProvider.System));
        kopi.Gjenopprett(register.TaBilde());

        foreach (var enkelt in new[] { register, kopi })
        {
            enkelt.Klokke.Sett(Start.AddYears(10));
            enkelt.Utfoer(new Registerkommando.LaDageneGaa());
        }

        Assert.Equal(Oeyeblikksbilde.Skriv(register.Tilstand), Oeyeblikksbilde.Skriv(kopi.Tilstand));
        Assert.Contains(register.Tilstand.Registreringer.Values, static oppfoering => oppfoering.Avslutninger.Count > 0);
    }

    [Fact]
    public void The_journal_in_the_file_names_no_one()
    {
        var register = Lev([new(0, 0, 0, true), new(1, 0, 0, true), new(4, 0, 0, true)]);

        var tekst = Encoding.UTF8.GetString(register.TaBilde());
        var journal = tekst[tekst.IndexOf("\"journal\"", StringComparison.Ordinal)..];

        Assert.Contains("\"kommando\": \"Lagre\"", journal, StringComparison.Ordinal);
        Assert.DoesNotContain(Personer[0].DufNummer.AvsloerVerdi(), journal, StringComparison.Ordinal);
        Assert.DoesNotContain(Personer[0].Foedselsnummer.AvsloerVerdi(), journal, StringComparison.Ordinal);
    }

    [Fact]
    public void The_journal_is_a_ring_and_what_it_leads_to_is_the_same_when_the_oldest_have_gone()
    {
        var register = Lev([new(0, 0, 0, true)]);
        var program = Personer[0].EtIntroduksjonsprogram() with { Id = Guid.NewGuid() };
        register.Utfoer(new Registerkommando.Lagre(Intro, program, new Betingelse.Ny(), 100));
        for (var i = 0; i < 1_500; i++)
        {
            var versjon = register.Tilstand.Registreringer[program.Id].Versjon;
            register.Utfoer(new Registerkommando.Lagre(Intro, program with { LivsmestringGjennomfoert = i % 2 == 0 }, new Betingelse.Versjon(versjon), 100));
        }

        var gjort = Bildeleser.GjoerIgjen(register.TaBilde(), Registeroppsett.Dokumentert);

        Assert.Equal(1_000, register.Journalposter.Count());
        Assert.Equal(Oeyeblikksbilde.Skriv(register.Tilstand), Oeyeblikksbilde.Skriv(gjort));
    }

    [Theory]
    [InlineData("""{"format":"nir-register","versjon":2}""", "is of version 2, and this server reads version 1")]
    [InlineData("""{"format":"nir-register"}""", "does not say which version")]
    [InlineData("""{"format":"noe annet","versjon":1}""", "is not a register's snapshot")]
    [InlineData("""[]""", "is not a register's snapshot")]
    [InlineData("tull", "it is not JSON")]
    [InlineData("""{"format":"nir-register","versjon":1,"profil":"streng","ukjentePersonerOpprettes":false,"tilstand":{"dato":"i går"}}""", "is damaged")]
    public void A_file_that_cannot_be_read_is_told_by_what_is_wrong_and_changes_nothing(string fil, string ventet)
    {
        var register = Lev([new(0, 0, 0, true)]);
        var foer = register.Tilstand;

        var feil = Assert.Throws<FormatException>(() => register.Gjenopprett(Encoding.UTF8.GetBytes(fil)));

        Assert.Contains(ventet, feil.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("i går", feil.Message, StringComparison.Ordinal);
        Assert.Same(foer, register.Tilstand);
    }

    [Fact]
    public void A_fork_shares_the_past_and_nothing_after()
    {
        var register = Lev([new(0, 0, 0, true), new(1, 0, 0, true)]);
        var gren = Registeret.Fra(register.Tilstand, new Registerklokke(TimeProvider.System));

        gren.Utfoer(new Registerkommando.OpprettPerson(Personer[3].Referanse));

        Assert.Equal(register.Tilstand.Registreringer.Keys, gren.Tilstand.Registreringer.Keys);
        Assert.Equal(register.Tilstand.Personer.Count + 1, gren.Tilstand.Personer.Count);
    }

    private static Registeret Lev(IEnumerable<Steg> historie)
    {
        var register = new Registeret(Registeroppsett.Dokumentert, new Registerklokke(TimeProvider.System));
        register.Klokke.Sett(Start);
        foreach (var steg in historie)
        {
            register.Klokke.Sett(register.Klokke.Dato.AddDays(steg.Dager));
            register.Utfoer(Kommando(register, steg));
        }

        return register;
    }

    private static Registerkommando Kommando(Registeret register, Steg steg)
    {
        var person = Personer[steg.Person];
        var id = new Guid(steg.Person + 1, 0, 0, new byte[8]);
        var versjon = register.Tilstand.Registreringer.TryGetValue(id, out var lagret) ? lagret.Versjon : "0";
        var program = person.EtIntroduksjonsprogram(Lovverk.Introduksjonsloven) with { Id = id, Avslutning = null };
        return steg.Hva switch
        {
            0 => new Registerkommando.OppdaterPersondata(person.SomFlyktning(steg.Valg ? new(2018, 3, 1) : new(2018, 3, 2))),
            1 => new Registerkommando.Lagre(Intro, program, new Betingelse.Ny(), 100),
            2 => new Registerkommando.Lagre(Intro, program with { LivsmestringGjennomfoert = steg.Valg }, new Betingelse.Versjon(versjon), 110),
            3 => new Registerkommando.Slett(Intro, id, new Betingelse.Versjon(versjon)),
            4 => new Registerkommando.LeggTilAvslutning(Intro, id, new() { Dato = new(2020, 5, 1), Avslutningsaarsak = Avslutningsaarsak.HoeyereUtdanning }, new Betingelse.Versjon(versjon)),
            5 => new Registerkommando.FjernBeregnetAvslutning(Intro, id, new Betingelse.Versjon(versjon)),
            6 => new Registerkommando.Gjenaapne(Intro, id, new Betingelse.Versjon(versjon)),
            7 => new Registerkommando.OpprettPerson(person.Referanse),
            8 => new Registerkommando.VarslePersondata(person.SomFlyktning(new(2018, 3, 3)), register.Klokke.Dato.AddDays(40)),
            9 => new Registerkommando.RegistrerHenvendelse(Intro, new()
            {
                Kommune = SyntetiskKommune.Fjordvik.Nummer,
                Person = person.Referanse,
                Henvendelse = new() { Id = id, Type = steg.Valg ? Henvendelsestype.Krav : Henvendelsestype.Tilbud, Familie = Registreringsfamilie.Introduksjonsprogram, Dato = new(2021, 2, 1) },
            }),
            10 => new Registerkommando.EndreINirWeb(program with { KarriereveiledningGjennomfoert = steg.Valg }, 100),
            11 => new Registerkommando.Steng(steg.Valg ? [new() { Fra = new(2022, 1, 1), Til = new(2022, 1, 20) }] : []),
            _ => new Registerkommando.HentStatus(Norsk, person.Referanse),
        };
    }
}
