using System.Collections.Immutable;

namespace Nir.Register.Side.Findings;

/// <summary>Something that a client did badly.</summary>
/// <param name="Kind">What it did.</param>
/// <param name="Times">How many times.</param>
/// <param name="Requests">The numbers of the requests that show it, oldest first; the last ones when there are many.</param>
internal sealed record Finding(FindingKind Kind, int Times, ImmutableArray<long> Requests)
{
    /// <summary>The most requests that are named.</summary>
    public const int MostRequests = 12;

    public Finding Again(params ReadOnlySpan<long> requests)
    {
        var all = Requests.AddRange(requests).Distinct().Order().ToImmutableArray();
        return this with { Times = Times + 1, Requests = all.Length > MostRequests ? all[^MostRequests..] : all };
    }
}
