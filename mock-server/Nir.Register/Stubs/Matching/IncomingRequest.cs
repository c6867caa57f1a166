using System.Collections.Immutable;
using System.Text;

namespace Nir.Register.Stubs.Matching;

/// <summary>A request as stubs see it: read to its end, or known to be larger than is read.</summary>
internal sealed class IncomingRequest
{
    private ImmutableArray<KeyValuePair<string, ImmutableArray<string>>>? _query;
    private string? _text;

    public required string Method { get; init; }

    /// <summary>Path and query, as they were sent.</summary>
    public required string Url { get; init; }

    public required RequestHeaders Headers { get; init; }

    /// <summary>Null: it is larger than is read, so nothing can be said of it.</summary>
    public required byte[]? Body { get; init; }

    /// <summary>Where the request was sent, for answers that tell of it: scheme, host and port.</summary>
    public required Uri Server { get; init; }

    /// <summary>The path, as it was sent.</summary>
    public string Path => Url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? Url[..at] : Url;

    /// <summary>The query's parameters, decoded, in their order.</summary>
    public ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> Query => _query ??= QueryString.Parse(Url);

    /// <summary>The body as a text; null when there is none.</summary>
    public string? Text => Body is null or [] ? null : _text ??= Encoding.UTF8.GetString(Body);

    /// <summary>The values of a parameter; empty when there is none.</summary>
    public ImmutableArray<string> Parameter(string name)
    {
        foreach (var (key, values) in Query)
        {
            if (key == name)
            {
                return values;
            }
        }

        return [];
    }
}
