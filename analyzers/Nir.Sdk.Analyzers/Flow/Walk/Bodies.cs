using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Flow.Walk;

/// <summary>Which of what a member consists of can be walked.</summary>
internal static class Bodies
{
    /// <summary>A member's body, what its field or property begins with, and what a constructor hands to its base.</summary>
    public static ImmutableArray<IOperation> Find(ImmutableArray<IOperation> blocks) => [.. blocks.Where(static body =>
        body is IBlockOperation or IFieldInitializerOperation or IPropertyInitializerOperation or IMethodBodyBaseOperation
        || body.Root() is IConstructorBodyOperation)];
}
