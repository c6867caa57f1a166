using System.Collections.Immutable;

namespace Nir.Register.Stubs.Journal;

/// <summary>A request as it is kept: with every identifier starred out, and a long body cut.</summary>
internal sealed record LoggedRequest
{
    public required Guid Id { get; init; }

    public required DateTimeOffset Time { get; init; }

    public required string Method { get; init; }

    public required string Url { get; init; }

    public required Uri Server { get; init; }

    public required string ClientIp { get; init; }

    public required ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> Headers { get; init; }

    public required string Body { get; init; }

    /// <summary>The stub that answered. Null: none did.</summary>
    public StubMapping? Stub { get; init; }

    /// <summary>The status that was answered. 0: none yet, or the connection was broken instead.</summary>
    public int Status { get; set; }

    /// <summary>About how many bytes it takes.</summary>
    public int Size => 400 + (2 * (Url.Length + Body.Length + Headers.Sum(static header => header.Key.Length + header.Value.Sum(static value => value.Length))));
}
