using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>Constructors that hand on what they make: others may change it before its initialiser is done.</summary>
internal sealed partial class ConstructionSummary
{
    private readonly Lazy<bool> _isHandedOn;

    /// <summary>Whether others may have an instance before it gets what its initialiser gives.</summary>
    public bool IsHandedOn => _isHandedOn.Value;

    private bool HandsOn(INamedTypeSymbol owner) => IsVendors(owner)
        && (owner.InstanceConstructors.Any(one => HandsOn(one, 0)) || (owner.BaseType is { } above && HandsOn(above)));

    private bool IsVendors(INamedTypeSymbol type) => !IsSdk(type) && !WrittenCode.IsPlatform(type);

    private bool HandsOn(IMethodSymbol method, int depth)
    {
        var syntax = (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        return IsVendors(method.ContainingType) && !method.IsImplicitlyDeclared && syntax is not TypeDeclarationSyntax
            && (depth > Deepest || syntax is null || _reader.Operation(syntax) is not { } body
                || body.Descendants().OfType<IInstanceReferenceOperation>().Any(self => HandsOn(self, depth)));
    }

    // A member of its own is not it; what is kept in a function is.
    private bool HandsOn(IInstanceReferenceOperation self, int depth)
    {
        if (self.ReferenceKind is not InstanceReferenceKind.ContainingTypeInstance)
        {
            return false;
        }

        for (var around = self.Parent; around is not null; around = around.Parent)
        {
            if (around is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return self.Parent switch
        {
            IFieldReferenceOperation => false,
            IPropertyReferenceOperation property => _code.Runs(property.Property),
            IInvocationOperation { TargetMethod: var method } call =>
                call.Instance != self || WrittenCode.CanBeOverridden(method) || HandsOn(method.OriginalDefinition, depth + 1),
            _ => true,
        };
    }
}
