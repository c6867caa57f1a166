using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;

namespace Nir.Register.Stubs.Responses;

/// <summary>What a stub answers.</summary>
internal sealed class StubResponse
{
    public int Status { get; init; } = 200;

    /// <summary>Null: the status's own.</summary>
    public string? StatusMessage { get; init; }

    public ImmutableArray<KeyValuePair<string, StringValues>> Headers { get; init; } = [];

    /// <summary>The body as it is sent. Null: none is given.</summary>
    public byte[]? Body { get; init; }

    /// <summary>Whether the length of the body is left unsaid, since the mapping asks for <c>Transfer-Encoding: chunked</c>.</summary>
    public bool Chunked { get; init; }

    /// <summary>Makes headers and body from the request. Null: they are sent as they stand.</summary>
    public ResponseTemplate? Template { get; init; }

    /// <summary>Null: the server's own, if it has one.</summary>
    public StubDelay? Delay { get; init; }

    public StubFault Fault { get; init; }

    /// <summary>Null: the register is not asked.</summary>
    public NirAnswer? Nir { get; init; }
}
