using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>Whether a decision is within what the law allows: an extension of the programme, or extended training.</summary>
public sealed class Vedtaksvurdering : Svar
{
    internal Vedtaksvurdering(IOutcome outcome, Vedtakstype vedtakstype, int indeks, Parameterrad? avslag)
        : base(outcome)
    {
        Vedtakstype = vedtakstype;
        Indeks = indeks;
        Avslag = avslag;
    }

    /// <summary>What was decided.</summary>
    public Vedtakstype Vedtakstype { get; }

    /// <summary>The decision's zero-based index in its list.</summary>
    public int Indeks { get; }

    /// <summary>The row that the decision goes beyond. Null: none, or it could not be assessed.</summary>
    public Parameterrad? Avslag { get; }

    /// <summary>Whether it is within. False also when it could not be assessed.</summary>
    public bool ErInnenfor => Utfall is Svarutfall.Beregnet && Avslag is null;
}
