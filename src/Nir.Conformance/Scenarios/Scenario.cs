using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Nir.Sdk;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Conformance.Scenarios;

/// <summary>One scenario of the catalogue: what is given, what a caseworker does, and what must come of it.</summary>
public sealed record Scenario
{
    /// <summary>The id, kebab-case, never used again for another.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about, in bokmål.</summary>
    public required string Tittel { get; init; }

    /// <summary>What it is about, in English.</summary>
    public required string TittelEn { get; init; }

    /// <summary>The group it belongs to, for example <c>forbidden-fields</c>.</summary>
    public required string Topic { get; init; }

    /// <summary>What it requires, and why.</summary>
    public required Requirement Requirement { get; init; }

    /// <summary>The law. Null: any.</summary>
    public Lovverk? Lovverk { get; init; }

    /// <summary>The family. Null: any, or several.</summary>
    public Registreringsfamilie? Familie { get; init; }

    /// <summary>The role that transfers. Null: any, or both.</summary>
    public Rolle? Rolle { get; init; }

    /// <summary>The ids of the rules it tests. Empty: none.</summary>
    public ImmutableArray<string> Regler { get; init; } = [];

    /// <summary>The scenario that differs in one field and must come out the other way. Null: none.</summary>
    public string? Twin { get; init; }

    /// <summary>Whether it tests that something does not happen: it counts only when its twin passes in the same run.</summary>
    public bool IsNegative { get; init; }

    /// <summary>The first day that the requirement holds. Null: always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The first day that the requirement no longer holds. Null: it still does.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The file it stands in, relative to the repository, with <c>/</c>.</summary>
    public required string File { get; init; }

    internal JsonObject Given { get; init; } = [];

    internal ImmutableArray<ScenarioStep> Steps { get; init; } = [];

    internal ImmutableArray<Expectation> Expectations { get; init; } = [];

    /// <summary>The title in a language.</summary>
    /// <param name="culture">Bokmål for Norwegian ones, else English.</param>
    public string GetTittel(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return NorwegianCulture.IsNorwegian(culture) ? Tittel : TittelEn;
    }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
