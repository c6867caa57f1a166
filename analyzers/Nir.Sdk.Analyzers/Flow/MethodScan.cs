using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Nir.Sdk.Analyzers.Flow;

/// <summary>What must be known of a whole body before it is walked: which variables are written where, and whether laws are written at all.</summary>
internal sealed class MethodScan
{
    private readonly HashSet<ISymbol> declared = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> reassigned = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> shared = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> escaped = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> rewritten = new(SymbolEqualityComparer.Default);

    private MethodScan()
    {
    }

    /// <summary>Whether the body holds code that does not compile.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>How many operations the body holds.</summary>
    public int Operations { get; private set; }

    public static MethodScan Of(IEnumerable<IOperation> bodies)
    {
        var scan = new MethodScan();
        foreach (var operation in bodies.SelectMany(static body => body.DescendantsAndSelf()))
        {
            scan.Operations++;
            scan.Read(operation);
        }

        return scan;
    }

    /// <summary>A variable that keeps the value it is declared with.</summary>
    public bool IsStable(ISymbol symbol) => !reassigned.Contains(symbol) && !escaped.Contains(symbol);

    /// <summary>A variable that a nested function writes, so that any call may change it.</summary>
    public bool IsShared(ISymbol symbol) => shared.Contains(symbol);

    /// <summary>Whether there is any such variable.</summary>
    public bool HasShared => shared.Count > 0;

    /// <summary>A variable that a reference leads to, so that nothing is known of it.</summary>
    public bool IsEscaped(ISymbol symbol) => escaped.Contains(symbol);

    /// <summary>A property that is written outside initialisers: what it breaks at one statement, the next may mend.</summary>
    public bool IsRewritten(ISymbol property) => rewritten.Contains(property.OriginalDefinition);

    private void Read(IOperation operation)
    {
        switch (operation)
        {
            case IInvalidOperation:
                IsBroken = true;
                break;
            case IVariableDeclaratorOperation declarator:
                ReadDeclarator(declarator);
                break;
            case ISimpleAssignmentOperation { IsRef: true } assignment:
                Escape(assignment.Value);
                Escape(assignment.Target);
                break;
            case IAssignmentOperation assignment:
                Write(assignment.Target, operation);
                break;
            case IIncrementOrDecrementOperation increment:
                Write(increment.Target, operation);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                Write(argument.Value, operation);
                break;
            case IAddressOfOperation address:
                Escape(address.Reference);
                break;
            case IReturnOperation { ReturnedValue: { } returned } when operation.SemanticModel is not null && returned.Syntax.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.RefExpressionSyntax:
                Escape(returned);
                break;
        }
    }

    private void ReadDeclarator(IVariableDeclaratorOperation declarator)
    {
        declared.Add(declarator.Symbol);
        if (!declarator.Symbol.IsRef)
            return;

        escaped.Add(declarator.Symbol);
        if (declarator.GetVariableInitializer() is { Value: { } value })
            Escape(value);
    }

    private void Escape(IOperation operation)
    {
        if (SymbolOf(operation) is { } symbol)
            escaped.Add(symbol);
    }

    private void Write(IOperation target, IOperation writer)
    {
        switch (target)
        {
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements)
                    Write(element, writer);
                break;
            case IConversionOperation conversion:
                Write(conversion.Operand, writer);
                break;
            case IPropertyReferenceOperation property when writer.Parent is not IObjectOrCollectionInitializerOperation:
                rewritten.Add(property.Property.OriginalDefinition);
                break;
            default:
                if (SymbolOf(target) is { } symbol)
                    Write(symbol, writer);
                break;
        }
    }

    private void Write(ISymbol symbol, IOperation writer)
    {
        reassigned.Add(symbol);
        if (!SymbolEqualityComparer.Default.Equals(FunctionOf(writer), OwnerOf(symbol, writer)))
            shared.Add(symbol);
    }

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { IsDeclaration: false } local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>The lambda or local function that an operation stands in; null: the body itself.</summary>
    private static ISymbol? FunctionOf(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
            switch (current)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol;
                case ILocalFunctionOperation function:
                    return function.Symbol;
            }

        return null;
    }

    // A local's containing symbol is the function that declares it; at the outermost level that is the member itself.
    private static ISymbol? OwnerOf(ISymbol symbol, IOperation writer)
    {
        for (var current = FunctionOf(writer); current is not null; current = (current.ContainingSymbol as IMethodSymbol) is { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } outer ? outer : null)
            if (SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, current))
                return current;

        return null;
    }
}
