namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>The rest of the language: other ways to make, choose, ask about and pass on an object.</summary>
internal sealed partial class Grammar
{
    private Sentence Expression(int depth) => _random.Next(7) switch
    {
        0 => Constructor(),
        1 or 2 => Choice(),
        3 => Pattern(depth),
        4 or 5 => Special(depth),
        _ => Composed(),
    };

    private Sentence Constructor()
    {
        var fresh = NewName("n");
        switch (_random.Next(4))
        {
            case 0:
                Use("primary constructor");
                return Sentence.Simple($"var {fresh} = new Sak({LovExpression()}, {Target()}); {Out(fresh)}");
            case 1:
                Use("constructor");
                return Sentence.Simple($"var {fresh} = new Brev({LovExpression()}, target: {Target()}); {Out(fresh)}");
            case 2:
                Use("property initialiser");
                return Sentence.Simple($"var {fresh} = new Fast {{ {Members(medLov: Chance(30))} }}; {Out(fresh)}");
            default:
                Use("nested initialiser");
                return Sentence.Simple($"var {fresh} = new Folder {{ Content = {{ {Members(medLov: true)} }} }}; {Out($"{fresh}.Content")}");
        }
    }

    private Sentence Choice()
    {
        var fresh = NewName();
        var sentence = Choice(fresh, NewName(), Choose(_objects), Choose(_objects));
        _objects.Add(fresh);
        return sentence;
    }

    private Sentence Choice(string fresh, string able, string en, string to)
    {
        switch (_random.Next(5))
        {
            case 0:
                Use("conditional object");
                return Sentence.Simple($"var {fresh} = {Condition()} ? {en} : {to};");
            case 1:
                Use("coalescing object");
                return Sentence.Simple($"Introduksjonsprogram? {able} = {Condition()} ? {en} : null; var {fresh} = {able} ?? {to};");
            case 2:
                Use("coalescing assignment of an object");
                return Sentence.Simple($"Introduksjonsprogram? {fresh} = {Condition()} ? {en} : null; {fresh} ??= {to};");
            case 3:
                Use("assigned in both arms");
                return Sentence.Simple(
                    $"Introduksjonsprogram {fresh}; _ = {Condition()} ? {fresh} = {en} with {{ {Members(medLov: Chance(50))} }} : {fresh} = {NewObject()};");
            default:
                Use("throw expression");
                return Sentence.Simple($"var {fresh} = {en}.Lovverk != {Lover[_random.Next(3)]} ? {en} : throw new InvalidOperationException();");
        }
    }

    private Sentence Pattern(int depth)
    {
        var instance = Choose(_objects);
        var fresh = NewName("v");
        switch (_random.Next(4))
        {
            case 0:
                Use("var pattern");
                return new($"if ({instance} is {{ Lovverk: var {fresh} }} && {fresh} == {Lover[_random.Next(2)]}) {{", Block(depth), "}");
            case 1:
                Use("relational pattern");
                return new("", [new($"if ({instance}.Lovverk is > {Lover[0]}) {{", Block(depth), "} else {"), new("", Block(depth), "}")], "");
            case 2:
                Use("and, or and not patterns");
                return new($"if ({instance} is {{ Lovverk: (< {Lover[1]} and not {Lover[3]}) or {Lover[_random.Next(2)]} }} {fresh}) {{", Block(depth, fresh),
                    "}");
            default:
                Use("tuple pattern");
                return new($"if (({instance}, {Condition()}) is ({{ Lovverk: {Lover[_random.Next(2)]} }} {fresh}, true)) {{", Block(depth, fresh), "}");
        }
    }

    private Sentence Special(int depth)
    {
        var instance = Choose(_objects);
        var fresh = NewName("g");
        switch (_random.Next(5))
        {
            case 0:
                Use("generic");
                return Sentence.Simple(
                    $"{fresh}({instance}); void {fresh}<T>(T thing) where T : Registrering {{ if (thing.Lovverk == {Lover[0]} && thing is Introduksjonsprogram det) {Out($"det with {{ Sluttmaal = {Target()} }}")} }}");
            case 1:
                Use("extension method");
                return new($"if ({instance}.ErDenGamle()) {{", Block(depth), "}");
            case 2:
                Use("do");
                return new("do {", Block(depth), $"}} while (M());");
            case 3:
                Use("unreachable code");
                return new("",
                    [new("if (nameof(Sluttmaal).Length == 0) {", Block(depth), "}"),
                        Sentence.Simple($"while (true) {{ if (M()) break; continue; {Out(instance)} }}")], "");
            default:
                Use("using declaration");
                return new($"{{ using var {fresh} = new MemoryStream();", Block(depth), "}");
        }
    }

    private Sentence Composed()
    {
        var instance = Choose(_objects);
        var fresh = NewName("t");
        switch (_random.Next(6))
        {
            case 0:
                Use("tuple");
                return Sentence.Simple(
                    $"var {fresh} = ({instance}, 1); {(Chance(30) ? $"{fresh}.Item1 = {Choose(_objects)};" : "")} if ({fresh}.Item1.Lovverk == {Lover[0]}) {{ var ({fresh}d, _) = {fresh}; {Out($"{fresh}d with {{ Sluttmaal = {Target()} }}")} }}");
            case 1:
                Use("query");
                return Sentence.Simple(
                    $"foreach (var {fresh} in from y in new[] {{ {instance} }} select y with {{ {Members(medLov: Chance(50))} }}) {Out(fresh)}");
            case 2 or 3:
                Use("reference to a variable");
                return Sentence.Simple($"ref var {fresh} = ref {instance}; {fresh} = {fresh} with {{ {Members(medLov: Chance(50))} }};");
            case 4:
                Use("null-conditional assignment");
                return Sentence.Simple(
                    $"var {fresh}1 = new Draft {{ {Members(medLov: true)} }}; Draft? {fresh} = {Condition()} ? {fresh}1 : null; {fresh}?.Sluttmaal = {Target()}; {Out($"{fresh}1")}");
            default:
                Use("mutated in a method");
                return Sentence.Simple(
                    $"var {fresh} = new Draft {{ {Members(medLov: true)} }}; Roer({fresh}); {(Chance(50) ? $"{fresh}.Sluttmaal = {Target()};" : "")} {Out(fresh)}");
        }
    }
}
