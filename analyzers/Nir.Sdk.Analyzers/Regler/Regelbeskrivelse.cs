using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Regler;

/// <summary>A rule of <c>regler.json</c> as the analyzers know it.</summary>
internal sealed class Regelbeskrivelse
{
    /// <summary>Where the pages of the rules stand, in the repository and in the package.</summary>
    public const string Sider = "docs/rules/";

    private DiagnosticDescriptor? descriptor;

    public required string Id { get; init; }

    public required Regelslag Slag { get; init; }

    public required Standardalvorlighet Standard { get; init; }

    public required Tospraaklig Tittel { get; init; }

    public required Tospraaklig Melding { get; init; }

    public required Tospraaklig Beskrivelse { get; init; }

    /// <summary>What the fix does; null: there is none.</summary>
    public Tospraaklig? Retting { get; init; }

    /// <summary>Why there is no fix; null: there is one.</summary>
    public Tospraaklig? UtenRetting { get; init; }

    /// <summary>Which date decides whether the rule holds; without <see cref="Perioder"/> it always does.</summary>
    public required string Noekkeldato { get; init; }

    public required ImmutableArray<Regelperiode> Perioder { get; init; }

    /// <summary>The rettsstillinger that the rule is for, by name; empty: all.</summary>
    public required ImmutableArray<string> Rettsstillinger { get; init; }

    /// <summary>A condition beyond the field; null: none.</summary>
    public string? Vilkaar { get; init; }

    public string Side => $"{Sider}{Id}.md";

    public string Kategori => Id[3] switch
    {
        '1' => "Nir.Lov",
        '2' => "Nir.Kodeverk",
        '3' => "Nir.Frister",
        '4' => "Nir.Personvern",
        _ => "Nir.Overfoering",
    };

    public DiagnosticDescriptor Descriptor => descriptor ??= Create();

    private DiagnosticDescriptor Create() => new(
        Id, Tittel, Melding, Kategori, Severity(Standard), isEnabledByDefault: Standard is not Standardalvorlighet.Off, Beskrivelse, Side);

    private static DiagnosticSeverity Severity(Standardalvorlighet standard) => standard switch
    {
        Standardalvorlighet.Error => DiagnosticSeverity.Error,
        Standardalvorlighet.Warning => DiagnosticSeverity.Warning,
        Standardalvorlighet.Hidden => DiagnosticSeverity.Hidden,
        // Off: what it is when someone switches it on.
        _ => DiagnosticSeverity.Info,
    };
}
