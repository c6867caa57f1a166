namespace Nir.Sdk.Overfoering.Rows;

/// <summary>What hashes are keyed with, encrypted. Made once, and the same for all nodes.</summary>
internal sealed class OutboxSecret
{
    public string Name { get; set; } = "";

    public byte[] Secret { get; set; } = [];
}
