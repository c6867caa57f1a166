using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract.Views;

/// <summary>IMDi's catalogue of the data sets that NIR is made of, word for word.</summary>
public sealed record Datakatalog
{
    /// <summary>The title.</summary>
    public required string Tittel { get; init; }

    /// <summary>The description.</summary>
    public required string Beskrivelse { get; init; }

    /// <summary>The publisher, as it is written there.</summary>
    public required string Utgiver { get; init; }

    /// <summary>The day the catalogue was last updated.</summary>
    public required DateOnly SistOppdatert { get; init; }

    /// <summary>The data sets.</summary>
    public required ValueList<Datasett> Datasett { get; init; }

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Datakatalog), PrintMembers);
}
