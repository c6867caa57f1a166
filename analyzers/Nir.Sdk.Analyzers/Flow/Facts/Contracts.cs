using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>What <c>[GjelderLovverk]</c> and <c>[LovverkVakt]</c> say of a compilation's symbols.</summary>
internal sealed class Contracts(NirSymbols symbols, RowSpace space)
{
    // Boxed: the runtime has code for dictionaries of references.
    private readonly ConcurrentDictionary<ISymbol, object?> _allowed = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, object> _knowing = new(SymbolEqualityComparer.Default);

    /// <summary>The rows that a parameter, property, field or type allows; null when it has no contract.</summary>
    public uint? Allowed(ISymbol? symbol) =>
        symbol is null || symbols.GjelderLovverk is null || !MayHave(symbol) ? null : (uint?)_allowed.GetOrAdd(symbol, one => Read(one));

    /// <summary>The rows that a method's result is within.</summary>
    public uint? Returned(IMethodSymbol method) =>
        symbols.GjelderLovverk is null ? null : Read(method.GetReturnTypeAttributes()) ?? Allowed(method.AssociatedSymbol);

    /// <summary>What a guard tells; null when the member is no guard.</summary>
    public Guard? GuardOf(ISymbol member)
    {
        if (IsIntegreringsloven(member))
        {
            return new(Laws("Integreringsloven", "IntegreringslovenKapittel6A"), space.All & ~Laws("Integreringsloven", "IntegreringslovenKapittel6A"),
                IsExact: true);
        }

        if (symbols.LovverkVakt is null)
        {
            return null;
        }

        uint? whenTrue = null, whenFalse = null;
        foreach (var attribute in member.OriginalDefinition.GetAttributes())
        {
            if (!SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, symbols.LovverkVakt)
                || attribute.ConstructorArguments is not { Length: 2 } arguments
                || arguments[0].Value is not { } law
                || arguments[1].Value is not bool answer)
            {
                continue;
            }

            var rows = Rows(law);
            if (answer)
            {
                whenTrue = (whenTrue ?? 0) | rows;
            }
            else
            {
                whenFalse = (whenFalse ?? 0) | rows;
            }
        }

        return whenTrue is null && whenFalse is null ? null : new(whenTrue, whenFalse, IsExact: false);
    }

    // What does not know the SDK has none of its attributes: the framework's own need not be read.
    private bool MayHave(ISymbol symbol) => symbol.ContainingAssembly is not { } assembly
        || ReferenceEquals(_knowing.GetOrAdd(assembly, one => Knows(one) ? this : _knowing), this);

    private bool Knows(IAssemblySymbol assembly) => SymbolEqualityComparer.Default.Equals(assembly, symbols.Compilation.Assembly)
        || SymbolEqualityComparer.Default.Equals(assembly, symbols.GjelderLovverk!.ContainingAssembly)
        || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(one => one.Name == symbols.GjelderLovverk!.ContainingAssembly.Name));

    private bool IsIntegreringsloven(ISymbol member) =>
        member is IMethodSymbol { Name: "IsIntegreringsloven", ContainingType: { Name: "LovverkExtensions", ContainingAssembly: { } assembly } }
        && SymbolEqualityComparer.Default.Equals(assembly, symbols.Lovverk.ContainingAssembly);

    private uint? Read(ISymbol symbol) => Read(symbol.GetAttributes()) ?? symbol switch
    {
        IPropertySymbol { OverriddenProperty: { } overridden } => Read(overridden),
        _ => null,
    };

    private uint? Read(ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, symbols.GjelderLovverk)
                && attribute.ConstructorArguments is { Length: 1 } arguments
                && arguments[0] is { Kind: TypedConstantKind.Array, Values: { IsDefaultOrEmpty: false } laws })
            {
                return laws.Aggregate(0u, (rows, law) => rows | (law.Value is { } value ? Rows(value) : 0));
            }
        }

        return null;
    }

    private uint Rows(object law) => space.Rows(Dimension.Law, Convert.ToInt64(law, CultureInfo.InvariantCulture), out _);

    private uint Laws(params string[] names) => names.Aggregate(0u, (rows, name) =>
        symbols.Lovverk.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue is { } value ? rows | Rows(value) : rows);
}
