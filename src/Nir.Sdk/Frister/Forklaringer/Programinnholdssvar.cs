using Nir.Sdk.Frister.Tabeller;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>What an introduction programme must contain (rows I0-I6).</summary>
public sealed class Programinnholdssvar : Svar
{
    internal Programinnholdssvar(IOutcome outcome, Programinnholdrad? rad, bool harIntegreringskontrakt, bool erIntegreringserklaering)
        : base(outcome)
    {
        Rad = Utfall is Svarutfall.Beregnet ? rad : null;
        HarIntegreringskontrakt = Rad is not null && harIntegreringskontrakt;
        ErIntegreringserklaering = Rad is not null && erIntegreringserklaering;
    }

    /// <summary>The row. Null: not computed, or no rule is known.</summary>
    public Programinnholdrad? Rad { get; }

    /// <summary>Whether an integreringskontrakt belongs to it.</summary>
    public bool HarIntegreringskontrakt { get; }

    /// <summary>Whether an integreringserklæring takes the contract's place (row I6, not in force).</summary>
    public bool ErIntegreringserklaering { get; }
}
