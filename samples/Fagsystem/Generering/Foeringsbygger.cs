using System.Globalization;
using Fagsystem.Eksport;

namespace Fagsystem.Generering;

/// <summary>Makes lines of <c>foeringer.csv</c>. The numbers that join them to a case come last, when the case has its own.</summary>
internal sealed class Foeringsbygger(Terning terning)
{
    public static Foeringsrad Vedtak(string kode, DateOnly vedtatt, DateOnly? fom = null, DateOnly? tom = null) =>
        Ny("VE") with { Kode = kode, Vedtatt = vedtatt, Fom = fom, Tom = tom };

    public static Foeringsrad Tiltak(string kode, DateOnly fom, DateOnly? tom, decimal timer) =>
        Ny("TI") with { Kode = kode, Fom = fom, Tom = tom, Tall = timer };

    public static Foeringsrad Permisjon(string kode, DateOnly fom, int dager) =>
        Ny("PE") with { Kode = kode, Vedtatt = fom.AddDays(-7), Fom = fom, Tom = fom.AddDays(dager - 1) };

    public static Foeringsrad Timer(string slag, DateOnly dag, decimal timer, string kode = "") =>
        Ny(slag) with { Kode = kode, Ukenr = Uke(dag), Tall = timer };

    /// <summary>Norwegian and one or two other measures.</summary>
    public IEnumerable<Foeringsrad> Tiltak(DateOnly fom, DateOnly? tom, params string[] andre)
    {
        yield return Tiltak("NORSK", fom, tom, 10 + terning.Kast(6));
        for (var antall = 1 + terning.Kast(2); antall > 0; antall--)
        {
            yield return Tiltak(terning.Velg(andre), fom.AddDays(28 * antall), tom, 4 + terning.Kast(8) + (terning.Kast(2) * 0.5m));
        }
    }

    /// <summary>Hours of Norwegian in the first weeks.</summary>
    public IEnumerable<Foeringsrad> Norsktimer(DateOnly start)
    {
        var antall = 4 + terning.Kast(5);
        for (var uke = 0; uke < antall; uke++)
        {
            yield return Timer("NT", start.AddDays(7 * uke), 8 + terning.Kast(8) + (terning.Kast(2) * 0.5m));
        }
    }

    /// <summary>Hours of social studies in two weeks, split on moduler since 2022.</summary>
    public IEnumerable<Foeringsrad> Samfunnskunnskap(DateOnly start)
    {
        for (var uke = 0; uke < 2; uke++)
        {
            var dag = start.AddDays(7 * (uke + 1));
            yield return Timer("SK", dag, 3 + terning.Kast(4), dag.Year < 2022 ? "" : $"M{1 + uke + terning.Kast(6)}");
        }
    }

    /// <summary>What happens to some: absence, leave, a stop for a time.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="norsk">Whether it is training by itself, which has its own grounds of leave (integreringsforskriften §§ 30-33).</param>
    public IEnumerable<Foeringsrad> Hendelser(DateOnly start, bool norsk = false)
    {
        var dag = start.AddDays(35);
        switch (terning.Kast(8))
        {
            case 0:
                yield return Ny("FR") with { Kode = terning.Velg("EM", "LE", "SB", "UG"), Fom = dag, Tom = dag.AddDays(terning.Kast(3)) };
                break;
            case 1:
                yield return Ny("FR") with { Kode = "TL", Fom = dag, Tom = dag, Tall = 2.5m };
                break;
            case 2:
                var grunn = norsk ? terning.Velg("OMS", "OMS", "BHG", "SYK", "OMS") : terning.Velg("FODM", "FODF", "BHG", "SYK", "OMS");
                yield return Permisjon(grunn, dag, Math.Min(10 + terning.Kast(20), Lengst(grunn)));
                break;
            case 3:
                yield return Ny("ST") with { Kode = terning.Velg("OMF", "SYK", "AND"), Vedtatt = dag, Fom = dag.AddDays(7), Tom = dag.AddDays(34) };
                break;
            default:
                break;
        }
    }

    // Calendar days that hold no more virkedager than integreringsforskriften §§ 12-14 give: 20, 7 and 10.
    private static int Lengst(string grunn) => grunn switch
    {
        "FODM" => 28,
        "FODF" => 9,
        "BHG" => 12,
        _ => int.MaxValue,
    };

    private static Foeringsrad Ny(string slag) => new() { Loepenr = "", Saksnr = 0, Slag = slag };

    private static string Uke(DateOnly dag)
    {
        var tid = dag.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(tid):0000}/{ISOWeek.GetWeekOfYear(tid):00}");
    }
}
