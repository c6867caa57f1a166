using System.Text.Json.Serialization;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Aarskontroller;

/// <summary>How many of one kind.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Regel">The rule. Null: no rule says it.</param>
/// <param name="Familie">The family.</param>
/// <param name="Count">How many.</param>
public sealed record SupportCount(
    [property: JsonPropertyName("funn")] KontrollfunnKind Kind, string? Regel, Registreringsfamilie Familie, [property: JsonPropertyName("antall")] int Count);
