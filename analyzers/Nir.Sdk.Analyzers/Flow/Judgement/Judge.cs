using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Flow.Judgement;

/// <summary>Judges an object where it is published. What is reported stands where the value was given, with the evidence beside it.</summary>
internal sealed class Judge(RegimeTable table, Members members, DateTime? ruleSetDate, object scope, List<Hearing> hearings)
{
    private SyntaxNode? _publication;

    /// <summary>An object goes out of sight, and nobody has seen it.</summary>
    public void Drop(ObjectState state, Doubt doubt)
    {
        var before = hearings.Count;
        Publish(state, where: null, doubt);
        // A test told which law it has: that is said of this path only, not of what was made.
        if (hearings.Count > before)
        {
            hearings[before] = hearings[before] with
            {
                IsDropped = true,
                Charges = state.IsNarrowed
                    ? [.. hearings[before].Charges.Select(static charge => charge with { Weight = Weight.None, Error = null, Suggestion = null })]
                    : hearings[before].Charges,
            };
        }
    }

    /// <summary>An object was given what it is made with, in one of the states that may be.</summary>
    public void Bear(ObjectState state, Doubt doubt)
    {
        if (!state.Witnesses.IsEmpty)
        {
            hearings.Add(new(null, []) { Scope = scope, Born = () => Charges(state, where: null, doubt, context: null) });
        }
    }

    /// <param name="state">What it is like there.</param>
    /// <param name="where">What lets others see it; null: it goes out of sight.</param>
    /// <param name="doubt">Why the state may never be met.</param>
    /// <param name="context">What it is validated in, when that is known.</param>
    public void Publish(ObjectState state, SyntaxNode? where, Doubt doubt, Value.Context? context = null)
    {
        var charges = Charges(state, where, doubt, context);
        if (state.Reachable != 0 && state.Shape is not null && (where is not null || charges.Length > 0))
        {
            hearings.Add(new(where, charges) { Scope = where is null ? scope : null, Open = state.IsForgotten ? state.Shape : null });
        }
    }

    private ImmutableArray<Charge> Charges(ObjectState state, SyntaxNode? where, Doubt doubt, Value.Context? context)
    {
        _publication = where;
        if (state.Reachable == 0 || state.Shape is null)
        {
            return [];
        }

        var charges = ImmutableArray.CreateBuilder<Charge>();
        foreach (var witness in state.Witnesses)
        {
            if ((witness.Rows & state.Reachable) != 0)
            {
                foreach (var rule in table.RulesOf(members.Find(witness.Member)))
                {
                    if (!rule.IsRequired)
                    {
                        charges.Add(JudgeMember(state, witness, rule, doubt, context));
                    }
                }
            }
        }

        return charges.ToImmutable();
    }

    /// <summary>Judges what the sending or the validator demands.</summary>
    public void Require(ObjectState state, Value.Context? context, SyntaxNode where)
    {
        if (state is not { Shape: { Construction.IsKnown: true } shape } || state.Reachable == 0)
        {
            return;
        }

        foreach (var member in shape.Members)
        {
            foreach (var rule in shape.RulesOf(member))
            {
                if (rule is { IsRequired: true, Known: { } known })
                {
                    Demand(where, rule.Id,
                        state.IsCreated && IsCertainlyMissing(state, shape, member, rule, context)
                            ? Report(rule, known, state, where, member, state.Reachable, [])
                            : null);
                }
            }
        }
    }

    /// <summary>Judges a value against a contract.</summary>
    public void Demand(ObjectState state, uint allowed, SyntaxNode where, string name)
    {
        if (state.Reachable != 0)
        {
            Demand(where, name, (state.Reachable & allowed) == 0 && (state.Reachable & ~state.Established) == 0
                ? Found(RegelDescriptions.NIR1954, where, Evidence(state), [name, table.Space.Names(allowed), table.Space.Names(state.Reachable)],
                    ("", name, ""))
                : null);
        }
    }

    public void GuardAnswers(string name, bool answer, uint rows, SyntaxNode where) =>
        Demand(where, $"{name} {answer}",
            Found(RegelDescriptions.NIR1955, where, [], [name, answer ? "true" : "false", table.Space.Names(rows)], ("", name, "")));

    /// <summary>Digits come to where they must not.</summary>
    public void Leak(ReceiverKind kind, SyntaxNode where, DigitSource source)
    {
        var rule = source.IsNamed ? RegelDescriptions.NIR4055 : kind switch
        {
            ReceiverKind.Log => RegelDescriptions.NIR4051,
            ReceiverKind.Fault => RegelDescriptions.NIR4052,
            _ => RegelDescriptions.NIR4053,
        };
        // Reported where the digits go; where they came from comes along when that is elsewhere.
        var isInside = where.Span.Contains(source.Syntax.Span) && where.SyntaxTree == source.Syntax.SyntaxTree;
        hearings.Add(new(null, [])
        {
            Leak = Found(rule, isInside ? source.Syntax : where, isInside ? [] : [source.Syntax], [source.Name], (rule.Id, source.Name, "")),
        });
    }

