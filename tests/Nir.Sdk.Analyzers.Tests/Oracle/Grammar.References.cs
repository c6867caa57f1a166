namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>Ways to write to something without its name, values that are on their way while it is written to, and what looks like a promise.</summary>
internal sealed partial class Grammar
{
    private Sentence Referred(int depth) => _random.Next(5) switch
    {
        0 => Led(),
        1 => Moved(),
        2 => Promised(),
        3 => Told(depth),
        _ => Answered(depth),
    };

    private string Given(string law) => Out($"{Choose(_objects)} with {{ Lovverk = {law}, Sluttmaal = {Target()} }}");

    /// <summary>Something is written to by another name.</summary>
    private Sentence Led()
    {
        var fresh = NewName("z");
        switch (_random.Next(5))
        {
            case 0:
                Use("span over a variable");
                return Sentence.Simple(
                    $"var {fresh} = {Lov()}; {{ {(Chance(20) ? $"var {fresh}s = new Span<Lovverk>(ref {fresh})" : $"Span<Lovverk> {fresh}s = [{fresh}]")}; if ({Condition()}) {fresh}s[0] = {Lov()}; }} {Given(fresh)}");
            case 1:
                Use("loop by reference");
                return Sentence.Simple(
                    $"Lovverk[] {fresh} = [{Lov()}, {Lov()}]; foreach ({(Chance(30) ? "ref " : "")}var {fresh}l in {fresh}.AsSpan()) {{ if ({fresh}l == {Lover[_random.Next(2)]}) {{ if ({Condition()}) {fresh}[0] = {Lov()}; {Given($"{fresh}l")} }} }}");
            case 2:
                Use("value in a box");
                return Sentence.Simple(
                    $"var {fresh} = new Post {{ {Members(medLov: true)} }}; IBoxed {fresh}a = {fresh}; {{ var {fresh}b = {fresh}a; if ({Condition()}) {fresh}b.Rens(); }} {Out($"(Post){fresh}a")} {Out(fresh)}");
            case 3:
                Use("list in a variable");
                return Sentence.Simple(
                    $"var {fresh} = {Choose(_objects)} with {{ {Members(medLov: true)} }}; var {fresh}s = new[] {{ {Choose(_objects)}, {Choose(_objects)} }}; "
                    + $"foreach (var {fresh}e in {fresh}s) {{ if ({fresh}e.Lovverk == {Lover[_random.Next(2)]}) {{ {Out($"{fresh}e with {{ Sluttmaal = {Target()} }}")} }} {(Chance(50) ? $"{fresh} = {fresh} with {{ {Members(medLov: Chance(50))} }};" : "")} }} {Out(fresh)}");
            default:
                Use("delegate of an extension");
                return Sentence.Simple(
                    $"var {fresh} = new Draft {{ {Members(medLov: true)} }}; Action {fresh}a = {fresh}.CleanUp; if ({Condition()}) {fresh}a(); {Out(fresh)}");
        }
    }

    /// <summary>Something is written to while what was read of it is on its way, or as a part of something else.</summary>
    private Sentence Moved()
    {
        var fresh = NewName("z");
        switch (_random.Next(4))
        {
            case 0:
                Use("laws that change places");
                return Sentence.Simple(
                    $"var {fresh} = new Draft {{ {Members(medLov: true)} }}; var {fresh}l = {Lov()}; ({fresh}.Lovverk, {fresh}l) = ({fresh}l, {fresh}.Lovverk); {Out(fresh)} {Given($"{fresh}l")}");
            case 1:
                Use("law that is read before it is written");
                return Sentence.Simple(
                    $"var {fresh} = new Draft {{ {Members(medLov: true)} }}; var {fresh}t = ({fresh}.Lovverk, {fresh}.Lovverk = {Lov()}); {Out(fresh)} {Given($"{fresh}t.Item1")}");
            case 2:
                Use("part of a part of a tuple");
                return Sentence.Simple(
                    $"var {fresh} = (A: (Lov: {Lov()}, N: 1), B: 2); if ({Condition()}) {fresh}.A.Lov = {Lov()}; {Given($"{fresh}.A.Lov")}");
            default:
                Use("struct that replaces itself");
                return Sentence.Simple(
                    $"var {fresh} = new Replaced({LovExpression()}); if ({fresh}.Lov == {Lover[_random.Next(2)]}) {{ if ({Condition()}) {fresh}.Replace(); {Given($"{fresh}.Lov")} }}");
        }
    }

