namespace Nir.Sdk.Client.Http;

/// <summary>What to ask the register.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path below the endpoint; never with an identifier of a person.</param>
/// <param name="CorrelationId">The id of the call.</param>
internal sealed record HttpQuestion(HttpMethod Method, string Path, string CorrelationId)
{
    /// <summary>Whether it changes what the register holds.</summary>
    public bool IsWrite { get; init; }

    /// <summary>The JSON body. Null: none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>The version that must be the register's. Null: no such condition.</summary>
    public string? Version { get; init; }

    /// <summary>Whether the register must hold nothing under the id.</summary>
    public bool MustNotExist { get; init; }

    /// <summary>Where a file that is answered is written as it comes. Null: the answer is one document, read whole.</summary>
    public Stream? Destination { get; init; }

    /// <summary>Never the body.</summary>
    public override string ToString() => $"{Method} {Path}";
}
