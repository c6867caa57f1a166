using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract.Views;

/// <summary>The series of the data set, with the years that are published here.</summary>
public sealed record Statistikkoversikt
{
    /// <summary>The identifier of the data set, as the catalogue has it.</summary>
    public required string Identifikator { get; init; }

    /// <summary>The first year that is answered.</summary>
    public required int FraAar { get; init; }

    /// <summary>The last year that is published. Less than the first: none is.</summary>
    public required int TilAar { get; init; }

    /// <summary>The series.</summary>
    public required ValueList<Statistikkserie> Serier { get; init; }
}
