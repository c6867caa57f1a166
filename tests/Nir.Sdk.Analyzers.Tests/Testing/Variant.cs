using System.Collections.Immutable;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>A subject in one set of clothes.</summary>
internal sealed record Variant(Clothes Clothes, ImmutableArray<string> Texts);
