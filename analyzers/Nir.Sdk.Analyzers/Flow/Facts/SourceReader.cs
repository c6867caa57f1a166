using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>Reads what source elsewhere in the compilation means: the little of it that says what an object begins with.</summary>
internal sealed class SourceReader(Compilation compilation)
{
    private readonly ConcurrentDictionary<IMethodSymbol, ControlFlowGraph?> _graphs = new(SymbolEqualityComparer.Default);

    // A model of another tree is asked for once for a type or a field that a registration is made by, and its answer is kept.
#pragma warning disable RS1030
    private SemanticModel? Model(SyntaxNode node) => compilation.ContainsSyntaxTree(node.SyntaxTree) ? compilation.GetSemanticModel(node.SyntaxTree) : null;
#pragma warning restore RS1030

    public ISymbol? Symbol(SyntaxNode node) => Model(node)?.GetSymbolInfo(node).Symbol;

    /// <summary>Whether a conversion that somebody wrote decides what becomes of a value.</summary>
    public bool IsConvertedByCode(ExpressionSyntax value) => Model(value)?.GetConversion(value).IsUserDefined is not false;

    public IOperation? Operation(SyntaxNode node) => Model(node)?.GetOperation(node);

    /// <summary>The records that a record derives from, here or in another project that knows the SDK, and is copied by a constructor that somebody
    /// wrote.</summary>
    public HashSet<ISymbol> FindCopiedOtherwise(IAssemblySymbol sdk)
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var left = new Stack<INamespaceOrTypeSymbol>([compilation.Assembly.GlobalNamespace, .. compilation.SourceModule.ReferencedAssemblySymbols
            .Where(one => one.Modules.Any(module => module.ReferencedAssemblies.Any(known => known.Name == sdk.Name)))
            .Select(static one => one.GlobalNamespace)]);
        while (left.Count > 0)
        {
            foreach (var member in left.Pop().GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                left.Push(member);
                if (member is not INamedTypeSymbol { IsRecord: true, IsValueType: false } record || WrittenCode.HasPlainCopies(record))
                {
                    continue;
                }

                for (var above = record.BaseType; above is { IsRecord: true }; above = above.BaseType)
                {
                    found.Add(above.OriginalDefinition);
                }
            }
        }

        return found;
    }

    /// <summary>An expression's constant; <c>default</c> and null included.</summary>
    public Optional<object?> Constant(ExpressionSyntax expression)
    {
        if (Model(expression) is not { } model)
        {
            return default;
        }

        var constant = model.GetConstantValue(expression);
        return constant.HasValue || !expression.IsKind(SyntaxKind.DefaultLiteralExpression)
            || model.GetTypeInfo(expression).ConvertedType is not ({ IsReferenceType: true }
                or INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
            ? constant
            : new(null);
    }

    /// <summary>The constant that a property computes, or a method answers, and nothing else.</summary>
    public Optional<object?> Computed(ISymbol member) => Only(member) is { } expression ? Constant(expression) : default;

    /// <summary>The expression that a property computes, or a method answers, and nothing else; null: it does more.</summary>
    public static ExpressionSyntax? Only(ISymbol member) => ((member as IMethodSymbol)?.PartialImplementationPart
        ?? (member as IPropertySymbol)?.PartialImplementationPart ?? member).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        MethodDeclarationSyntax one => Only(one.Body, one.ExpressionBody),
        LocalFunctionStatementSyntax one => Only(one.Body, one.ExpressionBody),
        PropertyDeclarationSyntax { ExpressionBody: { } arrow } => Only(null, arrow),
        PropertyDeclarationSyntax one
            when one.AccessorList?.Accessors.FirstOrDefault(static part => part.IsKind(SyntaxKind.GetAccessorDeclaration)) is { } get =>
            Only(get.Body, get.ExpressionBody),
        _ => null,
    };

    /// <summary>The graph of a method; null: it is not written here.</summary>
    public ControlFlowGraph? Graph(IMethodSymbol method) => _graphs.GetOrAdd(method,
        one => (one.PartialImplementationPart ?? one).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            is (MethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax) and var declaration
            ? Operation(declaration) switch
            {
                IMethodBodyOperation body => ControlFlowGraph.Create(body),
                IBlockOperation { Parent: null } body => ControlFlowGraph.Create(body),
                _ => null,
            }
            : null);

    private static ExpressionSyntax? Only(BlockSyntax? body, ArrowExpressionClauseSyntax? arrow) =>
        arrow?.Expression ?? (body is { Statements: [ReturnStatementSyntax { Expression: { } returned }] } ? returned : null);

    /// <summary>What a static field that is set once begins with; null when that cannot be told, or its type's static constructor may set it.</summary>
    public static ExpressionSyntax? Begins(IFieldSymbol field) =>
        field is { IsStatic: true, IsReadOnly: true } && field.ContainingType.StaticConstructors.All(static one => one.IsImplicitlyDeclared)
            && field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer: { } initialiser }
            ? initialiser.Value
            : null;
}
