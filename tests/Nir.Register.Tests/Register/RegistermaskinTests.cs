using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Nir.Register.Register;
using Nir.Sdk.Kodeverk;
using Nir.Testing;

namespace Nir.Register.Tests.Register;

/// <summary>What holds for the register whatever is asked of it, in whatever order.</summary>
public sealed class RegistermaskinTests
{
    private static readonly DateOnly Dato = new(2026, 3, 1);
    private static readonly ImmutableArray<SyntetiskPerson> Personer = [.. new SyntetiskePersoner(11).Neste(3)];
    private static readonly ImmutableArray<Guid> Ider = [.. Enumerable.Range(1, 4).Select(static i => new Guid(i, 0, 0, new byte[8]))];
    private static readonly ImmutableArray<Kaller> Kallere =
    [
        new(Rolle.Kommuneintrobruker, SyntetiskKommune.Fjordvik.Nummer),
        new(Rolle.Kommuneintrobruker, SyntetiskKommune.Vestbygd.Nummer),
    ];

    /// <summary>One step of a history: who does what with which id, person and vedtaksdato, and on what condition.</summary>
    private sealed record Steg(int Kaller, int Id, int Person, int Dag, int Betingelse, bool Slett, bool Livsmestring);

    private static Gen<Steg> Stegene =>
        from kaller in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Constant(1)))
        from id in Gen.Choose(0, Ider.Length - 1)
        from person in Gen.Choose(0, Personer.Length - 1)
        from dag in Gen.Choose(1, 2)
        from betingelse in Gen.Choose(0, 5)
        from slett in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from livsmestring in Gen.Elements(true, false)
        select new Steg(kaller, id, person, dag, betingelse, slett, livsmestring);

    [Fact]
    public void A_participation_never_has_two_ids_and_the_indexes_agree() => ForAlleHistorier((_, tilstand, _) =>
    {
        var noekler = tilstand.Registreringer.Select(par => (Noekkel: NaturligNoekkel.Av(par.Value.Person, par.Value.Registrering), par.Key)).ToArray();
        return noekler.Select(par => par.Noekkel).Distinct().Count() == noekler.Length
            && noekler.All(par => tilstand.Noekler[par.Noekkel] == par.Key)
            && tilstand.Noekler.Count == noekler.Length
            && tilstand.Personer.Values.SelectMany(person => person.Registreringer).Order().SequenceEqual(tilstand.Registreringer.Keys.Order())
            && tilstand.Registreringer.All(par => tilstand.Personer[par.Value.Person].Registreringer.Contains(par.Key) && par.Value.Registrering.Id == par.Key)
            && tilstand.Stoerrelse == tilstand.Registreringer.Values.Sum(lagret => lagret.Stoerrelse);
    });

    [Fact]
    public void Versions_only_grow() => ForAlleHistorier((foer, etter, utfall) =>
        utfall.Svar is not Registersvar.Lagret lagret
        || ReferenceEquals(foer, etter)
        || long.Parse(lagret.Svar.Versjon, null) > foer.Registreringer.Values.Select(r => long.Parse(r.Versjon, null)).DefaultIfEmpty(0).Max());

    [Fact]
    public void A_refusal_changes_nothing() => ForAlleHistorier((foer, etter, utfall) =>
        utfall.Svar is not Registersvar.Avslag || (ReferenceEquals(foer, etter) && utfall.Hendelser.IsEmpty));

    [Fact]
    public void An_event_tells_of_every_change() => ForAlleHistorier((foer, etter, utfall) => ReferenceEquals(foer, etter) == utfall.Hendelser.IsEmpty);

    [Fact]
    public void The_same_command_on_the_same_state_gives_the_same_outcome() => ForAlleSteg((tilstand, steg) =>
    {
        var kommando = Kommando(tilstand, steg);
        var (ene, andre) = (Registermaskin.Anvend(tilstand, Dato, kommando), Registermaskin.Anvend(tilstand, Dato, kommando));
        return ene.Svar == andre.Svar && ene.Hendelser.SequenceEqual(andre.Hendelser);
    });

    [Fact]
    public void What_was_stored_once_more_changes_nothing() => ForAlleSteg((tilstand, _) => tilstand.Registreringer.Values.All(lagret =>
    {
        var kaller = new Kaller(Rolle.Kommuneintrobruker, lagret.Registrering.Kommune);
        var utfall = Registermaskin.Anvend(
            tilstand, Dato, new Registerkommando.Lagre(kaller, lagret.Registrering, new Betingelse.Versjon(lagret.Versjon), 100));
        return ReferenceEquals(utfall.Tilstand, tilstand) && utfall.Svar is Registersvar.Lagret { ErNy: false } svar && svar.Svar.Versjon == lagret.Versjon;
    }));

    [Fact]
    public void What_was_removed_can_be_created_again_with_a_version_never_seen() => ForAlleSteg((tilstand, _) => tilstand.Registreringer.Values.All(lagret =>
    {
        var kaller = new Kaller(Rolle.Kommuneintrobruker, lagret.Registrering.Kommune);
        var uten = Registermaskin.Anvend(tilstand, Dato, new Registerkommando.Slett(kaller, lagret.Registrering.Id, new Betingelse.Versjon(lagret.Versjon))).Tilstand;
        var igjen = Registermaskin.Anvend(uten, Dato, new Registerkommando.Lagre(kaller, lagret.Registrering, new Betingelse.Ny(), 100));
        return !uten.Registreringer.ContainsKey(lagret.Registrering.Id)
            && igjen.Svar is Registersvar.Lagret { ErNy: true } svar
            && long.Parse(svar.Svar.Versjon, null) > long.Parse(lagret.Versjon, null);
    }));

    [Fact]
    public void What_one_municipality_holds_no_other_can_change() => ForAlleSteg((tilstand, steg) =>
    {
        var utfall = Registermaskin.Anvend(tilstand, Dato, Kommando(tilstand, steg));
        return tilstand.Registreringer.Values.Where(lagret => lagret.Registrering.Kommune != Kallere[steg.Kaller].Kommune)
            .All(lagret => ReferenceEquals(utfall.Tilstand.Registreringer.GetValueOrDefault(lagret.Registrering.Id), lagret));
    });

    [Fact]
    public void Earlier_versions_are_kept_up_to_the_limit()
    {
        var tilstand = Start(new() { MaksTidligereVersjoner = 2 });
        var registrering = Personer[0].EtIntroduksjonsprogram();

        for (var i = 0; i < 5; i++)
        {
            var betingelse = tilstand.Registreringer.TryGetValue(registrering.Id, out var lagret) ? (Betingelse)new Betingelse.Versjon(lagret.Versjon) : new Betingelse.Ny();
            tilstand = Registermaskin.Anvend(
                tilstand, Dato, new Registerkommando.Lagre(Kallere[0], registrering with { LivsmestringGjennomfoert = i % 2 == 0 }, betingelse, 100)).Tilstand;
        }

        Assert.Equal(["3", "4"], tilstand.Registreringer[registrering.Id].Tidligere.Select(versjon => versjon.Versjon));
        Assert.Equal(300, tilstand.Stoerrelse);
    }

    [Fact]
    public void Bodies_beyond_the_room_are_refused()
    {
        var tilstand = Start(new() { MaksStoerrelse = 250 });
        tilstand = Registermaskin.Anvend(tilstand, Dato, new Registerkommando.Lagre(Kallere[0], Personer[0].EtIntroduksjonsprogram(), new Betingelse.Ny(), 200)).Tilstand;

        var utfall = Registermaskin.Anvend(tilstand, Dato, new Registerkommando.Lagre(Kallere[0], Personer[1].EtIntroduksjonsprogram(), new Betingelse.Ny(), 51));

        Assert.Equal(Avslagsgrunn.Fullt, Assert.IsType<Registersvar.Avslag>(utfall.Svar).Grunn);
        Assert.Same(tilstand, utfall.Tilstand);
    }

    [Fact]
    public void A_kapittel_6a_utdanningsbakgrunn_accepted_in_time_is_accepted_later_too()
    {
        var opplaering = Personer[0].EnNorskopplaering(Lovverk.IntegreringslovenKapittel6A) with { Utdanningsbakgrunn = Utdanningsbakgrunn.FullfoertGrunnskole };
        var norsk = new Kaller(Rolle.Kommunenorskbruker, SyntetiskKommune.Fjordvik.Nummer);
        var iTide = Registermaskin.Anvend(Start(new()), new(2026, 6, 30), new Registerkommando.Lagre(norsk, opplaering, new Betingelse.Ny(), 100));

        var senere = Registermaskin.Anvend(
            iTide.Tilstand, new(2026, 7, 1), new Registerkommando.Lagre(norsk, opplaering with { FulltidVideregaaende = true }, new Betingelse.Versjon("1"), 100));
        var forSent = Registermaskin.Anvend(Start(new()), new(2026, 7, 1), new Registerkommando.Lagre(norsk, opplaering, new Betingelse.Ny(), 100));

        Assert.IsType<Registersvar.Lagret>(iTide.Svar);
        Assert.IsType<Registersvar.Lagret>(senere.Svar);
        Assert.Equal("NIR1011", Assert.Single(Assert.IsType<Registersvar.Avslag>(forSent.Svar).Avvik, avvik => avvik.Regel == "NIR1011").Regel);
    }

    private static Registertilstand Start(Registeroppsett oppsett) => Personer.Aggregate(
        Registertilstand.Tom(oppsett), static (tilstand, person) => Registermaskin.Anvend(tilstand, Dato, new Registerkommando.OpprettPerson(person.Referanse)).Tilstand);

    private static Registerkommando Kommando(Registertilstand tilstand, Steg steg)
    {
        var (kaller, id) = (Kallere[steg.Kaller], Ider[steg.Id]);
        tilstand.Registreringer.TryGetValue(id, out var lagret);
        Betingelse betingelse = steg.Betingelse switch
        {
            0 => new Betingelse.Ingen(),
            1 => new Betingelse.Versjon("0"),
            _ => lagret is null ? new Betingelse.Ny() : new Betingelse.Versjon(lagret.Versjon),
        };
        if (steg.Slett)
        {
            return new Registerkommando.Slett(kaller, id, betingelse);
        }

        var mal = Personer[steg.Person].EtIntroduksjonsprogram();
        return new Registerkommando.Lagre(kaller, mal with
        {
            Id = id,
            Kommune = kaller.Kommune!.Value,
            Vedtak = [mal.Vedtak![0] with { Vedtaksdato = new DateOnly(2026, 2, steg.Dag) }],
            LivsmestringGjennomfoert = steg.Livsmestring,
        }, betingelse, Stoerrelse: 100);
    }

    /// <summary>Checks every step of random histories.</summary>
    private static void ForAlleHistorier(Func<Registertilstand, Registertilstand, Registerutfall, bool> holder) => ForAlleSteg((tilstand, steg) =>
    {
        var utfall = Registermaskin.Anvend(tilstand, Dato, Kommando(tilstand, steg));
        return holder(tilstand, utfall.Tilstand, utfall);
    });

    private static void ForAlleSteg(Func<Registertilstand, Steg, bool> holder) => Prop.ForAll(Stegene.ListOf().ToArbitrary(), historie =>
    {
        var tilstand = Start(new());
        foreach (var steg in historie)
        {
            if (!holder(tilstand, steg))
            {
                return false;
            }

            tilstand = Registermaskin.Anvend(tilstand, Dato, Kommando(tilstand, steg)).Tilstand;
        }

        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(40).WithReplay(20_260_101UL, 11UL));
}
