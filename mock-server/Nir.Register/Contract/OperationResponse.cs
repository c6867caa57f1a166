using System.Collections.Immutable;

namespace Nir.Register.Contract;

/// <summary>An answer that is not a problem.</summary>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Description">When it is given.</param>
/// <param name="Body">The body's type. Null: there is no body.</param>
internal sealed record OperationResponse(int Status, string Description, Type? Body = null)
{
    /// <summary>What the body is.</summary>
    public string Content { get; init; } = "application/json";

    /// <summary>Other forms that can be asked for, as media types. Empty: none.</summary>
    public ImmutableArray<string> OtherContent { get; init; } = [];

    /// <summary>The headers beyond the one that all answers have, by their names among the document's headers.</summary>
    public ImmutableArray<string> Headers { get; init; } = [];
}
