using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Flow.Judgement;

/// <summary>Judges an object where it is published. What is reported stands where the value was given, with the evidence beside it.</summary>
internal sealed class Judge(RegimeTable table, Members members, DateTime? ruleSetDate, List<Finding> findings)
{
    private SyntaxNode? publication;

    /// <param name="state">What it is like there.</param>
    /// <param name="where">What lets others see it; null: it goes out of sight.</param>
    /// <param name="context">What it is validated in, when that is known.</param>
    public void Publish(ObjectState state, SyntaxNode? where, Value.Context? context = null)
    {
        publication = where;
        if (state.Reachable == 0 || state.Shape is null)
            return;

        foreach (var witness in state.Witnesses)
            if ((witness.Rows & state.Reachable) != 0)
                foreach (var rule in table.RulesOf(members.Of(witness.Member)))
                    if (!rule.IsRequired && (rule.Rows & state.Reachable) != 0)
                        JudgeMember(state, witness, rule, context);
    }

    /// <summary>Judges what the sending or the validator demands.</summary>
    public void Require(ObjectState state, Value.Context? context, SyntaxNode where)
    {
        if (state is not { IsCreated: true, Shape: { Construction.IsKnown: true } shape } || state.Reachable == 0)
            return;

        foreach (var pair in shape.Rules.OrderBy(static pair => pair.Key.Name, StringComparer.Ordinal))
            foreach (var rule in pair.Value)
                if (rule.IsRequired && IsCertainlyMissing(state, shape, pair.Key, rule, context))
                    Report(rule, rule.Known!, state, where, pair.Key, state.Reachable, []);
    }

    /// <summary>Judges a value against a contract.</summary>
    public void Demand(ObjectState state, uint allowed, SyntaxNode where, string name)
    {
        if (state.Reachable != 0 && (state.Reachable & allowed) == 0 && (state.Reachable & ~state.Established) == 0)
            Add(Regelbeskrivelser.NIR1954, where, Evidence(state), [name, table.Space.Names(allowed), table.Space.Names(state.Reachable)], ("", name, ""));
    }

    public void GuardAnswers(string name, bool answer, uint rows, SyntaxNode where) =>
        Add(Regelbeskrivelser.NIR1955, where, [], [name, answer ? "true" : "false", table.Space.Names(rows)], ("", name, ""));

    private bool IsCertainlyMissing(ObjectState state, TypeShape shape, ISymbol member, MemberRule rule, Value.Context? context)
    {
        var bit = members.Bit(member);
        return rule.Known is { } known && bit != 0
            && (state.Reachable & ~rule.Rows) == 0
            && state.RowsWithPossible(bit) == 0
            && Holds(known, context, condition => condition == Conditions.TimerErGitt && Conditions.HasHours(state, shape, members));
    }

    private void JudgeMember(ObjectState state, Witness witness, MemberRule rule, Value.Context? context)
    {
        // A copy that nobody sees says nothing of what it was copied from.
        if (publication is null && witness.Inherited && Place(state, witness) == witness.Syntax)
            return;

        var holds = rule.IsUnconditional || (rule.Known is { } known && Holds(known, context, condition => condition == Conditions.IkkeGodtattTidligere && context is { IsPlain: true }));
        if (!holds && !MayHold(rule))
            return;

        var member = members.Of(witness.Member);
        var forbidden = rule.Rows & state.Reachable;
        if (holds && forbidden == state.Reachable && (state.Reachable & ~state.Established) == 0 && state.IsDefinite(witness.Member))
        {
            Report(rule, rule.Known ?? Regelbeskrivelser.NIR1951, state, Place(state, witness), member, forbidden, witness.Inherited ? [witness.Syntax] : []);
            return;
        }

        var possible = forbidden & state.RowsWithPossible(witness.Member) & witness.Rows;
        if (possible == 0 || Place(state, witness) != witness.Syntax)
            return;

        var general = (possible & state.Established) != 0 ? Regelbeskrivelser.NIR1952 : Regelbeskrivelser.NIR1953;
        var rows = (possible & state.Established) != 0 ? possible & state.Established : possible;
        Add(general, witness.Syntax, Evidence(state, rows), [member.Name, table.Space.Names(rows), rule.Id], (rule.Id, member.Name, table.Space.Names(rows)));
    }

    /// <summary>Whether a dated or conditional rule certainly holds.</summary>
    private static bool Holds(Regelbeskrivelse rule, Value.Context? context, Func<string, bool> condition) =>
        (rule.Perioder.IsEmpty || (rule.Noekkeldato == "Registrering" && context?.Day is { } day && rule.Perioder.Any(period => period.Inneholder(day))))
        && (rule.Vilkaar is null || condition(rule.Vilkaar));

    // On the rule set's date the rule holds, but for what the register accepted earlier.
    private bool MayHold(MemberRule rule) =>
        rule.Known is { Noekkeldato: "Registrering" } known && ruleSetDate is { } date && known.Perioder.Any(period => period.Inneholder(date));

    // A value that came with a copy is not wrong where it was given, but where the copy got its law.
    private static SyntaxNode Place(ObjectState state, Witness witness) =>
        witness.Inherited && state.Evidence.LastOrDefault(static evidence => evidence.IsAssignment).Syntax is { } law ? law : witness.Syntax;

    private void Report(MemberRule rule, Regelbeskrivelse reported, ObjectState state, SyntaxNode where, ISymbol member, uint rows, ImmutableArray<SyntaxNode> more)
    {
        var laws = table.Space.Names(rows);
        ImmutableArray<string> arguments = rule.Known is null ? [rule.Id, member.Name, laws] : [];
        Add(reported, where, [.. Evidence(state), .. more], arguments, (rule.Id, member.Name, laws));
    }

    private static ImmutableArray<SyntaxNode> Evidence(ObjectState state, uint rows = uint.MaxValue) =>
        [.. state.Evidence.Where(evidence => (evidence.Rows & rows) != 0).Select(static evidence => evidence.Syntax).Distinct()];

    private void Add(Regelbeskrivelse rule, SyntaxNode where, ImmutableArray<SyntaxNode> evidence, ImmutableArray<string> arguments, (string, string, string) subject) =>
        findings.Add(new(rule, Shown(where), evidence.Remove(where), arguments, subject) { Publications = [publication?.Span ?? default] });

    // An argument's own name and colon are part of what is wrong; a parenthesis around it is not.
    private static SyntaxNode Shown(SyntaxNode node) => node is ParenthesizedExpressionSyntax parenthesized ? Shown(parenthesized.Expression) : node;
}
