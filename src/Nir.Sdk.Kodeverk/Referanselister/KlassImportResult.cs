using System.Collections.Immutable;

namespace Nir.Sdk.Referanselister;

/// <summary>What a Klass export holds: the rows that could be read, and what is wrong with the others.</summary>
/// <typeparam name="T">What a row is.</typeparam>
/// <param name="Entries">The entries, sorted by number.</param>
/// <param name="Error">The faults, in the order of their lines. Empty: every row was read.</param>
public sealed record KlassImportResult<T>(ImmutableArray<T> Entries, ImmutableArray<KlassFault> Error);
