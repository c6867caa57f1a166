using System.Collections.Immutable;
using System.Net;

namespace Nir.Register.Stubs.Matching;

/// <summary>Reads the query of an address.</summary>
internal static class QueryString
{
    public static ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> Parse(string url)
    {
        var at = url.IndexOf('?', StringComparison.Ordinal);
        if (at < 0 || at == url.Length - 1)
        {
            return [];
        }

        var names = new List<string>();
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var part in url[(at + 1)..].Split('&'))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals < 0 ? (part, "") : (part[..equals], part[(equals + 1)..]);
            name = WebUtility.UrlDecode(name);
            if (!values.TryGetValue(name, out var known))
            {
                names.Add(name);
                values.Add(name, known = []);
            }

            known.Add(WebUtility.UrlDecode(value));
        }

        return [.. names.Select(name => KeyValuePair.Create(name, values[name].ToImmutableArray()))];
    }
}
