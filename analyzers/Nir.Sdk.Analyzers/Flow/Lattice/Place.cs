using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>Where a value is kept: a variable, a capture of the control flow graph, or a path of members that cannot change.</summary>
internal abstract record Place
{
    /// <summary>A local or a parameter.</summary>
    public sealed record Variable(ISymbol Symbol) : Place
    {
        public bool Equals(Variable? other) => other is not null && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);

        public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Symbol);
    }

    /// <summary>A value that the graph carries from one block to another.</summary>
    public sealed record Capture(CaptureId Id) : Place;

    /// <summary>The object whose member a capture stands for, where its name may come to stand for another.</summary>
    public sealed record Target(CaptureId Id) : Place;

    /// <summary>What walks through a list that is not empty, before its first step: that one it can take.</summary>
    public sealed record Ahead(CaptureId Id) : Place;

    /// <summary>A stable member of what another place holds; without a place, a member of this or a static one.</summary>
    public sealed record Member(Place? Holder, ISymbol Symbol) : Place
    {
        public bool Equals(Member? other) => other is not null && Equals(Holder, other.Holder) && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);

        public override int GetHashCode() => unchecked((SymbolEqualityComparer.Default.GetHashCode(Symbol) * 31) + (Holder?.GetHashCode() ?? 0));
    }

    /// <summary>A part of a tuple, or an element of a list, that another place holds: names it where paths meet.</summary>
    public sealed record Item(Place Whole, int Index) : Place;

    /// <summary>The instance that the code runs in.</summary>
    public sealed record This : Place;

    /// <summary>The answer of a comparison with a constant, which stays the same while nothing is written to what was asked about.</summary>
    /// <param name="What">What was asked about.</param>
    /// <param name="Operator">Equals, less than, or less than or equal.</param>
    /// <param name="Constant">What it was compared with.</param>
    public sealed record Asked(Place What, BinaryOperatorKind Operator, object? Constant) : Place;

    /// <summary>What a helper that only asks answers of what a place holds, until anything is written to that it may ask.</summary>
    /// <param name="What">What it is asked about.</param>
    /// <param name="Helper">The helper.</param>
    /// <param name="Given">The constants that it is given beside.</param>
    public sealed record Answer(Place What, ISymbol Helper, string Given) : Place
    {
        public bool Equals(Answer? other) => other is not null && What.Equals(other.What) && SymbolEqualityComparer.Default.Equals(Helper, other.Helper)
            && Given == other.Given;

        public override int GetHashCode() => unchecked((SymbolEqualityComparer.Default.GetHashCode(Helper) * 37) + What.GetHashCode());
    }

    /// <summary>A field or a property, of whatever object: what this body put into it last may be in it still.</summary>
    public sealed record Held(ISymbol Symbol) : Place
    {
        public bool Equals(Held? other) => other is not null && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);

        public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Symbol);
    }

    /// <summary>What is on its way out of the body.</summary>
    public sealed record Result : Place;

    /// <summary>Whether the path begins with the instance that the code runs in.</summary>
    public bool IsOfThis => this switch
    {
        This => true,
        Member { Holder: { } holder } => holder.IsOfThis,
        Asked asked => asked.What.IsOfThis,
        Answer answer => answer.What.IsOfThis,
        _ => false,
    };

    /// <summary>Whether a member of the path can be given another value at any time, so that the path holds only until other code runs.</summary>
    public bool IsLoose => this switch
    {
        Member { Symbol: IPropertySymbol { IsStatic: false, SetMethod.IsInitOnly: false } } => true,
        Member { Holder: { } holder } => holder.IsLoose,
        Asked asked => asked.What.IsLoose,
        Answer => true,
        _ => false,
    };

    /// <summary>Whether the path may lead elsewhere when a member, or an element, has been written to.</summary>
    public bool Mentions(ISymbol? member) => this switch
    {
        Member part => SymbolEqualityComparer.Default.Equals(part.Symbol.OriginalDefinition, member?.OriginalDefinition)
            || part.Holder?.Mentions(member) is true,
        Asked asked => asked.What.Mentions(member),
        Answer => true,
        _ => false,
    };

    /// <summary>The variable that the path begins with; null when it begins with this or a type.</summary>
    public ISymbol? Root => this switch
    {
        Variable variable => variable.Symbol,
        Member { Holder: { } holder } => holder.Root,
        Asked asked => asked.What.Root,
        Answer answer => answer.What.Root,
        _ => null,
    };
}
