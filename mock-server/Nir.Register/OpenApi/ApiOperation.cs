using System.Collections.Immutable;
using Nir.Sdk.Kilder;

namespace Nir.Register.OpenApi;

/// <summary>What the contract says of an endpoint. It stands on the endpoint itself, so that the document is made from what is served.</summary>
internal sealed record ApiOperation
{
    public required string Id { get; init; }

    public required string Subject { get; init; }

    public required string Tittel { get; init; }

    public required string Beskrivelse { get; init; }

    /// <summary>
    /// How well it is known that NIR's own transfer has the operation. <see cref="Grunnlag.Antatt"/>: every answer says so in a header. The
    /// wire itself is the contract's own throughout.
    /// </summary>
    public Grunnlag Grunnlag { get; init; } = Grunnlag.Antatt;

    /// <summary>The body's type. Null: there is none.</summary>
    public Type? RequestBody { get; init; }

    /// <summary>Names of entries in <c>eksempelgrunner.json</c> that show the body. A search shows the first one's person.</summary>
    public ImmutableArray<string> Examples { get; init; } = [];

    /// <summary>The request headers, by their names among the document's parameters.</summary>
    public ImmutableArray<string> Headers { get; init; } = [];

    /// <summary>What it answers when it does what was asked.</summary>
    public required ImmutableArray<OperationResponse> Answer { get; init; }

    /// <summary>The statuses it may answer with a problem.</summary>
    public required ImmutableArray<int> Problems { get; init; }

    /// <summary>Whether anyone may call it, without a token.</summary>
    public bool IsOpen { get; init; }
}
