using System.Collections.Immutable;
using Fagsystem.Eksport;
using Fagsystem.Overfoering;

namespace Fagsystem.Generering;

/// <summary>A case in the making, and what it must lead to.</summary>
internal sealed record Sakskladd(Saksrad Rad, ImmutableList<Foeringsrad> Foeringer)
{
    public Saksutfall Utfall { get; init; } = Saksutfall.Godtatt;

    public Oppfoelging Oppfoelging { get; init; }

    /// <summary>The rules that NIR must name, in any answer.</summary>
    public ImmutableArray<string> Regler { get; init; } = [];
}
