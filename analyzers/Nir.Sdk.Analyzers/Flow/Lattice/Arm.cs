using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>What an answer leaves of one object.</summary>
/// <param name="Id">The object.</param>
/// <param name="Keep">The rows that are left.</param>
/// <param name="Named">The rows whose law the test names.</param>
/// <param name="MayBeNull">Whether no row left may also mean that there is no object: else the answer is impossible.</param>
/// <param name="Where">The test, as evidence.</param>
internal readonly record struct Arm(int Id, uint Keep, uint Named, bool MayBeNull, SyntaxNode? Where);
