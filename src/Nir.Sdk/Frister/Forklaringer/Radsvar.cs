using Nir.Sdk.Frister.Tabeller;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>Which row of a parameter table holds for a person.</summary>
/// <typeparam name="TRad">The class of the row.</typeparam>
public sealed class Radsvar<TRad> : Svar
    where TRad : Parameterrad
{
    internal Radsvar(IOutcome outcome, TRad? rad)
        : base(outcome) => Rad = Utfall is Svarutfall.Beregnet ? rad : null;

    /// <summary>The row. Null: not computed, or nothing applies.</summary>
    public TRad? Rad { get; }
}
