using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Personlister;
using Nir.Sdk.Rapporter.Tests.Fixtures;
using Nir.Sdk.Registreringer;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Sdk.Rapporter.Tests.Personlister;

/// <summary>«Med» and «Uten»: or within an item, and between items; what is not asked for does not lack.</summary>
public sealed class PersonlisteFilterTests
{
    private static readonly SyntheticPersons Persons = new(seed: 29);

    private static readonly PersonlisteQuery Query = new() { Lovverk = Lovverk.Integreringsloven };

    // Every combination of sluttmål, tiltak and law.
    private static readonly ValueList<PersonlisteRow> Rows = Personliste.CreateRows(
        from lovverk in new[] { Lovverk.Introduksjonsloven, Lovverk.Integreringsloven, Lovverk.IntegreringslovenKapittel6A }
        from sluttmaal in new[] { true, false }
        from tiltak in new[] { true, false }
        let program = Cases.Program(Persons.CreateNext(), lovverk)
        select Cases.With(program with
        {
            Sluttmaal = sluttmaal && lovverk is not Lovverk.Introduksjonsloven ? program.Sluttmaal ?? Sluttmaal.Arbeid : null,
            Tiltak = tiltak ? program.Tiltak : null,
        }),
        Cases.Today);

    private static IEnumerable<(bool Sluttmaal, bool Tiltak)> Find(params ValueList<Forvalg> boxes) =>
        Personliste.Select(Rows, Query with { Forvalg = boxes }).Select(static row => (row.Sluttmaal is not null, row.Tiltak.Count > 0)).Order();

    [Sentence("F39")]
    [Fact]
    public void Between_items_it_is_and() =>
        Assert.Equal([(false, false), (false, false)], Find(new Forvalg(Opplysning.Sluttmaal, false), new Forvalg(Opplysning.Tiltak, false)));

    [Fact]
    public void Within_an_item_it_is_or() => Assert.Equal(
        [(false, true), (false, true), (true, true), (true, true)],
        Find(new Forvalg(Opplysning.Sluttmaal, false), new Forvalg(Opplysning.Sluttmaal, true), new Forvalg(Opplysning.Tiltak, true)));

    [Fact]
    public void The_list_of_integreringsloven_has_kapittel_6A_in_it_and_the_other_has_not()
    {
        Assert.Equal(8, Personliste.Select(Rows, Query).Count);
        Assert.Equal(4, Personliste.Select(Rows, Query with { Lovverk = Lovverk.Introduksjonsloven }).Count);
    }

    [Fact]
    public void Under_introduksjonsloven_nobody_lacks_sluttmaal_and_the_answer_says_why()
    {
        var query = new PersonlisteQuery { Lovverk = Lovverk.Introduksjonsloven, Forvalg = [new(Opplysning.Sluttmaal, false)] };

        Assert.Empty(Personliste.Select(Rows, query));
        Assert.Equal("NIR1001", Assert.Single(Personliste.FindObstacles(query)).Regel);
        Assert.Empty(Personliste.FindObstacles(query with { Lovverk = Lovverk.Integreringsloven }));
    }

    [Fact]
    public void An_item_that_the_family_does_not_have_can_match_no_one()
    {
        var query = Query with { Familier = [Registreringsfamilie.Norskopplaering], Forvalg = [new(Opplysning.Sluttmaal, true)] };

        Assert.Empty(Personliste.Select(Rows, query));
        Assert.Contains("Sluttmål registreres ikke", Assert.Single(Personliste.FindObstacles(query)).Tekst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Opplysning.Utdanningsbakgrunn, true, 0)]
    [InlineData(Opplysning.FulltidVideregaaende, false, 1)]
    [InlineData(Opplysning.FulltidVideregaaende, true, 0)]
    public void What_may_be_there_on_some_days_or_happens_is_no_obstacle_but_cannot_lack(Opplysning opplysning, bool med, int obstacles) =>
        Assert.Equal(obstacles, Personliste.FindObstacles(Query with { Forvalg = [new(opplysning, med)] }).Count);

    [Fact]
    public void With_and_without_and_not_asked_for_and_unknown_make_the_whole() => Assert.All(Enum.GetValues<Opplysning>(), static item =>
    {
        var rows = Rows.Where(row => row.Find(item) is not null).ToArray();
        var parts = Enum.GetValues<Opplysningsstatus>().Sum(status => rows.Count(row => row.Find(item)!.Status == status));
        Assert.Equal(rows.Length, parts);
    });
}
