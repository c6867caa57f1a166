using FsCheck;
using FsCheck.Fluent;
using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Frister;

public sealed class TilfeldigeSakerTests
{
    private static readonly Fristtype[] MedVirkedag =
    [
        Fristtype.OppstartIntroduksjonsprogram, Fristtype.OppstartNorskopplaering, Fristtype.Samfunnskunnskap, Fristtype.Samfunnskunnskapsproeve,
        Fristtype.BehovsproevdNorskopplaering, Fristtype.Klage, Fristtype.UtsattOppstart,
    ];

    [Fact]
    public void Every_answer_can_be_done_again_from_its_steps() => ForAlle(600, static (tilfeldig, sak, dato) =>
    {
        var vurdering = Proeve.Vurder(sak, dato, tilfeldig.Valg());
        Assert.All(vurdering.Svar.SelectMany(static svar => svar.Forklaring.Steg), static steg =>
        {
            Assert.NotEmpty(steg.Tekst);
            Assert.NotEmpty(steg.TekstEn);
        });
    });

    [Fact]
    public void The_cases_take_the_answers_through_every_area_of_the_law()
    {
        var motor = new Regelmotor();
        var grupper = Enumerable.Range(0, 600).Select(static froe => new Tilfeldigsak(froe))
            .SelectMany(tilfeldig => motor.Assess(tilfeldig.Sak(), tilfeldig.Dag()).Svar)
            .SelectMany(static svar => svar.Forklaring.Steg.Select(static steg => steg.Rad!.Tabell.Gruppe.Id)).ToHashSet();

        Assert.Empty(Parametre.Grupper.Select(static gruppe => gruppe.Id).Except(grupper));
    }

    [Fact]
    public void The_order_of_the_facts_does_not_matter() => ForAlle(400, static (tilfeldig, sak, dato) =>
    {
        var stokket = sak with
        {
            Tillatelser = tilfeldig.Stokk(sak.Tillatelser),
            Bosettinger = tilfeldig.Stokk(sak.Bosettinger),
            Folkeregistreringer = tilfeldig.Stokk(sak.Folkeregistreringer),
            Program = sak.Program is null ? null : sak.Program with
            {
                Vedtak = tilfeldig.Stokk(sak.Program.Vedtak),
                Permisjoner = tilfeldig.Stokk(sak.Program.Permisjoner),
                Fravaer = tilfeldig.Stokk(sak.Program.Fravaer),
            },
            Norsk = sak.Norsk is null ? null : sak.Norsk with
            {
                Vedtak = tilfeldig.Stokk(sak.Norsk.Vedtak),
                Permisjoner = tilfeldig.Stokk(sak.Norsk.Permisjoner),
                TimerNorsk = tilfeldig.Stokk(sak.Norsk.TimerNorsk),
                TimerSamfunnskunnskap = tilfeldig.Stokk(sak.Norsk.TimerSamfunnskunnskap),
            },
        };
        var motor = new Regelmotor(tilfeldig.Valg());

        Assert.Equal(Uordnet(motor.Assess(sak, dato)), Uordnet(motor.Assess(stokket, dato)));
    });

    [Fact]
    public void A_longer_leave_never_shortens_a_deadline() => ForAlle(600, static (tilfeldig, sak, dato) =>
    {
        var motor = new Regelmotor(tilfeldig.Valg());
        var foer = motor.Assess(sak, dato);
        var etter = motor.Assess(
            sak with
            {
                Program = sak.Program is null ? null : sak.Program with { Permisjoner = Forleng(sak.Program.Permisjoner, tilfeldig), Fravaer = Forleng(sak.Program.Fravaer, tilfeldig) },
                Norsk = sak.Norsk is null ? null : sak.Norsk with { Permisjoner = Forleng(sak.Norsk.Permisjoner, tilfeldig) },
            },
            dato);

        Assert.All(foer.Frister.Zip(etter.Frister), static par =>
        {
            Assert.Equal(par.First.Type, par.Second.Type);
            Assert.True(par.Second.Frist is null == par.First.Frist is null);
            Assert.False(par.Second.Frist < par.First.Frist, $"{par.First} became {par.Second}");
            Assert.False(par.Second.SisteDag < par.First.SisteDag);
        });
    });

    [Fact]
    public void A_deadline_that_is_moved_is_a_virkedag() => ForAlle(400, static (_, sak, dato) =>
        Assert.All(
            new Regelmotor().Assess(sak, dato).Frister.Where(static frist => MedVirkedag.Contains(frist.Type) && frist.Frist is not null),
            static frist => Assert.True(Virkedager.ErVirkedag(frist.Frist!.Value), frist.ToString())));

    [Fact]
    public void A_programme_ends_as_decided_between_the_ordinary_and_the_last_possible_day() => ForAlle(600, static (tilfeldig, sak, dato) =>
    {
        var lengde = new Regelmotor(tilfeldig.Valg()).Assess(sak, dato).Programlengde;

        Assert.False(lengde.SisteDagSomVedtatt < lengde.SisteDag);
        Assert.False(lengde.SisteMuligeDag < lengde.SisteDagSomVedtatt);
    });

    [Fact]
    public void To_know_all_is_to_ask_as_of_a_day_after_the_last_change() => ForAlle(300, static (tilfeldig, sak, dato) =>
    {
        var sisteEndring = Parametre.Tabeller.SelectMany(static tabell => tabell.AlleRader).Max(static rad => rad.KjentFra);
        var valg = tilfeldig.Valg() with { KjentPaa = null };

        Assert.Equal(
            Uordnet(new Regelmotor(valg).Assess(sak, dato)),
            Uordnet(new Regelmotor(valg with { KjentPaa = sisteEndring }).Assess(sak, dato)));
    });

    private static ValueList<Permisjon> Forleng(ValueList<Permisjon> liste, Tilfeldigsak tilfeldig) =>
        [.. liste.Select(permisjon => permisjon with { Til = permisjon.Til.AddDays(tilfeldig.Tall(40)) })];

    private static ValueList<Fravaer> Forleng(ValueList<Fravaer> liste, Tilfeldigsak tilfeldig) =>
        [.. liste.Select(fravaer => fravaer with { Til = fravaer.Til.AddDays(tilfeldig.Tall(40)) })];

    private static IEnumerable<string> Uordnet(Vurdering vurdering) => vurdering.Svar.Select(Proeve.Innhold).Order(StringComparer.Ordinal);

    private static void ForAlle(int antall, Action<Tilfeldigsak, Personsak, DateOnly> proev) => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        froe =>
        {
            var tilfeldig = new Tilfeldigsak(froe);
            proev(tilfeldig, tilfeldig.Sak(), tilfeldig.Dag());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(antall));
}
