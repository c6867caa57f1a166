using System.Collections.Immutable;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>Statements that decide which way is taken.</summary>
internal sealed partial class Grammar
{
    private static readonly int GuardForms = Enum.GetValues<GuardForm>().Length;

    private Sentence If(int depth)
    {
        var instance = Choose(_objects);
        var lov = Lover[_random.Next(3)];
        var form = guardForm ?? (GuardForm)_random.Next(GuardForms);
        if (guardForm is not null)
        {
            _ = _random.Next(GuardForms);
        }

        var otherwise = Chance(50);
        var (yes, no) = (Block(depth), otherwise ? Block(depth) : []);
        return Guard(form, instance, lov, yes, no);
    }

    private Sentence Guard(GuardForm form, string instance, string lov, ImmutableArray<Sentence> yes, ImmutableArray<Sentence> no)
    {
        Use(form switch
        {
            GuardForm.Pattern => "constant pattern",
            GuardForm.PropertyPattern => "property pattern",
            GuardForm.Negation => "negated pattern",
            GuardForm.ChoiceSentence => "switch statement",
            GuardForm.Conditional => "conditional guard",
            GuardForm.ChoiceExpression => "switch expression guard",
            _ => "comparison",
        });
        var (before, inside, between) = form switch
        {
            GuardForm.Pattern => ($"if ({instance}.Lovverk is {lov}) {{", yes, no),
            GuardForm.PropertyPattern => ($"if ({instance} is {{ Lovverk: {lov} }}) {{", yes, no),
            GuardForm.Negation => ($"if ({instance}.Lovverk is not {lov}) {{", no, yes),
            GuardForm.ChoiceSentence => ($"switch ({instance}.Lovverk) {{ case {lov}: {{", yes, no),
            GuardForm.ChoiceExpression => ($"if ({instance}.Lovverk switch {{ {lov} => true, _ => false }}) {{", yes, no),
            GuardForm.Conditional => ($"if ({instance}.Lovverk == {lov} ? true : false) {{", yes, no),
            _ => ($"if ({instance}.Lovverk == {lov}) {{", yes, no),
        };
        return form is GuardForm.ChoiceSentence
            ? new("", [new(before, inside, "} break; default: {"), new("", between, "} break; }")], "")
            : new("", [new(before, inside, "} else {"), new("", between, "}")], "");
    }

    private Sentence ChoiceSentence(int depth)
    {
        Use("switch over the object");
        var instance = Choose(_objects);
        return new("", [
            new($"switch ({instance}) {{ case {{ Lovverk: {Lover[0]} or {Lover[_random.Next(2)]} }} when {Condition()}: {{", Block(depth), "} break;"),
            new($"case {{ Lovverk: > {Lover[0]} }}: {{", Block(depth), "} break;"),
            new("default: {", Block(depth), "} break; }")], "");
    }

    private Sentence GuardVariable(int depth)
    {
        Use("guard in a variable");
        var ok = NewName("ok");
        var instance = Choose(_objects);
        var expression = _random.Next(3) switch
        {
            0 => $"{instance}.Lovverk == {Lover[0]}",
            1 => $"{instance}.Lovverk == {Lover[0]} && {Condition()}",
            _ => $"!({instance}.Lovverk != {Lover[0]} || {Condition()})",
        };
        if (expression.Contains("&&", StringComparison.Ordinal) || expression.Contains("||", StringComparison.Ordinal))
        {
            Use("short circuit");
        }

        return new($"var {ok} = {expression};", [new($"if ({ok}) {{", Block(depth), "}")], "");
    }

    private Sentence NullConditional(int depth)
    {
        Use("null-conditional");
        var able = NewName();
        var from = Choose(_objects);
        var sentence =
            new Sentence($"Introduksjonsprogram? {able} = {Condition()} ? {from} : null;",
                [new($"if ({able}?.Lovverk == {Lover[_random.Next(2)]}) {{", Block(depth, able), "}")], "");
        return sentence;
    }

    private Sentence Loop(int depth)
    {
        switch (_random.Next(3))
        {
            case 0:
                Use("for");
                var i = NewName("i");
                return new($"for (var {i} = 0; {i} < 2; {i}++) {{", Block(depth), "}");
            case 1:
                Use("foreach");
                var element = NewName();
                var (first, other) = (Choose(_objects), Choose(_objects));
                _objects.Add(element);
                var inner = BlockWithoutAssignmentOf(element, depth);
                _objects.Remove(element);
                return new($"foreach (var {element}_ in new[] {{ {first}, {other} }}) {{ var {element} = {element}_;", inner, "}");
            default:
                Use("while");
                var counter = NewName("i");
                return new($"var {counter} = 0; while ({counter}++ < 2) {{", Block(depth).Add(Sentence.Simple($"if ({Condition()}) continue;")), "}");
        }
    }

    private ImmutableArray<Sentence> BlockWithoutAssignmentOf(string element, int depth) =>
        Block(depth).Insert(0, Sentence.Simple($"if ({element}.Lovverk == {Lover[0]}) {{ {Out($"{element} with {{ Sluttmaal = {Target()} }}")} }}"));

    private Sentence Attempt(int depth)
    {
        // A yield may stand in a try with a finally only, and there is none inside.
        if (Chance(50))
        {
            Use("try-finally");
            return new("", [new("try {", Block(depth), "} finally {"), new("", BlockWithoutExit(depth), "}")], "");
        }

        Use("try-catch");
        var filter = Chance(30) ? $" when ({Choose(_objects)}.Lovverk == {Lover[0]})" : "";
        return new("",
            [new("try {",
                Block(depth).Insert(0, Sentence.Simple($"Throw({Condition()});"))
                    .Add(Sentence.Simple($"Throw({Condition()});")), $"}} catch (InvalidOperationException){filter} {{"), new("", Block(depth), "}")], "");
    }

    private bool _withoutExit;

    private ImmutableArray<Sentence> BlockWithoutExit(int depth)
    {
        var before = _withoutExit;
        _withoutExit = true;
        var block = Block(depth);
        _withoutExit = before;
        return block;
    }

    private Sentence UseBlock(int depth)
    {
        Use("using and lock");
        return Chance(50) ? new("using (new MemoryStream()) {", Block(depth), "}") : new("lock (Laas) {", Block(depth), "}");
    }

    private Sentence Early()
    {
        if (_withoutExit || _functions > 0)
        {
            return Sentence.Simple(Out(Choose(_objects)));
        }

        if (Chance(30))
        {
            Use("throw");
            return Sentence.Simple($"if ({Choose(_objects)}.Lovverk == {Lover[_random.Next(3)]}) throw new InvalidOperationException();");
        }

        Use("early return");
        return Sentence.Simple(
            $"if ({Choose(_objects)}.Lovverk {(Chance(50) ? "==" : "!=")} {Lover[_random.Next(3)]}) {(_iterator ? "yield break" : "return")};");
    }

    private Sentence ChoiceExpression()
    {
        Use("switch expression");
        var instance = Choose(_objects);
        return Sentence.Simple(Chance(50)
            ? Out($"{instance}.Lovverk switch {{ {Lover[0]} => {instance} with {{ Sluttmaal = {Target()} }}, {Lover[1]} or {Lover[2]} => {instance} with {{ Sluttmaal = Sluttmaal.Arbeid }}, _ => {instance} }}")
            : Out($"({instance}.Lovverk, {Condition()}) switch {{ ({Lover[0]}, true) => {instance} with {{ Sluttmaal = Sluttmaal.Arbeid }}, _ => {instance} }}"));
    }
}
