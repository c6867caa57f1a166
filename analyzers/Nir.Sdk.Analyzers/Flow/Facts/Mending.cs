using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>All that a method does: it gives constants to properties of what it is called on.</summary>
/// <param name="Values">The properties, in the order that they are written.</param>
/// <param name="ReturnsIt">Whether it answers with what it was called on.</param>
internal sealed record Mending(ImmutableArray<(IPropertySymbol Property, object? Value)> Values, bool ReturnsIt);
