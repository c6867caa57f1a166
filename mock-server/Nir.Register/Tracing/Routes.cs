using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Nir.Register.Tracing;

/// <summary>
/// Finds the address that a path is an instance of, where a stub answered before the routing did. Of a path that is like none nothing is kept.
/// </summary>
internal sealed class Routes(IEnumerable<EndpointDataSource> sources)
{
    private readonly Lazy<ImmutableArray<RoutePattern>> _patterns = new(() =>
    [
        .. sources.SelectMany(static source => source.Endpoints).OfType<RouteEndpoint>().Select(static endpoint => endpoint.RoutePattern)
            .DistinctBy(static pattern => pattern.RawText)
            // What is written out goes before what stands for anything.
            .OrderBy(static pattern => pattern.Parameters.Count),
    ]);

    private readonly ConcurrentDictionary<RoutePattern, string> _names = new(ReferenceEqualityComparer.Instance);

    public string? Find(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (var pattern in _patterns.Value)
        {
            if (pattern.PathSegments.Count == segments.Length && pattern.PathSegments.Zip(segments).All(static pair => Fits(pair.First, pair.Second)))
            {
                return Name(pattern);
            }
        }

        return null;
    }

    /// <summary>The pattern without its constraints.</summary>
    public string Name(RoutePattern pattern) =>
        _names.GetOrAdd(pattern, static pattern => pattern.RawText!.Replace(":guid}", "}", StringComparison.Ordinal));

    private static bool Fits(RoutePatternPathSegment pattern, string segment) => pattern.Parts switch
    {
        [RoutePatternLiteralPart literal] => literal.Content.Equals(segment, StringComparison.OrdinalIgnoreCase),
        [RoutePatternParameterPart { ParameterPolicies.Count: > 0 }] => Guid.TryParse(segment, out _),
        _ => true,
    };
}
