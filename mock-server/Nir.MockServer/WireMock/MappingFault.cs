namespace Nir.MockServer.WireMock;

/// <summary>What is wrong with a mapping: where, and what to do. It holds no value of the mapping's.</summary>
/// <param name="Place">Line and column, and the member's path.</param>
/// <param name="What">What is wrong.</param>
/// <param name="File">The file below the folder. Null: it came over HTTP.</param>
internal sealed record MappingFault(string Place, string What, string? File = null)
{
    /// <summary>One line: file, place and what is wrong.</summary>
    public override string ToString() => string.Join(": ", new[] { File, Place, What }.Where(static part => !string.IsNullOrEmpty(part)));
}
