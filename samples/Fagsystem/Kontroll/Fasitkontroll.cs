using Fagsystem.Eksport;
using Fagsystem.Overfoering;

namespace Fagsystem.Kontroll;

/// <summary>Compares what became of the cases to what had to become of them. The transfer itself never sees the fasit.</summary>
internal static class Fasitkontroll
{
    public const string Fil = "fasit.csv";

    /// <summary>The cases that came out otherwise than the fasit says. Null: the export has no fasit.</summary>
    /// <exception cref="EksportException">The fasit cannot be read.</exception>
    public static IReadOnlyList<Fasitforskjell>? Kontroller(string mappe, IReadOnlyList<Saksresultat> resultater)
    {
        if (!File.Exists(Path.Combine(mappe, Fil)))
        {
            return null;
        }

        var fasit = Csvfil.Les<Fasitrad>(mappe, Fil).ToDictionary(static rad => rad.Noekkel);
        var ventet = resultater.Select(resultat => (Resultat: resultat, Rad: fasit.GetValueOrDefault(resultat.Sak.Noekkel)));
        var ukjente = fasit.Keys.Except(resultater.Select(static resultat => resultat.Sak.Noekkel));
        return
        [
            .. ventet.Where(static par => !ErSom(par.Rad, par.Resultat))
                .Select(static par => new Fasitforskjell(par.Resultat.Sak.Noekkel, Ventet(par.Rad), Ble(par.Resultat))),
            .. ukjente.Select(noekkel => new Fasitforskjell(noekkel, Ventet(fasit[noekkel]), "saken finnes ikke")),
        ];
    }

    private static bool ErSom(Fasitrad? rad, Saksresultat resultat) =>
        rad is not null && rad.Utfall == resultat.Utfall && rad.Oppfoelging == resultat.Oppfoelging && rad.Regler == Regler(resultat);

    private static string Ventet(Fasitrad? rad) => rad is null ? "ikke i fasiten" : Tekst(rad.Utfall, rad.Oppfoelging, rad.Regler);

    private static string Ble(Saksresultat resultat) => Tekst(resultat.Utfall, resultat.Oppfoelging, Regler(resultat));

    private static string Regler(Saksresultat resultat) => string.Join(' ', resultat.Regler);

    private static string Tekst(Saksutfall utfall, Oppfoelging oppfoelging, string regler) => $"{utfall}/{oppfoelging} {regler}".TrimEnd();
}
