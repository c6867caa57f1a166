namespace Nir.Sdk.Client.Http;

/// <summary>A call in this library's contract over HTTP, whatever it answers: what goes out beside its route.</summary>
internal abstract class HttpForm
{
    /// <summary>What follows the path, with its question mark; never with an identifier of a person. Empty: nothing.</summary>
    public string Query { get; init; } = "";

    /// <summary>The JSON body. Null: none.</summary>
    public HttpBody? Body { get; init; }

    /// <summary>The version that must be the register's. Null: no such condition.</summary>
    public string? Version { get; init; }

    /// <summary>Whether the register must hold nothing under the id.</summary>
    public bool MustNotExist { get; init; }

    /// <summary>Where a file that is answered is written as it comes. Null: the answer is one document, read whole.</summary>
    public Stream? Destination { get; init; }

    /// <summary>Whether it changes what the register holds.</summary>
    public abstract bool IsWrite { get; }
}
