using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>What the attributes of a compilation's types say: members with rules, and contracts. Looked up once per symbol.</summary>
internal sealed class RegimeTable
{
    private static readonly ConditionalWeakTable<NirSymbols, RegimeTable> Cache = new();

    private readonly NirSymbols _symbols;
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeShape?> _shapes = new(SymbolEqualityComparer.Default);

    private RegimeTable(NirSymbols symbols, RowSpace space)
    {
        _symbols = symbols;
        Space = space;
        Sdk = symbols.ForbudtUnder!.ContainingAssembly;
        Contracts = new(symbols, space);
        Reader = new(symbols.Compilation);
        Code = new(Sdk, Reader);
        Mendings = new(Reader, Code);
        Lists = new(Reader);
        StartOrder = new(Reader);
        ConstructionOrder = new(Sdk);
        Promises = new(StartOrder);
    }

    public RowSpace Space { get; }

    public IAssemblySymbol Sdk { get; }

    public Contracts Contracts { get; }

    /// <summary>Which symbols have code behind them.</summary>
    public WrittenCode Code { get; }

    public SourceReader Reader { get; }

    /// <summary>Methods that only clean what they are called on.</summary>
    public MendingReader Mendings { get; }

    /// <summary>Static lists that are written out.</summary>
    public ListReader Lists { get; }

    /// <summary>What a type's static members begin with, and when.</summary>
    public StartOrder StartOrder { get; }

    /// <summary>What a type's constructors call before its members are set.</summary>
    public ConstructionOrder ConstructionOrder { get; }

    /// <summary>What is said not to be null, and may be.</summary>
    public Promises Promises { get; }

    public INamedTypeSymbol Lovverk => _symbols.Lovverk;

    /// <summary>Null when the SDK that is referenced is too old, or has more laws than an analysis can hold.</summary>
    public static RegimeTable? For(NirSymbols symbols)
    {
        if (Cache.TryGetValue(symbols, out var known))
        {
            return known;
        }

        return symbols.ForbudtUnder is not null && RowSpace.For(symbols) is { } space
            ? Cache.GetValue(symbols, key => new RegimeTable(key, space))
            : null;
    }

    /// <summary>The dimension whose values a type holds; null for other types.</summary>
    public Dimension? DimensionOf(ITypeSymbol? type) => Underlying(type) switch
    {
        { } law when Same(law, _symbols.Lovverk) => Dimension.Law,
        { } position when Same(position, _symbols.Rettsstilling) => Dimension.Position,
        _ => null,
    };

    /// <summary>The shape of a type whose instances have a law; null for other types.</summary>
    public TypeShape? ShapeOf(ITypeSymbol? type) => Underlying(type) switch
    {
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Select(ShapeOf).FirstOrDefault(static shape => shape is not null),
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named => _shapes.GetOrAdd(named.OriginalDefinition, Create),
        _ => null,
    };

    /// <summary>The rules of a member of a shape; empty for other members.</summary>
    public IReadOnlyList<MemberRule> RulesOf(ISymbol member) => ShapeOf(member.ContainingType)?.RulesOf(member) ?? [];

    private static ITypeSymbol? Underlying(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static bool Same(ISymbol? left, ISymbol? right) => left is not null && SymbolEqualityComparer.Default.Equals(left, right);

    private TypeShape? Create(INamedTypeSymbol type)
    {
        var properties = Properties(type).ToList();
        if (Choose(properties, Dimension.Law, "Lovverk") is not { } law)
        {
            return null;
        }

        var rules = new Dictionary<ISymbol, MemberRule[]>(SymbolEqualityComparer.Default);
        foreach (var property in properties)
        {
            if (Read(property, type) is { Length: > 0 } found)
            {
                rules[property] = found;
            }
        }

        return new(type, law, Choose(properties, Dimension.Position, "Rettsstilling"), rules, new(type, Reader, Sdk, Code), Code);
    }

    // Where several properties hold a law, the one that is named so is the registration's own.
    private IPropertySymbol? Choose(List<IPropertySymbol> properties, Dimension dimension, string name)
    {
        var candidates = properties.Where(property => DimensionOf(property.Type) == dimension).ToList();
        return candidates.Find(property => property.Name == name) ?? (candidates.Count == 1 ? candidates[0] : null);
    }

    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type)
    {
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var property in current.OriginalDefinition.GetMembers().OfType<IPropertySymbol>())
            {
                if (!property.IsStatic && !property.IsIndexer && hidden.Add(property.Name))
                {
                    yield return property;
                }
            }
        }

        if (type.TypeKind is TypeKind.Interface)
        {
            foreach (var property in type.AllInterfaces.SelectMany(static one => one.OriginalDefinition.GetMembers()).OfType<IPropertySymbol>())
            {
                if (hidden.Add(property.Name))
                {
                    yield return property;
                }
            }
        }
    }

    private MemberRule[] Read(IPropertySymbol property, INamedTypeSymbol type)
    {
        List<MemberRule> rules = [];
        foreach (var source in Declarations(property, type))
        {
            foreach (var attribute in source.GetAttributes())
            {
                if (Read(attribute) is { } rule)
                {
                    rules.Add(rule);
                }
            }
        }

        // A rule that names several laws is one rule.
        return [.. rules.GroupBy(static rule => rule.IsRequired ? $"{rule.Id} required" : rule.Id, StringComparer.Ordinal)
            .Select(static same => same.First() with { Rows = same.Aggregate(0u, static (rows, rule) => rows | rule.Rows) })];
    }

    /// <summary>A property, what it overrides and what it implements: attributes on any of them hold for it.</summary>
    private static IEnumerable<IPropertySymbol> Declarations(IPropertySymbol property, INamedTypeSymbol type)
    {
        for (var current = property; current is not null; current = current.OverriddenProperty)
        {
            yield return current;
        }

        foreach (var member in type.AllInterfaces.SelectMany(one => one.GetMembers(property.Name)).OfType<IPropertySymbol>())
        {
            if (Same(type.FindImplementationForInterfaceMember(member), property))
            {
                yield return member;
            }
        }
    }

    private MemberRule? Read(AttributeData attribute)
    {
        var required = Same(attribute.AttributeClass, _symbols.PaakrevdUnder);
        if ((!required && !Same(attribute.AttributeClass, _symbols.ForbudtUnder))
            || attribute.ConstructorArguments is not { Length: 2 } arguments
            || arguments[0].Value is not { } law
            || arguments[1].Value is not string id)
        {
            return null;
        }

        // A rule of ours that does not speak here is none that a vendor has made.
        if (!RegelDescriptions.TryFind(id, out var known) && RegelDescriptions.Ours.Contains(id))
        {
            return null;
        }

        var rows = Space.Rows(Dimension.Law, Convert.ToInt64(law, CultureInfo.InvariantCulture), out var exact);
        return exact ? new(id, known, required, rows & Space.Positions(known?.Rettsstillinger ?? [])) : null;
    }
}
