namespace Nir.Sdk.Overfoering.Rows;

/// <summary>
/// One state of one registration on its way to NIR. Flags are numbers and times Unix milliseconds, so that one SQL and one index filter serve every
/// provider. Columns are only ever added: two versions may run beside each other.
/// </summary>
internal sealed class OutboxRow
{
    /// <summary>What this version writes. A row with a higher number is left to a newer version.</summary>
    public const int CurrentSchema = 1;

    /// <summary>A wait without end: somebody must free the row.</summary>
    public const long Endless = 9_000_000_000_000_000;

    /// <summary>As <see cref="SeenVersion"/>: it was seen that NIR holds nothing.</summary>
    public const string SeenNothing = "-";

    public long Id { get; set; }

    /// <summary>A keyed hash, never the number.</summary>
    public byte[] Person { get; set; } = [];

    /// <summary>The place in the person's queue.</summary>
    public long Sequence { get; set; }

    public string Kommune { get; set; } = "";

    public int Rolle { get; set; }

    public int Familie { get; set; }

    public Guid Registrering { get; set; }

    public int Schema { get; set; } = CurrentSchema;

    /// <summary>The registration as the contract's JSON, encrypted. Empty: erased.</summary>
    public byte[] Payload { get; set; } = [];

    /// <summary>A keyed hash of the content.</summary>
    public byte[] Hash { get; set; } = [];

    public OverfoeringState State { get; set; }

    /// <summary>1: not finished, and whoever stands behind it waits. A finished row is never opened again.</summary>
    public int Live { get; set; } = 1;

    /// <summary>1: may be claimed when it is the head.</summary>
    public int Due { get; set; } = 1;

    /// <summary>1: an earlier send may have been stored, so it is read back first.</summary>
    public int Doubt { get; set; }

    /// <summary><see cref="DateOnly.DayNumber"/>; 0: urgent.</summary>
    public int Deadline { get; set; } = int.MaxValue;

    /// <summary>Also the end of the lease.</summary>
    public long NotBefore { get; set; }

    /// <summary>How many times it was claimed. What is written must name it.</summary>
    public long Fence { get; set; }

    /// <summary>How many times it failed for a reason that may be its own.</summary>
    public int Attempts { get; set; }

    /// <summary>The version that NIR answered. Empty: none.</summary>
    public string Version { get; set; } = "";

    /// <summary>The version that the sender has seen, when it is not the one accepted last from here. Empty: that one.</summary>
    public string SeenVersion { get; set; } = "";

    public OverfoeringReason Reason { get; set; }

    /// <summary>Ids of rules, member paths or an id, by commas: never a value.</summary>
    public string Detail { get; set; } = "";

    public long Enqueued { get; set; }

    public long Changed { get; set; }

    /// <summary>When the content shall be erased. 0: not yet to be, or it is.</summary>
    public long EraseAfter { get; set; }

    /// <summary>What the comparison with NIR told last of it, so that a night tells nothing twice. Empty: nothing.</summary>
    public string Told { get; set; } = "";

    /// <summary>The row that took its place. 0: none.</summary>
    public long SupersededBy { get; set; }
}
