using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Regler;

/// <summary>All rules that speak in the analyzers, generated from <c>regler.json</c>.</summary>
internal static partial class Regelbeskrivelser
{
    private static readonly Lazy<Dictionary<string, Regelbeskrivelse>> ById =
        new(static () => Alle.ToDictionary(static regel => regel.Id, StringComparer.Ordinal));

    public static bool TryFinn(string id, [NotNullWhen(true)] out Regelbeskrivelse? regel) => ById.Value.TryGetValue(id, out regel);

    /// <summary>The descriptors of some rules.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors(params Regelbeskrivelse[] regler) =>
        [.. regler.Select(static regel => regel.Descriptor)];
}
