namespace Nir.Register.Stubs.Format;

/// <summary>What keeps a mapping from being used.</summary>
/// <param name="Pointer">The JSON pointer of the place. Empty: the whole document.</param>
/// <param name="Detail">What is wrong and what to do.</param>
internal sealed record MappingFault(string Pointer, string Detail)
{
    /// <summary>The file it stands in, relative to the folder of stubs. Null: it came over the admin API or from code.</summary>
    public string? File { get; init; }

    public override string ToString() => $"{(File is null ? "" : $"{File}: ")}{(Pointer.Length == 0 ? "" : $"{Pointer}: ")}{Detail}";
}
