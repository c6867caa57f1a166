using System.Collections.Immutable;

namespace Nir.Conformance.Systems;

/// <summary>What a fagsystem shows a caseworker after a step.</summary>
public sealed record StepAnswer
{
    /// <summary>Nothing to show.</summary>
    public static StepAnswer Done { get; } = new();

    /// <summary>What is shown of each case that the step was about, by the case's name.</summary>
    public ImmutableDictionary<string, ShownCase> Cases { get; init; } = ImmutableDictionary<string, ShownCase>.Empty;

    /// <summary>Why the fagsystem cannot do such a step. Null: it did.</summary>
    public string? Unsupported { get; init; }

    /// <summary>The answer about one case.</summary>
    /// <param name="sak">The case's name.</param>
    /// <param name="shown">What is shown of it.</param>
    public static StepAnswer Show(string sak, ShownCase shown) => new() { Cases = ImmutableDictionary<string, ShownCase>.Empty.Add(sak, shown) };
}
