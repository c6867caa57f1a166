namespace Nir.Sdk.Overfoering.Rows;

/// <summary>An event that the vendor has not taken yet. It is written in the transaction of what it tells of.</summary>
internal sealed class OutboxNotice
{
    public long Id { get; set; }

    public int Kind { get; set; }

    public Guid Registrering { get; set; }

    public string Kommune { get; set; } = "";

    public int Familie { get; set; }

    public string Version { get; set; } = "";

    public string Detail { get; set; } = "";

    public long Time { get; set; }

    /// <summary>Until then another reader has it.</summary>
    public long NotBefore { get; set; }
}
