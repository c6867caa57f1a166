using System.Collections.Immutable;

namespace Nir.Conformance.Systems;

/// <summary>What a fagsystem is and what it can do.</summary>
public sealed record FagsystemDescription
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>The codes of the laws it knows. Empty: all.</summary>
    public ImmutableArray<string> Laws { get; init; } = [];

    /// <summary>The codes of the roles it transfers as. Empty: all.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>The steps it can carry out. Empty: all.</summary>
    public ImmutableArray<string> Steps { get; init; } = [];

    /// <summary>
    /// The files and folders it logs to, which are searched for identifiers and secrets. Null: it does not say, and what is left in logs cannot be
    /// assessed. Empty: it writes none.
    /// </summary>
    public ImmutableArray<string>? LogPaths { get; init; }
}
