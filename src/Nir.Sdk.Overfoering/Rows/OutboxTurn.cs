namespace Nir.Sdk.Overfoering.Rows;

/// <summary>
/// The lock that enqueuers of one person wait for: without it ids commit in another order than they were given. A person has one for each number it is known
/// by, and one of them is the queue's.
/// </summary>
internal sealed class OutboxTurn
{
    /// <summary>A keyed hash of one number.</summary>
    public byte[] Number { get; set; } = [];

    /// <summary>The queue: the hash of the number that the person was first known by.</summary>
    public byte[] Person { get; set; } = [];

    public long Turn { get; set; }
}
