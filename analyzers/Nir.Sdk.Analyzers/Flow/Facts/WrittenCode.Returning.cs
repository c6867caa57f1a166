using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>Coming back: which calls never do, which do only where something holds, and which may be left out.</summary>
internal sealed partial class WrittenCode
{
    /// <summary>Whether a call is left out, its arguments too, where a symbol is not defined: then it may have done nothing.</summary>
    public static bool MayBeLeftOut(IMethodSymbol method) => method.ReturnsVoid
        && (method is { IsPartialDefinition: true, PartialImplementationPart: null } || method.GetAttributes().Any(static attribute =>
            attribute.AttributeClass is { Name: "ConditionalAttribute", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } })
        || (method.OverriddenMethod is { } overridden && MayBeLeftOut(overridden)));

    /// <summary>Whether a call is certainly left out where it stands: no symbol is defined there that it asks for.</summary>
    public static bool IsLeftOut(IMethodSymbol method, SyntaxTree where) => method.OverriddenMethod is null && MayBeLeftOut(method)
        && !method.GetAttributes().Any(one => one.ConstructorArguments is [{ Value: string name }] && where.Options.PreprocessorSymbolNames.Contains(name))
        && where.GetRoot() is CompilationUnitSyntax root && root.GetFirstDirective(static one => one is DefineDirectiveTriviaSyntax) is null;

    /// <summary>Whether a call does not come back: it says so, or does nothing but throw.</summary>
    public bool NeverReturns(IMethodSymbol method) => !MayBeLeftOut(method) && !IsLater(method) && _throwing.GetOrAdd(method.OriginalDefinition, static one =>
        one.GetAttributes()
            .Any(
                static attribute =>
                    attribute.AttributeClass is
                    {
                        Name: "DoesNotReturnAttribute",
                        ContainingNamespace: { Name: "CodeAnalysis", ContainingNamespace.Name: "Diagnostics" }
                    })
        || (one is
        {
            ReturnType: { SpecialType: SpecialType.System_Void } or ITypeParameterSymbol, IsVirtual: false, IsOverride: false, IsAbstract: false,
            ContainingType.TypeKind: not TypeKind.Interface
        }
            && (one.PartialImplementationPart ?? one).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is var syntax
            && syntax switch
            {
                MethodDeclarationSyntax method => Throws(method.Body, method.ExpressionBody),
                LocalFunctionStatementSyntax function => Throws(function.Body, function.ExpressionBody),
                _ => false,
            }));

    // What it throws comes when it is awaited, or walked through.
    private static bool IsLater(IMethodSymbol method) => method.IsAsync || method.ReturnType is
    {
        Name: "Task" or "ValueTask" or "IEnumerable" or "IEnumerator" or "IAsyncEnumerable" or "IAsyncEnumerator", ContainingNamespace.IsGlobalNamespace: false
    };

    private static bool Throws(BlockSyntax? body, ArrowExpressionClauseSyntax? arrow) =>
        arrow is { Expression: ThrowExpressionSyntax } || body is { Statements: [ThrowStatementSyntax] };

    /// <summary>What must be true, or false, of an argument for a call to come back; null: nothing is demanded.</summary>
    public Demanded? DemandedBy(IMethodSymbol method)
    {
        if (method.Parameters.All(static one => one.Type.SpecialType is not SpecialType.System_Boolean) || MayBeLeftOut(method) || IsLater(method))
        {
            return null;
        }

        return _demanded.GetOrAdd(method.OriginalDefinition, static one => ReadDemanded(one));
    }

    private static Demanded? ReadDemanded(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass is
                {
                    Name: "DoesNotReturnIfAttribute",
                    ContainingNamespace: { Name: "CodeAnalysis", ContainingNamespace.Name: "Diagnostics" }
                }) is { ConstructorArguments: [{ Value: bool answer }] })
            {
                return new(parameter.Ordinal, !answer);
            }
        }

        // A helper that begins by throwing where a condition does not hold.
        if (CanBeOverridden(method)
            || (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not MethodDeclarationSyntax
            {
                Body:
                {
                    Statements: [IfStatementSyntax
                    {
                        Statement: ThrowStatementSyntax
                    or BlockSyntax { Statements: [ThrowStatementSyntax] }
                    } test, ..]
                } body
            }
            || body.DescendantNodes().Any(static node => node is YieldStatementSyntax))
        {
            return null;
        }

        var (condition, demanded) = test.Condition is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not
            ? (not.Operand, true)
            : (test.Condition, false);
        return condition is IdentifierNameSyntax { Identifier.ValueText: var name }
            && method.Parameters.FirstOrDefault(one => one.Name == name && one is { RefKind: RefKind.None, Type.SpecialType: SpecialType.System_Boolean })
                is { } found
            ? new(found.Ordinal, demanded)
            : null;
    }
}
