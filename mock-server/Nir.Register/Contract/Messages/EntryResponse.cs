namespace Nir.Register.Contract.Messages;

/// <summary>What a program finds at <c>/</c>: where the rest is.</summary>
internal sealed record EntryResponse
{
    /// <summary>What this is.</summary>
    public required string Navn { get; init; }

    /// <summary>The page, for a browser.</summary>
    public required string Page { get; init; }

    /// <summary>The contract as OpenAPI.</summary>
    public required string Contract { get; init; }

    /// <summary>Where tokens are issued.</summary>
    public required string Token { get; init; }

    /// <summary>Whether the server is up.</summary>
    public required string Health { get; init; }

    /// <summary>The code lists.</summary>
    public required string Kodeverk { get; init; }
}
