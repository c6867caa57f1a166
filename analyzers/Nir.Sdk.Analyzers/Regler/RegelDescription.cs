using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Regler;

/// <summary>A rule of <c>regler.json</c> as the analyzers know it.</summary>
internal sealed class RegelDescription
{
    /// <summary>Where the pages of the rules stand, in the repository and in the package.</summary>
    public const string Pages = "docs/rules/";

    private DiagnosticDescriptor? _descriptor;

    public required string Id { get; init; }

    public required RegelKind Kind { get; init; }

    public required DefaultSeverity Default { get; init; }

    public required BilingualText Tittel { get; init; }

    public required BilingualText Message { get; init; }

    public required BilingualText Beskrivelse { get; init; }

    /// <summary>What the fix does; null: there is none.</summary>
    public BilingualText? Correction { get; init; }

    /// <summary>Why there is no fix; null: there is one.</summary>
    public BilingualText? WithoutCorrection { get; init; }

    /// <summary>Which date decides whether the rule holds; without <see cref="Perioder"/> it always does.</summary>
    public required string Noekkeldato { get; init; }

    public required ImmutableArray<RegelPeriod> Perioder { get; init; }

    /// <summary>The rettsstillinger that the rule is for, by name; empty: all.</summary>
    public required ImmutableArray<string> Rettsstillinger { get; init; }

    /// <summary>A condition beyond the field; null: none.</summary>
    public string? Vilkaar { get; init; }

    public string Page => $"{Pages}{Id}.md";

    public string Kategori => Id[3] switch
    {
        '1' => "Nir.Lov",
        '2' => "Nir.Kodeverk",
        '3' => "Nir.Frister",
        '4' => "Nir.Personvern",
        _ => "Nir.Overfoering",
    };

    public DiagnosticDescriptor Descriptor => _descriptor ??= Create();

    private DiagnosticDescriptor Create() => new(
        Id, Tittel, Message, Kategori, Severity(Default), isEnabledByDefault: Default is not DefaultSeverity.Off, Beskrivelse, Page);

    private static DiagnosticSeverity Severity(DefaultSeverity fallback) => fallback switch
    {
        DefaultSeverity.Error => DiagnosticSeverity.Error,
        DefaultSeverity.Warning => DiagnosticSeverity.Warning,
        DefaultSeverity.Hidden => DiagnosticSeverity.Hidden,
        // Off: what it is when someone switches it on.
        _ => DiagnosticSeverity.Info,
    };
}
