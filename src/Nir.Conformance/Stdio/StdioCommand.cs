using System.Collections.Immutable;

namespace Nir.Conformance.Stdio;

/// <summary>The program that is the fagsystem under test, and how long it gets.</summary>
/// <param name="Program">The program: a path, or a name that is looked up.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record StdioCommand(string Program, ImmutableArray<string> Arguments)
{
    /// <summary>How long it may take to say hello.</summary>
    public TimeSpan HelloTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long it may take to answer a request, unless it says that it is working.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long it may take when it says that it is working.</summary>
    public TimeSpan LongestTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long it gets for each of the ways to end: to answer, to leave, to heed a signal.</summary>
    public TimeSpan EndTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The seed that it is told.</summary>
    public int Seed { get; init; } = 1;

    /// <inheritdoc/>
    public override string ToString() => Program;
}
