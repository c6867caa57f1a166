using Nir.Sdk.Frister;
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
    public Mangelutdrag? Mangel { get; init; }

    /// <summary>The row that says that nothing applies. Null: something does, or it is not known.</summary>
    public Regelradutdrag? GjelderIkke { get; init; }

    /// <summary>The steps, in order: rule, paragraph, inputs and output. They suffice to do the calculation again.</summary>
    public required ValueList<Stegutdrag> Forklaring { get; init; }

    private protected static Mangelutdrag? MangelI(Svar svar) => svar.Mangel is { } mangel ? Mangelutdrag.Av(mangel) : null;

    private protected static Regelradutdrag? GjelderIkkeI(Svar svar) => svar.GjelderIkke is { } rad ? Regelradutdrag.Av(rad) : null;

    private protected static ValueList<Stegutdrag> ForklaringI(Svar svar) => svar.Forklaring.Steg.Select(Stegutdrag.Av).ToValueList();
}
