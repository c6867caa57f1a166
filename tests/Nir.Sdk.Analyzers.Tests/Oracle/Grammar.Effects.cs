using System.Collections.Immutable;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>Code that nobody wrote a call for, objects that change themselves, and choices that belong together.</summary>
internal sealed partial class Grammar
{
    /// <summary>The construct of all operations that run code which nobody wrote a call for.</summary>
    public const string RunsCode = "operations";

    private static readonly ImmutableArray<(string Construct, string Statement)> Operations =
    [
        ("operator", "_ = Loeper + Loeper;"),
        ("operator", "_ = -Loeper;"),
        ("operator", "_ = Loeper == Loeper;"),
        ("conversion", "int § = Loeper;"),
        ("deconstruction by a method", "var (§a, §b) = Loeper;"),
        ("getter", "_ = Loeper.Read;"),
        ("getter", "_ = Loeper?.Read;"),
        ("setter", "Loeper.Write = 1;"),
        ("indexer", "_ = Loeper[0];"),
        ("interpolation", "_ = $\"{Loeper}\";"),
        ("interpolation", "_ = \"\" + Loeper;"),
        ("constructor that runs code", "_ = new Loeperen();"),
        ("type parameter", "_ = Create<Loeperen>();"),
        ("copy constructor", "_ = Loeperrekord with { };"),
        ("enumerator", "foreach (var § in Loeper) { }"),
        ("disposal", "using (Loeper) { }"),
        ("event", "Hendelse += Lytt;"),
        ("property pattern that runs code", "if (Loeper is { Read: 7 }) Throw(true);"),
        ("positional pattern that runs code", "if (Loeper is (7, 7)) Throw(true);"),
        ("call of a delegate", "Krok();"),
    ];

    private readonly List<string> _flags = [];

    /// <summary>Code runs that may change what was handed out; the object that was handed out is asked about before and after.</summary>
    private Sentence Operation(int depth)
    {
        var (construct, statement) = Operations[_random.Next(Operations.Length)];
        Use(construct);
        Use(RunsCode);
        var run = Sentence.Simple(statement.Replace("§", NewName("o"), StringComparison.Ordinal));
        if (_drafts.Count == 0 || Chance(20))
        {
            return run;
        }

        var draft = Choose(_drafts);
        var handedOut = Chance(60) ? $"Delt = {draft};" : "";
        return new(handedOut,
            [new($"if ({draft}.Lovverk == {Lover[_random.Next(2)]}) {{", [run, Sentence.Simple($"{draft}.Sluttmaal = {Target()};"),
            Sentence.Simple(Out(draft))],
                "}"), .. Block(depth)], "");
    }

    /// <summary>A law and a value that are chosen together, or just beside each other.</summary>
    private Sentence Together()
    {
        var flag = NewName("b");
        var statement = Together(NewName("l"), NewName("v"), flag);
        _flags.Add(flag);
        return statement;
    }

    private Sentence Together(string law, string value, string flag)
    {
        string Chosen(
            string name) =>
                $"new Introduksjonsprogram {{ Id = Id, Kommune = Kommune, Person = Person, Rettsstilling = Rettsstilling.RettOgPlikt, Lovverk = {law}, Sluttmaal = {name} }}";
        switch (_random.Next(4))
        {
            case 0:
                Use("law and value in two arms");
                return Sentence.Simple(
                    $"var {flag} = {Condition()}; Lovverk {law}; Sluttmaal? {value}; if ({flag}) {{ {law} = {Lov()}; {value} = {Simple()}; }} else {{ {law} = {Lov()}; {value} = {Simple()}; }} {Out(Chosen(value))}");
            case 1:
                Use("law and value by one condition");
                return Sentence.Simple(
                    $"var {flag} = {Condition()}; var {law} = {flag} ? {Lov()} : {Lov()}; Sluttmaal? {value} = {flag} ? {Simple()} : {Simple()}; {Out(Chosen(value))}");
            case 2:
                Use("value taken back");
                return Sentence.Simple(
                    $"var {flag} = {Condition()}; Sluttmaal? {value} = {Simple()}; var {law} = {Lov()}; if ({flag}) {{ {law} = {Lov()}; {value} = null; }} {Out(Chosen(value))}");
            default:
                Use("value by the law");
                return Sentence.Simple(
                    $"var {flag} = {Condition()}; var {law} = {LovExpression()}; {Out(Chosen($"{law} == {Lover[_random.Next(2)]} ? {Simple()} : {Simple()}"))}");
        }
    }

    private string Simple() => Chance(50) ? "null" : "Sluttmaal.Arbeid";

    /// <summary>An object that cleans itself, or is cleaned on its way out.</summary>
    private Sentence Mending()
    {
        var fresh = NewName("m");
        switch (_random.Next(4))
        {
            case 0:
                Use("receiver that is changed");
                var begun = _drafts.Count > 0 && Chance(50) ? null : Draft(fresh);
                return new("", [.. begun is null ? [] : new[] { begun }, Sentence.Simple($"{Choose(_drafts)}.{(Chance(50) ? "Rens" : "CleanUp")}();")], "");
            case 1:
                Use("cleaned when it is made");
                return Sentence.Simple($"var {fresh} = new Draft {{ {Members(medLov: true)} }}.Renset(); {Out(fresh)}");
            case 2:
                Use("struct that changes itself");
                return Sentence.Simple($"var {fresh} = new Post {{ {Members(medLov: true)} }}; if ({Condition()}) {fresh}.Rens(); {Out(fresh)}");
            default:
                Use("setter that does more");
                return Sentence.Simple(
                    $"var {fresh} = new Schema {{ {Members(medLov: true).Replace("Integreringskontrakt = new() { Inngaatt = default }", "Merknad = \"x\"", StringComparison.Ordinal)} }}; {Out(fresh)}");
        }
    }

    /// <summary>Laws that stand in fields, and objects whose base has a say in theirs.</summary>
    private Sentence Inherited()
    {
        var fresh = NewName("i");
        switch (_random.Next(5))
        {
            case 0:
                Use("static field");
                return Sentence.Simple(
                    Out($"{Choose(_objects)} with {{ Lovverk = {(Chance(50) ? "Laaste.Fast" : "Omgjorte.Verdi")}, Sluttmaal = {Target()} }}"));
            case 1:
                Use("base constructor");
                return Sentence.Simple($"var {fresh} = new Derived{(Chance(50) ? "Fast" : "Omgjort")} {{ Sluttmaal = {Target()} }}; {Out(fresh)}");
            case 2:
                Use("base parameter");
                return Sentence.Simple(
                    $"var {fresh} = new Derived{(Chance(50) ? "Given" : "Replaced")}({LovExpression()}) {{ Sluttmaal = {Target()} }}; {Out(fresh)}");
            case 3:
                Use("virtual member");
                return Sentence.Simple($"Foundation {fresh} = new {(Chance(50) ? "" : "Derived")}Foundation {{ Sluttmaal = {Target()} }}; {Out(fresh)}");
            default:
                Use("helper that throws");
                return Sentence.Simple(
                    _withoutExit || _functions > 0 ? Out(Choose(_objects)) : $"if ({Choose(_objects)}.Lovverk == {Lover[_random.Next(3)]}) Error();");
        }
    }
}
