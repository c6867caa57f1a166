using System.Collections.Immutable;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>
/// What must hold between the rows of a table: of those that begin on the same day only one can be meant, and where one ends another
/// begins, so that "not applicable" is a row and not a gap.
/// </summary>
internal static class RowCheck
{
    public static void Check(ImmutableArray<PlacedRow> rows, bool hasOtherwise, Findings findings)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (BeginAtTheSameTime(rows[i].Rad, rows[j].Rad) && IsKnownAtTheSameTime(rows[i].Rad, rows[j].Rad) && CanApplyToSame(rows[i].Rad, rows[j].Rad))
                {
                    findings.Report(
                        DataRules.OverlapRows,
                        $"{rows[i].Rad.Id} and {rows[j].Rad.Id} begin on the same day for the same persons; give one a later 'fra', another 'naar', or a 'kjentTil'",
                        rows[i].Position);
                }
            }

            if (rows[i].Rad.Periode.Til is { } to && !hasOtherwise && !rows.Any(other => other.Rad.Periode.Fra == to && CanApplyToSame(other.Rad, rows[i].Rad)))
            {
                findings.Report(
                    DataRules.OpenEnd,
                    $"{rows[i].Rad.Id} ends on {to} and no row begins there; add one, with \"gjelderIkke\": true when nothing applies",
                    rows[i].ToPosition);
            }
        }
    }

    private static bool BeginAtTheSameTime(RowModel row, RowModel other) =>
        !row.IsNotInForce && !other.IsNotInForce && row.Periode.Fra == other.Periode.Fra && row.Noekkeldato == other.Noekkeldato;

    private static bool IsKnownAtTheSameTime(RowModel row, RowModel other) =>
        IsBefore(row.KnownFrom, other.KnownUntil) && IsBefore(other.KnownFrom, row.KnownUntil);

    private static bool IsBefore(SimpleDate? from, SimpleDate? to) => from is null || to is null || from.Value.CompareTo(to.Value) < 0;

    private static bool CanApplyToSame(RowModel row, RowModel other)
    {
        foreach (var vilkaar in row.When)
        {
            foreach (var another in other.When)
            {
                if (vilkaar.Type.Navn == another.Type.Navn && !vilkaar.Overlaps(another))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
