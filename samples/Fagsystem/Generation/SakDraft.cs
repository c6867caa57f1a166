using System.Collections.Immutable;
using Fagsystem.Export;
using Fagsystem.Overfoering;

namespace Fagsystem.Generation;

/// <summary>A case in the making, and what it must lead to.</summary>
internal sealed record SakDraft(SakRow Rad, ImmutableList<FoeringRow> Foeringer)
{
    public SakOutcome Outcome { get; init; } = SakOutcome.Accepted;

    public Oppfoelging Oppfoelging { get; init; }

    /// <summary>The rules that NIR must name, in any answer.</summary>
    public ImmutableArray<string> Regler { get; init; } = [];
}
