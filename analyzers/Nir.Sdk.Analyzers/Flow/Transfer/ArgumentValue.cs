using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>What a call or a constructor is given.</summary>
/// <param name="Argument">Where.</param>
/// <param name="Value">What it stands for.</param>
internal sealed record ArgumentValue(IArgumentOperation Argument, Value Value);
