using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Nir.Register.Tokens;

/// <summary>
/// Who the tokens that were found good belong to, by the header they come in: a token's signature is looked at once. Only good ones are held, and no more than
/// a
/// busy server's.
/// </summary>
/// <param name="time">The transport's clock.</param>
internal sealed class KnownCallers(TimeProvider time)
{
    private const int Most = 1_024;

    private readonly ConcurrentDictionary<string, KnownCaller> _known = new(StringComparer.Ordinal);

    /// <summary>Who calls with a header.</summary>
    /// <returns>Whether it is known, and its token has not expired.</returns>
    public bool TryFind(string authorization, [NotNullWhen(true)] out KnownCaller? caller) =>
        _known.TryGetValue(authorization, out caller) && time.GetUtcNow() < caller.Expires;

    /// <summary>Remembers one whose token was found good.</summary>
    public KnownCaller Add(string authorization, KnownCaller caller)
    {
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        return _known[authorization] = caller;
    }
}