    /// <summary>What may not happen, or may not be there.</summary>
    private Sentence Promised()
    {
        var fresh = NewName("z");
        switch (_random.Next(4))
        {
            case 0:
                Use("call that may be left out");
                return Sentence.Simple($"var {fresh} = {Lov()}; Unless({(Chance(20) ? $"{fresh} = " : "")}{Lov()}); {Given(fresh)}");
            case 1:
                Use("filter before a finally");
                return Sentence.Simple(
                    $"var {fresh} = {Lov()}; try {{ try {{ Throw({Condition()}); {fresh} = {Lov()}; Throw({Condition()}); }} finally {{ {(Chance(25) ? $"{fresh} = {Lov()};" : "")} }} }} catch (InvalidOperationException) when ({fresh} == {Lover[_random.Next(2)]}) {{ {Given(fresh)} }}");
            case 2:
                Use("promised value");
                return Sentence.Simple(
                    Out($"{Choose(_objects)} with {{ Lovverk = {Lov()}, Integreringskontrakt = {(Chance(50) ? "Promise" : "Keep")}({Condition()}) }}"));
            default:
                Use("day that is asked about twice");
                return Sentence.Simple(
                    $"var {fresh} = Received; var {fresh}l = {fresh} < Turn ? {Lov()} : {Lov()}; {Out($"{Choose(_objects)} with {{ Lovverk = {fresh}l, Sluttmaal = {fresh} {(Chance(50) ? "<" : ">=")} Turn ? {Simple()} : {Simple()} }}")}");
        }
    }

    /// <summary>A law is asked for by a helper, or in a list.</summary>
    private Sentence Told(int depth)
    {
        var (fresh, instance, before) = (NewName("z"), Choose(_objects), "");
        string asked;
        if (Chance(50))
        {
            Use("helper that asks");
            asked = _random.Next(3) switch { 0 => $"IsOld({instance})", 1 => $"IsNew({instance}.Lovverk)", _ => $"{fresh}({instance})" };
            before = asked[0] == 'I' ? "" : $"bool {fresh}(Registrering y) => y.Lovverk == {Lover[_random.Next(2)]};";
        }
        else
        {
            Use("one of several laws");
            var among = _random.Next(3) switch { 0 => "Gamle", 1 => "Laaste.Nye", _ => $"new[] {{ {Lover[_random.Next(2)]}, {Lover[_random.Next(3)]} }}" };
            asked = $"{among}.Contains({instance}.Lovverk)";
        }

        return new(before, [new($"if ({(Chance(30) ? "!" : "")}{asked}) {{", Block(depth), "} else {"), new("", Block(depth), "}")], "");
    }

    /// <summary>Other ways to ask for a law, and to hand it on.</summary>
    private Sentence Answered(int depth)
    {
        var (fresh, instance) = (NewName("z"), Choose(_objects));
        switch (_random.Next(4))
        {
            case 0:
                Use("order of laws");
                var order = _random.Next(4) switch { 0 => "<", 1 => "<=", 2 => ">", _ => ">=" };
                return new("", [new(
                    Chance(50)
                        ? $"if ({instance}.Lovverk {order} {Lover[_random.Next(3)]}) {{"
                        : $"if ({Lover[_random.Next(3)]} {order} {instance}.Lovverk) {{",
                    Block(depth), "} else {"), new("", Block(depth), "}")], "");
            case 1:
                Use("list that finds");
                return Sentence.Simple(
                    $"var {fresh} = new List<Introduksjonsprogram> {{ {instance}, {Choose(_objects)} }}.Find(y => y.Lovverk == {Lover[_random.Next(2)]}); if ({fresh} is not null) {{ {Out($"{fresh} with {{ Sluttmaal = {Target()} }}")} }}");
            case 2:
                Use("law given to a function");
                return Sentence.Simple(
                    $"{Out($"{fresh}({Lov()})")} Introduksjonsprogram {fresh}(Lovverk {fresh}l) => new() {{ Id = Id, Kommune = Kommune, Person = Person, Rettsstilling = Rettsstilling.RettOgPlikt, Lovverk = {fresh}l, Sluttmaal = Sluttmaal.Arbeid }};");
            default:
                Use("object of any type");
                return Sentence.Simple(
                    $"object {fresh} = {instance}; if ({fresh} is Introduksjonsprogram {{ Lovverk: {Lover[_random.Next(2)]} }} {fresh}p) {{ {Out($"{fresh}p with {{ Sluttmaal = {Target()} }}")} }}");
        }
    }
}
