using Fagsystem.Overfoering;

namespace Fagsystem.Rapport;

/// <summary>The figures of a run. In every table each case is counted once, so the sums are the number of cases.</summary>
internal sealed class Oppsummering(IReadOnlyList<Saksresultat> resultater)
{
    public int AntallSaker => resultater.Count;

    public int AntallDeltakere => resultater.Select(static resultat => resultat.Sak.Rad.Loepenr).Distinct().Count();

    /// <summary>The outcomes that occurred, in the order of the enum.</summary>
    public IReadOnlyList<Saksutfall> Utfall => [.. resultater.Select(static resultat => resultat.Utfall).Distinct().Order()];

    public int Antall(Saksutfall utfall) => resultater.Count(resultat => resultat.Utfall == utfall);

    /// <summary>How many need someone to act, by who.</summary>
    public int Antall(Oppfoelging oppfoelging) => resultater.Count(resultat => resultat.Oppfoelging == oppfoelging);

    public int AntallLestTilbake => resultater.Count(static resultat => resultat.ErLikINir is not null);

    public int AntallUlike => resultater.Count(static resultat => resultat.ErLikINir is false);

    /// <summary>The cases by law.</summary>
    public IReadOnlyList<(string Lov, IReadOnlyList<Saksresultat> Saker)> PerLov =>
    [
        .. resultater.GroupBy(static resultat => Tekster.Lov(resultat.Sak.Person.Hjemmelskode)).OrderBy(static gruppe => gruppe.Key, StringComparer.Ordinal)
            .Select(static gruppe => (gruppe.Key, (IReadOnlyList<Saksresultat>)[.. gruppe])),
    ];

    /// <summary>The cases by rule. A case that breaks two rules stands under both.</summary>
    public IReadOnlyList<(string Regel, IReadOnlyList<Saksresultat> Saker)> PerRegel =>
    [
        .. resultater.SelectMany(static resultat => resultat.Regler.Select(regel => (Regel: regel, Resultat: resultat)))
            .GroupBy(static par => par.Regel, static par => par.Resultat).OrderBy(static gruppe => gruppe.Key, StringComparer.Ordinal)
            .Select(static gruppe => (gruppe.Key, (IReadOnlyList<Saksresultat>)[.. gruppe])),
    ];
}
