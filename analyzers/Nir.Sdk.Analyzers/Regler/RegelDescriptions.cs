using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Regler;

/// <summary>All rules that speak in the analyzers, generated from <c>regler.json</c>.</summary>
internal static partial class RegelDescriptions
{
    private static readonly Lazy<Dictionary<string, RegelDescription>> ById =
        new(static () => All.ToDictionary(static regel => regel.Id, StringComparer.Ordinal));

    public static bool TryFind(string id, [NotNullWhen(true)] out RegelDescription? regel) => ById.Value.TryGetValue(id, out regel);

    /// <summary>The descriptors of some rules.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors(params RegelDescription[] regler) =>
        [.. regler.Select(static regel => regel.Descriptor)];
}
