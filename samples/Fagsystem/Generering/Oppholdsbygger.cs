using System.Collections.Immutable;
using Fagsystem.Eksport;

namespace Fagsystem.Generering;

/// <summary>Makes lines of <c>opphold.csv</c>: the facts that a participant's law and deadlines follow from.</summary>
internal sealed class Oppholdsbygger(Terning terning)
{
    // The day of the report that the export is made for.
    private static readonly DateOnly IDag = new(2026, 11, 21);

    /// <summary>Facts that fit the cases: granted and settled some weeks before the first offer, or applied for asylum before a stay in mottak.</summary>
    public Deltakerkladd Med(Deltakerkladd kladd)
    {
        var foerste = kladd.Saker.Min(static sak => sak.Rad.Tilbud ?? sak.Rad.Oppstart ?? DateOnly.MaxValue);
        var dager = 20 + terning.Kast(60);
        var alder = 20 + terning.Kast(33);
        var ventetid = 14 + terning.Kast(45);
        if (foerste == DateOnly.MaxValue)
        {
            return kladd;
        }

        var innvilget = foerste.AddDays(-dager - ventetid);
        ImmutableArray<Oppholdsrad> rader = kladd.Saker.All(static sak => sak.Rad.Ordning is "MK" or "MO")
            ? [Ny("AS", foerste.AddDays(-dager)), Ny("IM", foerste.AddDays(-dager).AddDays(7))]
            :
            [
                Ny("OT", innvilget) with { Kode = kladd.Person.Hjemmelskode is "L21K6A" ? "KOL" : terning.Velg("FLY", "FLY", "FLY", "OVF") },
                Ny("BO", foerste.AddDays(-ventetid)) with { Kode = "AVT", Kommune = Deltakerbygger.Kommune },
                Ny("FR", foerste.AddDays(-ventetid + 3)) with { Kommune = Deltakerbygger.Kommune },
            ];
        var fullfoert = terning.Kast(4) > 0;
        return kladd with { Opphold = [.. Gjort(kladd, fullfoert), Ny("FD", innvilget.AddYears(-alder).AddDays(-terning.Kast(360))), .. rader] };
    }

    // What three of four have done in time: the training under the old law, the test in social studies under the new.
    private static IEnumerable<Oppholdsrad> Gjort(Deltakerkladd kladd, bool gjort)
    {
        foreach (var sak in kladd.Saker.Where(static sak => sak.Rad.Ordning is "NO"))
        {
            if (gjort && kladd.Person.Hjemmelskode is "L03" && sak.Rad.Tilbud is { } tilbud)
            {
                yield return Ny("NF", tilbud.AddMonths(20));
            }
            else if (gjort && kladd.Person.Hjemmelskode is "L21" && sak.Rad.Tilbud?.AddMonths(8) is { } proeve && proeve < IDag)
            {
                yield return Ny("SP", proeve);
            }
        }
    }

    private static Oppholdsrad Ny(string slag, DateOnly dato) => new() { Loepenr = "", Slag = slag, Dato = dato };
}
