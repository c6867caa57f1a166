using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>An answer that the register computed, with why. That there is none is an answer too.</summary>
public abstract record Svarutdrag
{
    private protected Svarutdrag()
    {
    }

    /// <summary>What came of the question.</summary>
    public required Svarutfall Utfall { get; init; }

    /// <summary>The fact that is missing. Null: none is.</summary>
    public Mangel? Mangel { get; init; }

    /// <summary>The row that says that nothing applies. Null: something does, or it is not known.</summary>
    public Regelrad? GjelderIkke { get; init; }

    /// <summary>The steps, in order: rule, paragraph, inputs and output. They suffice to do the calculation again.</summary>
    public required ValueList<Forklaringssteg> Forklaring { get; init; }

    private protected static ValueList<Forklaringssteg> StepsOf(Svar svar) => new(svar.Forklaring.Steg);
}
