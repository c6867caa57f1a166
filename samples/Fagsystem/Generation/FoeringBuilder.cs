using System.Globalization;
using Fagsystem.Export;

namespace Fagsystem.Generation;

/// <summary>Makes lines of <c>foeringer.csv</c>. The numbers that join them to a case come last, when the case has its own.</summary>
internal sealed class FoeringBuilder(Dice dice)
{
    public static FoeringRow Vedtak(string kode, DateOnly vedtatt, DateOnly? fom = null, DateOnly? empty = null) =>
        Create("VE") with { Kode = kode, Vedtatt = vedtatt, Fom = fom, Empty = empty };

    public static FoeringRow Tiltak(string kode, DateOnly fom, DateOnly? empty, decimal timer) =>
        Create("TI") with { Kode = kode, Fom = fom, Empty = empty, Number = timer };

    public static FoeringRow Permisjon(string kode, DateOnly fom, int days) =>
        Create("PE") with { Kode = kode, Vedtatt = fom.AddDays(-7), Fom = fom, Empty = fom.AddDays(days - 1) };

    public static FoeringRow Timer(string kind, DateOnly day, decimal timer, string kode = "") =>
        Create(kind) with { Kode = kode, WeekNumber = Week(day), Number = timer };

    /// <summary>Norwegian and one or two other measures.</summary>
    public IEnumerable<FoeringRow> Tiltak(DateOnly fom, DateOnly? empty, params string[] others)
    {
        yield return Tiltak("NORSK", fom, empty, 10 + dice.Throw(6));
        for (var count = 1 + dice.Throw(2); count > 0; count--)
        {
            yield return Tiltak(dice.Choose(others), fom.AddDays(28 * count), empty, 4 + dice.Throw(8) + (dice.Throw(2) * 0.5m));
        }
    }

    /// <summary>Hours of Norwegian in the first weeks.</summary>
    public IEnumerable<FoeringRow> Norsktimer(DateOnly start)
    {
        var count = 4 + dice.Throw(5);
        for (var week = 0; week < count; week++)
        {
            yield return Timer("NT", start.AddDays(7 * week), 8 + dice.Throw(8) + (dice.Throw(2) * 0.5m));
        }
    }

    /// <summary>Hours of social studies in two weeks, split on moduler since 2022.</summary>
    public IEnumerable<FoeringRow> Samfunnskunnskap(DateOnly start)
    {
        for (var week = 0; week < 2; week++)
        {
            var day = start.AddDays(7 * (week + 1));
            yield return Timer("SK", day, 3 + dice.Throw(4), day.Year < 2022 ? "" : $"M{1 + week + dice.Throw(6)}");
        }
    }

    /// <summary>What happens to some: absence, leave, a stop for a time.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="norsk">Whether it is training by itself, which has its own grounds of leave (integreringsforskriften §§ 30-33).</param>
    public IEnumerable<FoeringRow> Events(DateOnly start, bool norsk = false)
    {
        var day = start.AddDays(35);
        switch (dice.Throw(8))
        {
            case 0:
                yield return Create("FR") with { Kode = dice.Choose("EM", "LE", "SB", "UG"), Fom = day, Empty = day.AddDays(dice.Throw(3)) };
                break;
            case 1:
                yield return Create("FR") with { Kode = "TL", Fom = day, Empty = day, Number = 2.5m };
                break;
            case 2:
                var ground = norsk ? dice.Choose("OMS", "OMS", "BHG", "SYK", "OMS") : dice.Choose("FODM", "FODF", "BHG", "SYK", "OMS");
                yield return Permisjon(ground, day, Math.Min(10 + dice.Throw(20), Longest(ground)));
                break;
            case 3:
                yield return Create("ST") with { Kode = dice.Choose("OMF", "SYK", "AND"), Vedtatt = day, Fom = day.AddDays(7), Empty = day.AddDays(34) };
                break;
            default:
                break;
        }
    }

    // Calendar days that hold no more virkedager than integreringsforskriften §§ 12-14 give: 20, 7 and 10.
    private static int Longest(string ground) => ground switch
    {
        "FODM" => 28,
        "FODF" => 9,
        "BHG" => 12,
        _ => int.MaxValue,
    };

    private static FoeringRow Create(string kind) => new() { SequenceNumber = "", Saksnr = 0, Kind = kind };

    private static string Week(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(time):0000}/{ISOWeek.GetWeekOfYear(time):00}");
    }
}
