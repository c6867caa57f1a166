using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>Reads methods that only give constants to properties of what they are called on: a vendor's own way to clean an object.</summary>
internal sealed class MendingReader(SourceReader reader, WrittenCode code)
{
    private const int Deepest = 2;

    private readonly ConcurrentDictionary<IMethodSymbol, Mending?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Null: the method does more, or its source is not here, or another may run in its place.</summary>
    public Mending? Find(IMethodSymbol method) => _known.GetOrAdd(method.OriginalDefinition, one => Read(one, 0));

    private Mending? Read(IMethodSymbol method, int depth)
    {
        if (depth > Deepest || method.IsAsync || method.IsAbstract
            || ((method.IsVirtual || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed)
            || (method.IsStatic && !method.IsExtensionMethod) || method.Parameters.Length != (method.IsStatic ? 1 : 0) || method.ContainingType.IsValueType
            || (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not MethodDeclarationSyntax syntax)
        {
            return null;
        }

        var statements = syntax.ExpressionBody is { Expression: var single } ? [single] : syntax.Body?.Statements.Select(Expression).ToList() ?? [];
        var values = ImmutableArray.CreateBuilder<(IPropertySymbol, object?)>();
        for (var i = 0; i < statements.Count; i++)
        {
            if (statements[i] is not { } statement)
            {
                return null;
            }

            if (i == statements.Count - 1 && !method.ReturnsVoid)
            {
                return IsIt(statement, method) ? new(values.ToImmutable(), ReturnsIt: true) : null;
            }

            if (!Add(statement, method, depth, values))
            {
                return null;
            }
        }

        return method.ReturnsVoid ? new(values.ToImmutable(), ReturnsIt: false) : null;
    }

    private bool Add(ExpressionSyntax statement, IMethodSymbol method, int depth, ImmutableArray<(IPropertySymbol, object?)>.Builder values)
    {
        switch (statement)
        {
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
                when IsOn(assignment.Left, method) && reader.Symbol(assignment.Left) is IPropertySymbol property
                    && code.IsStored(property, isExact: property.ContainingType.IsSealed)
                    && reader.Constant(assignment.Right) is { HasValue: true, Value: var constant }:
                values.Add((property, constant));
                return true;
            case InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call
                when IsOn(call.Expression, method) && reader.Symbol(call) is IMethodSymbol { IsStatic: false } inner
                    && Read(inner.OriginalDefinition, depth + 1) is { } more:
                values.AddRange(more.Values);
                return true;
            default:
                return false;
        }
    }

    private static ExpressionSyntax? Expression(StatementSyntax statement) => statement switch
    {
        ExpressionStatementSyntax { Expression: var expression } => expression,
        ReturnStatementSyntax { Expression: { } returned } => returned,
        _ => null,
    };

    private static bool IsOn(ExpressionSyntax target, IMethodSymbol method) => target switch
    {
        IdentifierNameSyntax => !method.IsStatic,
        MemberAccessExpressionSyntax { Expression: var holder } => IsIt(holder, method),
        _ => false,
    };

    private static bool IsIt(ExpressionSyntax expression, IMethodSymbol method) =>
        method.IsStatic ? expression is IdentifierNameSyntax name
            && name.Identifier.ValueText == method.Parameters[0].Name : expression is ThisExpressionSyntax;
}
