using System.Collections.Immutable;
using Nir.Sdk.Kilder;

namespace Nir.Register.Contract;

/// <summary>What the contract says of an operation. It stands on the endpoint, and the document is written from it.</summary>
internal sealed record OperationDescriptor
{
    /// <summary>The statuses that any operation may answer.</summary>
    public static readonly ImmutableArray<int> AlwaysPossible = [429, 500, 503];

    /// <summary>The name of the parameter that a family's address has.</summary>
    public const string Familie = "familie";

    /// <summary>The id in the document.</summary>
    public required string Id { get; init; }

    /// <summary>What faults call it: one or more words in kebab-case. Null: faults leave it alone.</summary>
    public string? Word { get; init; }

    /// <summary>Where it stands in the document. Null: it is served, but is no part of the contract.</summary>
    public int? Place { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The address, as routing reads it.</summary>
    public required string Path { get; init; }

    /// <summary>Who may call.</summary>
    public OperationAccess Access { get; init; } = OperationAccess.TransferUser;

    /// <summary>The document's heading that it stands under.</summary>
    public string Subject { get; init; } = "";

    /// <summary>What it does, in few words.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it does.</summary>
    public string Description { get; init; } = "";

    /// <summary>
    /// How well it is known that NIR's own transfer has the operation. <see cref="Grunnlag.Antatt"/>: every answer says so in a header. The
    /// wire itself is the contract's own throughout.
    /// </summary>
    public Grunnlag Grunnlag { get; init; } = Grunnlag.Antatt;

    /// <summary>The body's type. Null: there is none.</summary>
    public Type? RequestBody { get; init; }

    /// <summary>What the body is.</summary>
    public string RequestContent { get; init; } = "application/json";

    /// <summary>Names of entries in <c>eksempelgrunner.json</c> that show the body. A search shows the first one's person.</summary>
    public ImmutableArray<string> Examples { get; init; } = [];

    /// <summary>What may stand in the query.</summary>
    public ImmutableArray<QueryParameter> Query { get; init; } = [];

    /// <summary>The request headers, by their names among the document's parameters.</summary>
    public ImmutableArray<string> Headers { get; init; } = [];

    /// <summary>What it answers when it does what was asked.</summary>
    public ImmutableArray<OperationResponse> Answers { get; init; } = [];

    /// <summary>The statuses it may answer with a problem.</summary>
    public ImmutableArray<int> Problems { get; init; } = AlwaysPossible;

    /// <summary>The address as the document writes it: how an id is read is said in the parameter's schema.</summary>
    public string Template => Path.Replace(":guid}", "}", StringComparison.Ordinal);
}
