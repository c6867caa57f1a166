namespace Nir.Outside.Tests.Kills;

/// <summary>What strikes nodes and what they stand on.</summary>
internal enum Blow
{
    /// <summary>One node, at once (<c>kill -9</c>).</summary>
    Kill,

    /// <summary>One node is stopped beyond its lease, and woken.</summary>
    Sleep,

    /// <summary>All connections of the nodes to the database, at the server.</summary>
    Connections,

    /// <summary>The database's clock jumps, by up to three hours.</summary>
    DatabaseClock,

    /// <summary>One node's clock jumps, by up to three hours.</summary>
    NodeClock,

    /// <summary>The disk of the database is filled to the last byte, for half a second.</summary>
    FullDisk,
}
