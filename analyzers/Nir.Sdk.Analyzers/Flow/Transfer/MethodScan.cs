using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>What must be known of a whole body before it is walked: which variables are written where, and whether laws are written at all.</summary>
internal sealed partial class MethodScan
{
    private readonly HashSet<ISymbol> _reassigned = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, HashSet<SyntaxNode>> _writers = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, SyntaxNode> _named = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ISymbol> _meant = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _escaped = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<ISymbol, int> _written = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _lent = new(SymbolEqualityComparer.Default);

    private readonly HashSet<IParameterSymbol> _parameters = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _promised = new(SymbolEqualityComparer.Default);
    private readonly HashSet<SyntaxNode> _bound = [];

    private MethodScan()
    {
    }

    /// <summary>Whether the body holds code that does not compile.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Whether it is a struct's own, which it may write another over.</summary>
    public bool IsOfStruct { get; private set; }

    /// <summary>The parameters that the body names.</summary>
    public IReadOnlyCollection<IParameterSymbol> Parameters => _parameters;

    /// <summary>Whether the body makes an array that nothing is put into: its elements are null, whatever their type says.</summary>
    public bool HoldsNothing { get; private set; }

    /// <summary>How many operations the body holds.</summary>
    public int Operations { get; private set; }

    public static MethodScan Create(IEnumerable<IOperation> bodies, CancellationToken cancellationToken)
    {
        var scan = new MethodScan();
        foreach (var operation in bodies.SelectMany(static body => body.DescendantsAndSelf()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            scan.Operations++;
            scan.Read(operation);
        }

        return scan;
    }

    /// <summary>A variable that keeps the value it is declared with.</summary>
    public bool IsStable(ISymbol symbol) => !_reassigned.Contains(symbol) && !_escaped.Contains(symbol);

    /// <summary>The nested functions that write a variable, or hold one that does: calling them changes it. Null: none does.</summary>
    public IReadOnlyCollection<SyntaxNode>? WritersOf(ISymbol symbol) => _writers.TryGetValue(symbol, out var functions) ? functions : null;

    /// <summary>Whether any variable is written by a nested function.</summary>
    public bool HasWriters => _writers.Count > 0;

    /// <summary>Whether a lambda can only be run by the name that it has in this body.</summary>
    public bool IsConfined(SyntaxNode lambda) => _named.ContainsValue(lambda);

    /// <summary>A variable that a reference leads to, so that nothing is known of it.</summary>
    public bool IsEscaped(ISymbol symbol) => _escaped.Contains(symbol) || (_led.ContainsKey(symbol) && !IsLed(symbol));

    /// <summary>A variable that was given something which is not null by its writer's word alone.</summary>
    public bool IsPromised(ISymbol symbol) => _promised.Contains(symbol);

    /// <summary>The variable that a reference is another name for; null: it is none.</summary>
    public ISymbol? Meant(ISymbol reference) => _meant.TryGetValue(reference, out var variable) ? variable : null;

    /// <summary>Whether a later statement may mend what one writes: the law is written outside initialisers, the property twice, or a call gets the
    /// object.</summary>
    public bool MayBeMended(TypeShape shape, ISymbol property) =>
        Written(shape.Law) > 0 || Written(property) > 1 || _lent.Contains(shape.Type);

    private int Written(ISymbol property) => _written.TryGetValue(property.OriginalDefinition, out var times) ? times : 0;

    private void Lend(IOperation? operation)
    {
        if (operation?.Type?.OriginalDefinition is { } type)
        {
            _lent.Add(type);
        }
    }

    /// <summary>What an operation that is no call of a known method is given by reference.</summary>
    public static IEnumerable<IOperation> GivenByReference(IOperation operation) => operation switch
    {
        IDynamicInvocationOperation call => call.Arguments.Where((_, i) => call.GetArgumentRefKind(i) is not (null or RefKind.None)),
        IDynamicObjectCreationOperation creation => creation.Arguments.Where((_, i) => creation.GetArgumentRefKind(i) is not (null or RefKind.None)),
        IFunctionPointerInvocationOperation call =>
            call.Arguments.Where(static one => one.Parameter?.RefKind is RefKind.Ref or RefKind.Out).Select(static one => one.Value),
        _ => [],
    };

    /// <summary>Whether a delegate holds an object that does not stand among its operands.</summary>
    public bool IsBound(SyntaxNode method) => _bound.Contains(method);

    // Whatever stands in it may be what the reference leads to.
    private void Escape(IOperation operation)
    {
        foreach (var symbol in operation.DescendantsAndSelf().Select(SymbolOf).OfType<ISymbol>())
        {
            _escaped.Add(symbol);
            if (Meant(symbol) is { } other)
            {
                _escaped.Add(other);
            }
        }
    }

    private void Write(IOperation target, IOperation writer)
    {
        switch (target)
        {
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements)
                {
                    Write(element, writer);
                }

                break;
            case IConversionOperation conversion:
                Write(conversion.Operand, writer);
                break;
            case IPropertyReferenceOperation property when writer.Parent is not IObjectOrCollectionInitializerOperation:
                _written[property.Property.OriginalDefinition] = Written(property.Property) + 1;
                goto default;
            default:
                if (Holder(target) is { } symbol)
                {
                    Write(symbol, writer);
                }

                break;
        }
    }

    private void Write(ISymbol name, IOperation writer)
    {
        var symbol = Meant(name) ?? name;
        _reassigned.Add(symbol);
        foreach (var function in Between(symbol, writer))
        {
            if (!_writers.TryGetValue(symbol, out var functions))
            {
                _writers[symbol] = functions = [];
            }

            functions.Add(function);
        }
    }

    /// <summary>The variable that something is, or is a part of.</summary>
    public static ISymbol? Holder(IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Instance: { Type.IsValueType: true } whole } => Holder(whole),
        IPropertyReferenceOperation { Instance: { Type.IsValueType: true } whole } => Holder(whole),
        IInlineArrayAccessOperation { Instance: var whole } => Holder(whole),
        _ => SymbolOf(operation),
    };

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { IsDeclaration: false } local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    // The functions that an operation stands in, out to where a variable belongs.
    private static IEnumerable<SyntaxNode> Between(ISymbol symbol, IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            var function = (current as IAnonymousFunctionOperation)?.Symbol ?? (current as ILocalFunctionOperation)?.Symbol;
            if (SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, function))
            {
                yield break;
            }

            if (function is not null)
            {
                yield return current.Syntax;
            }
        }
    }
}
