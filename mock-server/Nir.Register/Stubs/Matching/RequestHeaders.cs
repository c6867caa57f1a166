using System.Collections;
using System.Collections.Immutable;

namespace Nir.Register.Stubs.Matching;

/// <summary>The headers of a request. Names are compared without regard to case.</summary>
internal sealed class RequestHeaders(IReadOnlyList<KeyValuePair<string, ImmutableArray<string>>> headers)
    : IEnumerable<KeyValuePair<string, ImmutableArray<string>>>
{
    /// <summary>The values of a header; empty when there is none.</summary>
    public ImmutableArray<string> this[string name]
    {
        get
        {
            foreach (var (key, values) in headers)
            {
                if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
                {
                    return values;
                }
            }

            return [];
        }
    }

    public IEnumerator<KeyValuePair<string, ImmutableArray<string>>> GetEnumerator() => headers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
