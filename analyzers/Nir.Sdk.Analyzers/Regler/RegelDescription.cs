using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Regler;

/// <summary>A rule of <c>regler.json</c> as the analyzers know it.</summary>
internal sealed class RegelDescription
{
    /// <summary>Where a browser finds the pages of the rules; the same pages lie in the package. The address is the repository's, as
    /// <c>Directory.Build.props</c> has it.</summary>
    public const string Pages = "https://github.com/nir-sdk/nir-sdk/blob/main/docs/rules/";

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

    /// <summary>Whether the register's date at transfer decides if the rule holds; else it is a date of the case. Without <see cref="Perioder"/> it
    /// always holds.</summary>
    public bool IsDatedByRegistrering { get; init; }

    public required ImmutableArray<RegelPeriod> Perioder { get; init; }

    /// <summary>The rettsstillinger that the rule is for, by name; empty: all.</summary>
    public required ImmutableArray<string> Rettsstillinger { get; init; }

    /// <summary>A condition beyond the field; null: none.</summary>
    public RegelVilkaar? Vilkaar { get; init; }

    public string Page => $"{Pages}{Id}.md";

    public string Kategori => Id[3] switch
    {
        '1' => "Nir.Lov",
        '2' => "Nir.Kodeverk",
        '3' => "Nir.Frister",
        '4' => "Nir.Personvern",
        _ => "Nir.Overfoering",
    };

    /// <summary>Whether the rule is certainly in force.</summary>
    /// <param name="registerDay">The register's date at transfer; null: not known.</param>
    public bool IsInForce(DateTime? registerDay) =>
        Perioder.IsEmpty || (IsDatedByRegistrering && registerDay is { } day && Perioder.Any(period => period.Contains(day)));

    /// <summary>
    /// Whether the rule may be in force on a day. Where a date of the case decides, that date is not told by the code, but it has come: each period
    /// that has begun may be the one it falls in.
    /// </summary>
    /// <param name="day">The rule set's date, or the register's; null: not known, and nothing is said.</param>
    public bool MayBeInForce(DateTime? day) =>
        day is { } known && Perioder.Any(period => IsDatedByRegistrering ? period.Contains(known) : period.HasBegun(known));

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
