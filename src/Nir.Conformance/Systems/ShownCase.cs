using System.Collections.Immutable;

namespace Nir.Conformance.Systems;

/// <summary>What a fagsystem shows of one case.</summary>
public sealed record ShownCase
{
    /// <summary>
    /// How it stands: <c>accepted</c>, <c>refused</c>, <c>conflict</c>, <c>unknown</c> (nobody knows whether NIR has it), <c>waiting</c> (not sent, will
    /// be tried again), <c>failed</c> (someone must mend the set-up), <c>same</c> or <c>different</c> (read back), <c>listed</c>. Null: nothing is said.
    /// </summary>
    public string? Outcome { get; init; }

    /// <summary>The ids of the rules that are named to the caseworker.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>What else is shown, by name: <c>frist-norskopplaering</c>, <c>lovverk</c>, <c>avslutning</c>, <c>beskyttet-adresse</c> ...</summary>
    public ImmutableDictionary<string, string> Values { get; init; } = ImmutableDictionary<string, string>.Empty;
}
