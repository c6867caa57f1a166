using System.Collections.Immutable;

namespace Nir.Register.Stubs.Matching;

/// <summary>Which requests a stub is for.</summary>
internal sealed class RequestPattern
{
    // What tells stubs apart weighs most when the nearest one is sought.
    private const double UrlWeight = 10;
    private const double MethodWeight = 3;

    /// <summary>Null: any.</summary>
    public string? Method { get; init; }

    public UrlPattern Url { get; init; } = new UrlPattern.Any();

    public ImmutableArray<KeyValuePair<string, ContentPattern>> PathParameters { get; init; } = [];

    public ImmutableArray<KeyValuePair<string, ContentPattern>> Query { get; init; } = [];

    public ImmutableArray<KeyValuePair<string, ContentPattern>> Headers { get; init; } = [];

    public ImmutableArray<ContentPattern> Body { get; init; } = [];

    /// <summary>Whether the request is one of them. What is cheap is looked at first.</summary>
    public bool Matches(IncomingRequest request) =>
        TakesMethod(request)
        && Url.Matches(request)
        && All(PathParameters, name => PathParameter(request, name))
        && All(Query, request.Parameter)
        && All(Headers, name => request.Headers[name])
        && (Body.IsEmpty || (request.Body is not null && Body.All(pattern => pattern.Matches(request.Text))));

    /// <summary>How far the request is from being one of them: 0 is a match, 1 nothing alike.</summary>
    public double Distance(IncomingRequest request)
    {
        var (sum, weights) = (Url.Distance(request) * UrlWeight, UrlWeight);
        Add(TakesMethod(request) ? 0 : 1, MethodWeight);
        foreach (var (name, pattern) in PathParameters)
        {
            Add(Distance(pattern, PathParameter(request, name)), 1);
        }

        foreach (var (name, pattern) in Query)
        {
            Add(Distance(pattern, request.Parameter(name)), 1);
        }

        foreach (var (name, pattern) in Headers)
        {
            Add(Distance(pattern, request.Headers[name]), 1);
        }

        foreach (var pattern in Body)
        {
            Add(request.Body is null ? 1 : pattern.Distance(request.Text), 1);
        }

        return sum / weights;

        void Add(double distance, double weight)
        {
            sum += distance * weight;
            weights += weight;
        }
    }

    private bool TakesMethod(IncomingRequest request) => Method is null || Method == request.Method;

    private ImmutableArray<string> PathParameter(IncomingRequest request, string name) =>
        (Url as UrlPattern.PathTemplate)?.Template.Read(request.Path)?.TryGetValue(name, out var value) is true ? [value] : [];

    private static bool All(ImmutableArray<KeyValuePair<string, ContentPattern>> patterns, Func<string, ImmutableArray<string>> values)
    {
        foreach (var (name, pattern) in patterns)
        {
            if (!Matches(pattern, values(name)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Matches(ContentPattern pattern, ImmutableArray<string> values) =>
        values.IsEmpty ? pattern.Matches(null) : values.Any(pattern.Matches);

    /// <summary>One value that matches is enough. Where there is none, the pattern judges its absence.</summary>
    private static double Distance(ContentPattern pattern, ImmutableArray<string> values) =>
        values.IsEmpty ? pattern.Distance(null) : values.Min(pattern.Distance);
}
