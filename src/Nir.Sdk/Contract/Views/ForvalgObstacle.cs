using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract.Views;

/// <summary>Why a combination of forvalg can match no one.</summary>
public sealed record ForvalgObstacle
{
    /// <summary>The item that nobody can match. Null: it is not about one item.</summary>
    public Opplysning? Opplysning { get; init; }

    /// <summary>The family that has no such item. Null: it is not about a family.</summary>
    public Registreringsfamilie? Familie { get; init; }

    /// <summary>The rule that says that it is not registered. Null: no rule says it.</summary>
    public string? Regel { get; init; }

    /// <summary>Why, in bokmål.</summary>
    public required string Tekst { get; init; }

    /// <summary>Why, in English.</summary>
    public required string TekstEn { get; init; }
}
