using System.Collections.Immutable;
using Nir.Sdk.Frister.Tabeller;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>Whether a programme's sluttmål is one that the law has for the person.</summary>
public sealed class Sluttmaalssvar : Svar
{
    internal Sluttmaalssvar(IOutcome outcome, ImmutableArray<Parameterrad> anmerkninger)
        : base(outcome) => Anmerkninger = Utfall is Svarutfall.Beregnet ? anmerkninger : [];

    /// <summary>The rows that the goal departs from. Remarks: all have exceptions that the facts do not tell. Empty: none, or not assessed.</summary>
    public ImmutableArray<Parameterrad> Anmerkninger { get; }
}
