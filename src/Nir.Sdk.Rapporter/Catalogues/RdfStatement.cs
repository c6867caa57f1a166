namespace Nir.Sdk.Rapporter.Catalogues;

/// <summary>A statement of a graph.</summary>
/// <param name="Subject">The IRI of what it is about.</param>
/// <param name="Predicate">The IRI of what is said.</param>
/// <param name="Object">What it is.</param>
internal readonly record struct RdfStatement(string Subject, string Predicate, RdfObject Object);
