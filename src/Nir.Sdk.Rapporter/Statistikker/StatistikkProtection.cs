namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>
/// Decides what is hidden, over all tables of a year together. Every number under five is, and every small rest between a number and the whole that
/// it is part of. Then, for each of them, a <see cref="Shift"/> is sought in which it is three less or more than another truth has it, through
/// hidden figures only; where there is none, the figures are hidden that it takes, those that hold the fewest persons first. The same figures are
/// always hidden in the same way.
/// </summary>
/// <param name="counts">The figures.</param>
internal sealed class StatistikkProtection(StatistikkCounts counts)
{
    /// <summary>The least number that is shown, but for zero.</summary>
    public const int LeastShown = 5;

    /// <summary>How far apart the truths must be that the published figures allow.</summary>
    public const int Uncertainty = 3;

    private readonly ShiftSearch _search = new(counts);

    /// <summary>Hides what must not be shown.</summary>
    public void Apply()
    {
        foreach (var secret in HideSmall())
        {
            _search.Protect(secret);
        }
    }

    /// <summary>Hides the small numbers, and the small rests, alone.</summary>
    /// <returns>What is to be kept.</returns>
    public IReadOnlyList<Secret> HideSmall()
    {
        var secrets = FindSecrets().ToArray();
        foreach (var secret in secrets)
        {
            counts.Hide(counts.Place(secret.Measure, secret.Area, secret.Column));
        }

        return secrets;
    }

    private IEnumerable<Secret> FindSecrets()
    {
        foreach (var measure in StatistikkMeasures.All)
        {
            for (var area = 0; area < counts.Areas.All.Length; area++)
            {
                foreach (var column in counts.Columns(measure, area))
                {
                    var value = counts.Find(measure, area, column);
                    if (IsSmall(value))
                    {
                        yield return new(measure, area, column, IsRest: false);
                    }

                    if (value > 0 && StatistikkMeasures.FindWhole(measure) is { } whole && IsSmall(counts.Find(whole, area, column) - value))
                    {
                        yield return new(measure, area, column, IsRest: true);
                    }
                }
            }
        }
    }

    private static bool IsSmall(int number) => number is > 0 and < LeastShown;
}
