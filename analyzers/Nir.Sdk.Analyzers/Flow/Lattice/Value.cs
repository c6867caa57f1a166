using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Nir.Sdk.Analyzers.Flow.Facts;

namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>What an expression stands for.</summary>
internal abstract record Value
{
    /// <summary>Nothing is known.</summary>
    public static Value Unknown { get; } = new Other(Givenness.Maybe);

    /// <summary>A value of which only is known whether it is given.</summary>
    public sealed record Other(Givenness Known) : Value;

    /// <summary>A compile-time constant; null included.</summary>
    public sealed record Constant(object? Content) : Value;

    /// <summary>An object that is tracked.</summary>
    public sealed record Instance(int Id) : Value;

    /// <summary>The law or the rettsstilling of a tracked object; by <paramref name="OrNull"/> also null, when there is no object.</summary>
    public sealed record Column(int Id, Dimension Dimension, bool OrNull = false) : Value;

    /// <summary>The answer of a test.</summary>
    public sealed record Test(Predicate Predicate) : Value;

    /// <summary>A value that is given when a test says so: null where the law is one, something where it is another.</summary>
    public sealed record Option(Predicate IsGiven) : Value;

    /// <summary>A tuple, or an anonymous object with its members in their order.</summary>
    /// <param name="Items">What it holds.</param>
    /// <param name="IsFixed">Whether nothing can be put in its members' places.</param>
    public sealed record Tuple(ImmutableArray<Value> Items, bool IsFixed = false) : Value
    {
        public bool Equals(Tuple? other) => other is not null && IsFixed == other.IsFixed && Items.SequenceEqual(other.Items);

        public override int GetHashCode() => Items.Length;
    }

    /// <summary>A list just made, while nothing can have changed it; also what walks through it.</summary>
    public sealed record List(ImmutableArray<Value> Items) : Value
    {
        public bool Equals(List? other) => other is not null && Items.SequenceEqual(other.Items);

        public override int GetHashCode() => Items.Length;
    }

    /// <summary>A sequence, or what walks through it, whose elements have a law that a test told.</summary>
    /// <param name="Shape">What the elements are.</param>
    /// <param name="Rows">The rows that are left of them.</param>
    /// <param name="Named">The rows that the test names.</param>
    /// <param name="Where">The test, as evidence.</param>
    /// <param name="IsList">Whether it was made into a list, which anyone who has it may change.</param>
    /// <param name="Form">What each element is made into, in which <see cref="TheElement"/> stands for the object; null: it is the object.</param>
    public sealed record Elements(TypeShape Shape, uint Rows, uint Named, SyntaxNode Where, bool IsList, Value? Form = null) : Value
    {
        /// <summary>The number that stands for the element.</summary>
        public const int TheElement = 0;
    }

    /// <summary>A lambda, and the graph that it stands in.</summary>
    public sealed record Function(IFlowAnonymousFunctionOperation Lambda, ControlFlowGraph Graph) : Value;

    /// <summary>What holds an identifier's digits, on some path at least: a text, or an object or list that has such a text in it.</summary>
    /// <param name="Sources">Where they were taken out.</param>
    /// <param name="Members">The members of an object that hold them; empty: all of it does.</param>
    public sealed record Digits(ImmutableHashSet<DigitSource> Sources, ImmutableHashSet<string> Members) : Value
    {
        public bool Equals(Digits? other) => other is not null && Sources.SetEquals(other.Sources) && Members.SetEquals(other.Members);

        public override int GetHashCode() => Sources.Count + (31 * Members.Count);

        /// <summary>What holds the one or the other, or both.</summary>
        public Digits Union(Digits other) =>
            new(Sources.Union(other.Sources), Members.IsEmpty || other.Members.IsEmpty ? [] : Members.Union(other.Members));
    }

    /// <summary>What writes to a log, the console or a trace.</summary>
    public sealed record Writer : Value;

    /// <summary>A day.</summary>
    public sealed record Date(DateTime Day) : Value;

    /// <summary>A ValidationContext: the day it is for when that is known, and whether it holds nothing that could excuse a value.</summary>
    public sealed record Context(DateTime? Day, bool IsPlain) : Value;

    /// <summary>The digits in a value; null: it holds none.</summary>
    public Digits? Held => this switch
    {
        Digits digits => digits,
        Tuple tuple => DigitsIn(tuple.Items),
        List list => DigitsIn(list.Items),
        _ => null,
    };

    /// <summary>Whether it counts as given.</summary>
    public Givenness Given => this switch
    {
        Other other => other.Known,
        Constant { Content: null } or List { Items.IsEmpty: true } => Givenness.No,
        Column { OrNull: true } or Instance or Option or Test => Givenness.Maybe,
        _ => Givenness.Yes,
    };

    /// <summary>The digits in any of some values; null: there are none.</summary>
    public static Digits? DigitsIn(IEnumerable<Value> values) =>
        values.Select(static value => value.Held).OfType<Digits>().Aggregate((Digits?)null, static (all, one) => all?.Union(one) ?? one);
}
