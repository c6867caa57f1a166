using System.Collections.Immutable;
using System.Globalization;

namespace Nir.Register.Tracing.Findings;

/// <summary>Something that a client did badly.</summary>
/// <param name="Kind">What it did.</param>
/// <param name="Times">How many times.</param>
/// <param name="Requests">The numbers of the requests that show it, oldest first; the last ones when there are many.</param>
public sealed record Finding(FindingKind Kind, int Times, ImmutableArray<long> Requests)
{
    /// <summary>The most requests that are named.</summary>
    public const int MostRequests = 12;

    /// <summary>What there is to say of it, in English.</summary>
    public FindingText Text => FindingText.Find(Kind);

    /// <summary>What was done, how often, and what to do about it, in one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Text.Title} ({Times} times, requests {string.Join(", ", Requests)}). {Text.Remedy}");

    internal Finding Again(params ReadOnlySpan<long> requests)
    {
        var all = Requests.AddRange(requests).Distinct().Order().ToImmutableArray();
        return this with { Times = Times + 1, Requests = all.Length > MostRequests ? all[^MostRequests..] : all };
    }
}
