namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>Functions, lists, references, contracts and a vendor's own types.</summary>
internal sealed partial class Grammar
{
    private Sentence Function(int depth)
    {
        var f = NewName("f");
        var varIterator = _iterator;
        _iterator = false;
        _functions++;
        var inner = Block(depth);
        _functions--;
        _iterator = varIterator;
        if (Chance(50))
        {
            Use("lambda");
            return new($"Action {f} = () => {{", inner, $"}}; {f}();");
        }

        Use("local function");
        var guard = Chance(50) ? $"if ({Choose(_objects)}.Lovverk == {Lover[0]}) " : "";
        return new($"{guard}{f}(); void {f}() {{", inner, "}");
    }

    private Sentence Sharing()
    {
        Use("deconstruction");
        var (en, to) = (NewName(), NewName());
        var sentence = Sentence.Simple($"var ({en}, {to}) = ({NewObject()}, {Choose(_objects)});");
        _objects.Add(en);
        _objects.Add(to);
        return sentence;
    }

    private Sentence Reference()
    {
        Use("ref and out");
        if (Chance(50))
        {
            return Sentence.Simple($"Replace(ref {Choose(_objects)});");
        }

        var fresh = NewName();
        _objects.Add(fresh);
        return Sentence.Simple($"Create(out var {fresh});");
    }

    private Sentence List(int depth)
    {
        var element = NewName("q");
        switch (_random.Next(3))
        {
            case 0:
                Use("projection");
                return Sentence.Simple(
                    $"foreach (var {element} in new[] {{ {Choose(_objects)} }}.Select(y => y with {{ {Members(medLov: Chance(50))} }})) {Out(element)}");
            case 1:
                Use("collection expression");
                return Sentence.Simple($"Introduksjonsprogram[] {element} = [{NewObject()}, {Choose(_objects)}]; {Out($"{element}[0]")}");
            default:
                Use("list pattern");
                return new($"if (new[] {{ {Choose(_objects)} }} is [{{ Lovverk: {Lover[_random.Next(2)]} }} {element}]) {{", Block(depth, element), "}");
        }
    }

    private Sentence Contract()
    {
        var instance = Choose(_objects);
        switch (_random.Next(4))
        {
            case 0:
                Use("contract on a parameter");
                return Sentence.Simple($"if ({instance}.Lovverk == {Lover[0]}) TaGammel({instance}, output);");
            case 1:
                Use("contract on a result");
                return Sentence.Simple(Out($"HentGammel() with {{ {Members(medLov: false)} }}"));
            case 2:
                Use("guard of one's own");
                return Sentence.Simple($"if (ErGammel({instance})) {{ {Out($"{instance} with {{ Sluttmaal = {Target()} }}")} }}");
            default:
                Use("the SDK's guard");
                return Sentence.Simple($"if ({instance}.Lovverk.IsIntegreringsloven()) {{ {Out($"{instance} with {{ Sluttmaal = Sluttmaal.Arbeid }}")} }}");
        }
    }

    private Sentence Draft()
    {
        Use("mutable type");
        if (_drafts.Count > 0 && Chance(70))
        {
            return Change(Choose(_drafts));
        }

        var fresh = NewName("k");
        return new("", [Draft(fresh), Change(fresh)], "");
    }

    private Sentence Draft(string fresh)
    {
        var expression = Chance(50) ? "new Draft()" : $"new Draft {{ {Members(medLov: true)} }}";
        _drafts.Add(fresh);
        return Sentence.Simple($"var {fresh} = {expression};");
    }

    private Sentence Change(string draft)
    {
        switch (_random.Next(6))
        {
            case 0:
                return Sentence.Simple($"{draft}.Lovverk = {LovExpression()};");
            case 1:
                Use("coalescing assignment");
                return Sentence.Simple($"{draft}.Sluttmaal ??= {Target()};");
            case 2:
                Use("guarded assignment");
                return Sentence.Simple($"if ({draft}.Lovverk == {Lover[_random.Next(2)]}) {draft}.Sluttmaal = {Target()};");
            case 3:
                Use("alias");
                var fresh = NewName("k");
                _drafts.Add(fresh);
                return Sentence.Simple($"var {fresh} = {draft};");
            case 4:
                return Sentence.Simple(Out(draft));
            default:
                return Sentence.Simple($"{draft}.Sluttmaal = {Target()};");
        }
    }

    private Sentence Post()
    {
        Use("record struct");
        var (en, to) = (NewName("s"), NewName("s"));
        return Sentence.Simple(
            $"var {en} = new Post {{ {Members(medLov: true)} }}; var {to} = {(Chance(50) ? en : $"{en} with {{ {Members(medLov: Chance(50))} }}")}; {to}.Sluttmaal = {Target()}; {Out(en)} {Out(to)}");
    }

    private Sentence Row()
    {
        Use("positional record");
        var en = NewName("r");
        return Sentence.Simple($"var {en} = new Rad({LovExpression()}, {Target()}); {Out(en)} {Out($"{en} with {{ Sluttmaal = {Target()} }}")}");
    }
}
