using System.Collections.Immutable;
using Fagsystem.Export;

namespace Fagsystem.Generation;

/// <summary>Makes lines of <c>opphold.csv</c>: the facts that a participant's law and deadlines follow from.</summary>
internal sealed class OppholdBuilder(Dice dice)
{
    // The day of the report that the export is made for.
    private static readonly DateOnly Today = new(2026, 11, 21);

    /// <summary>Facts that fit the cases: granted and settled some weeks before the first offer, or applied for asylum before a stay in mottak.</summary>
    public DeltakerDraft With(DeltakerDraft draft)
    {
        var first = draft.Saker.Min(static sak => sak.Rad.Tilbud ?? sak.Rad.Oppstart ?? DateOnly.MaxValue);
        var days = 20 + dice.Throw(60);
        var age = 20 + dice.Throw(33);
        var wait = 14 + dice.Throw(45);
        if (first == DateOnly.MaxValue)
        {
            return draft;
        }

        var innvilget = first.AddDays(-days - wait);
        ImmutableArray<OppholdRow> rows = draft.Saker.All(static sak => sak.Rad.Ordning is "MK" or "MO")
            ? [Create("AS", first.AddDays(-days)), Create("IM", first.AddDays(-days).AddDays(7))]
            :
            [
                Create("OT", innvilget) with { Kode = draft.Person.HjemmelCode is "L21K6A" ? "KOL" : dice.Choose("FLY", "FLY", "FLY", "OVF") },
                Create("BO", first.AddDays(-wait)) with { Kode = "AVT", Kommune = DeltakerBuilder.Kommune },
                Create("FR", first.AddDays(-wait + 3)) with { Kommune = DeltakerBuilder.Kommune },
            ];
        var completed = dice.Throw(4) > 0;
        return draft with { Opphold = [.. Done(draft, completed), Create("FD", innvilget.AddYears(-age).AddDays(-dice.Throw(360))), .. rows] };
    }

    // What three of four have done in time: the training under the old law, the test in social studies under the new.
    private static IEnumerable<OppholdRow> Done(DeltakerDraft draft, bool done)
    {
        foreach (var sak in draft.Saker.Where(static sak => sak.Rad.Ordning is "NO"))
        {
            if (done && draft.Person.HjemmelCode is "L03" && sak.Rad.Tilbud is { } tilbud)
            {
                yield return Create("NF", tilbud.AddMonths(20));
            }
            else if (done && draft.Person.HjemmelCode is "L21" && sak.Rad.Tilbud?.AddMonths(8) is { } proeve && proeve < Today)
            {
                yield return Create("SP", proeve);
            }
        }
    }

    private static OppholdRow Create(string kind, DateOnly date) => new() { SequenceNumber = "", Kind = kind, Dato = date };
}