    private void Demand(SyntaxNode where, string subject, Finding? broken) => hearings.Add(new(null, []) { Demand = new(where, subject), Broken = broken });

    private bool IsCertainlyMissing(ObjectState state, TypeShape shape, ISymbol member, MemberRule rule, Value.Context? context)
    {
        var bit = members.Bit(member);
        return rule.Known is { } known && bit != 0
            && (state.Reachable & ~rule.Rows) == 0
            && state.RowsWithPossible(bit) == 0
            && Holds(known, context, condition => Conditions.HasGiven(condition, state, shape, members));
    }

    private Charge JudgeMember(ObjectState state, Witness witness, MemberRule rule, Doubt doubt, Value.Context? context)
    {
        var subject = new Witnessed(witness.Syntax, witness.Member, rule.Id);
        var only = state.Witnesses.Count(one => one.Member == witness.Member) == 1;
        var forbidden = rule.Rows & state.Reachable;
        var holds = rule.IsUnconditional
            || (rule.Known is { } known && Holds(known, context, condition => Conditions.HasChanged(condition, context)));
        // A copy that nobody sees says nothing of what it was copied from.
        if (forbidden == 0 || (_publication is null && witness.Inherited && Place(state, witness) == witness.Syntax) || (!holds && !MayHold(rule, context)))
        {
            return new(subject, Weight.None, only, null, null);
        }

        var member = members.Find(witness.Member);
        var suggestion = Suggest(state, witness, rule, member, forbidden);
        if (!holds || forbidden != state.Reachable || (state.Reachable & ~state.Established) != 0 || !state.IsDefinite(witness.Member))
        {
            return new(subject, suggestion is null ? Weight.None : Weight.Possible, only, null, suggestion);
        }

        var error =
            Report(rule, rule.Known ?? RegelDescriptions.NIR1951, state, Place(state, witness), member, forbidden, witness.Inherited ? [witness.Syntax] : []);
        return new(subject, doubt.Concerns(witness, state) ? Weight.Doubtful : Weight.Certain, only, error with { Witness = witness.Syntax.Span }, suggestion);
    }

    private Finding? Suggest(ObjectState state, Witness witness, MemberRule rule, ISymbol member, uint forbidden)
    {
        var possible = forbidden & state.RowsWithPossible(witness.Member) & witness.Rows;
        if (possible == 0 || Place(state, witness) != witness.Syntax)
        {
            return null;
        }

        var general = (possible & state.Established) != 0 ? RegelDescriptions.NIR1952 : RegelDescriptions.NIR1953;
        var rows = (possible & state.Established) != 0 ? possible & state.Established : possible;
        return Found(general, witness.Syntax, Evidence(state, rows), [member.Name, table.Space.Names(rows), rule.Id],
            (rule.Id, member.Name, table.Space.Names(rows))) with
        { IsLawCertain = forbidden == state.Reachable };
    }

    /// <summary>Whether a dated or conditional rule certainly holds.</summary>
    private static bool Holds(RegelDescription rule, Value.Context? context, Func<RegelVilkaar, bool> condition) =>
        rule.IsInForce(context?.Day) && (rule.Vilkaar is null || condition(rule.Vilkaar));

    // On the rule set's date, or on the day that it is validated, the rule holds but for what the register accepted earlier.
    private bool MayHold(MemberRule rule, Value.Context? context) =>
        rule.Known is { Perioder.IsEmpty: false } known && (known.MayBeInForce(ruleSetDate) || known.MayBeInForce(context?.Day));

    // A value that came with a copy is not wrong where it was given, but where the copy got its law.
    private static SyntaxNode Place(ObjectState state, Witness witness) =>
        witness.Inherited && state.Evidence.LastOrDefault(static evidence => evidence.IsAssignment)?.Syntax is { } law ? law : witness.Syntax;

    private Finding Report(MemberRule rule, RegelDescription reported, ObjectState state, SyntaxNode where, ISymbol member, uint rows,
        ImmutableArray<SyntaxNode> more)
    {
        var laws = table.Space.Names(rows);
        ImmutableArray<string> arguments = rule.Known is null ? [rule.Id, member.Name, laws] : [];
        return Found(reported, where, [.. Evidence(state), .. more], arguments, (rule.Id, member.Name, laws));
    }

    private static ImmutableArray<SyntaxNode> Evidence(ObjectState state, uint rows = uint.MaxValue) =>
        [.. state.Evidence.Where(evidence => (evidence.Rows & rows) != 0).Select(static evidence => evidence.Syntax).Distinct()];

    private Finding Found(RegelDescription rule, SyntaxNode where, ImmutableArray<SyntaxNode> evidence,
        ImmutableArray<string> arguments, (string, string, string) subject) =>
        new(rule, Shown(where), evidence.Remove(where), arguments, subject) { Publications = [_publication?.Span ?? default] };

    // An argument's own name and colon are part of what is wrong; a parenthesis around it is not.
    private static SyntaxNode Shown(SyntaxNode node) => node is ParenthesizedExpressionSyntax parenthesized ? Shown(parenthesized.Expression) : node;
}
