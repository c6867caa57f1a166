using Nir.Sdk.Overfoering.Tests.Fixtures;

namespace Nir.Outside.Tests.Kills;

/// <summary>A database that programs of their own share.</summary>
internal interface IOutsideDatabase : IDatabase
{
    /// <summary>What nodes call themselves at the server.</summary>
    const string Node = "nir-node";

    /// <summary>What the node is told that it is.</summary>
    string Provider { get; }

    string Connection { get; }

    /// <summary>The nodes' connection string.</summary>
    string NodeConnection { get; }
}
