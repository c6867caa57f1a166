using System.Collections.Immutable;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>Code that nobody wrote a call for, objects that change themselves, and choices that belong together.</summary>
internal sealed partial class Grammatikk
{
    private static readonly ImmutableArray<(string Construct, string Statement)> Operations =
    [
        ("operator", "_ = Loeper + Loeper;"),
        ("operator", "_ = -Loeper;"),
        ("operator", "_ = Loeper == Loeper;"),
        ("conversion", "int § = Loeper;"),
        ("deconstruction by a method", "var (§a, §b) = Loeper;"),
        ("getter", "_ = Loeper.Les;"),
        ("getter", "_ = Loeper?.Les;"),
        ("setter", "Loeper.Skriv = 1;"),
        ("indexer", "_ = Loeper[0];"),
        ("interpolation", "_ = $\"{Loeper}\";"),
        ("interpolation", "_ = \"\" + Loeper;"),
        ("constructor that runs code", "_ = new Loeperen();"),
        ("type parameter", "_ = Lag<Loeperen>();"),
        ("copy constructor", "_ = Loeperrekord with { };"),
        ("enumerator", "foreach (var § in Loeper) { }"),
        ("disposal", "using (Loeper) { }"),
        ("event", "Hendelse += Lytt;"),
        ("property pattern that runs code", "if (Loeper is { Les: 7 }) Kast(true);"),
        ("positional pattern that runs code", "if (Loeper is (7, 7)) Kast(true);"),
        ("call of a delegate", "Krok();"),
    ];

    private readonly List<string> flags = [];

    /// <summary>Code runs that may change what was handed out; the object that was handed out is asked about before and after.</summary>
    private Setning Operation(int dybde)
    {
        var (construct, statement) = Operations[tilfeldig.Next(Operations.Length)];
        Bruk(construct);
        Bruk("operations");
        var run = Setning.Enkel(statement.Replace("§", NyttNavn("o"), StringComparison.Ordinal));
        if (kladder.Count == 0 || Sjanse(20))
        {
            return run;
        }

        var kladd = Velg(kladder);
        var handedOut = Sjanse(60) ? $"Delt = {kladd};" : "";
        return new(handedOut, [new($"if ({kladd}.Lovverk == {Lover[tilfeldig.Next(2)]}) {{", [run, Setning.Enkel($"{kladd}.Sluttmaal = {Maal()};"), Setning.Enkel(Ut(kladd))], "}"), .. Blokk(dybde)], "");
    }

    /// <summary>A law and a value that are chosen together, or just beside each other.</summary>
    private Setning Together()
    {
        var flag = NyttNavn("b");
        var statement = Together(NyttNavn("l"), NyttNavn("v"), flag);
        flags.Add(flag);
        return statement;
    }

    private Setning Together(string law, string value, string flag)
    {
        string Chosen(string name) => $"new Introduksjonsprogram {{ Id = Id, Kommune = Kommune, Person = Person, Rettsstilling = Rettsstilling.RettOgPlikt, Lovverk = {law}, Sluttmaal = {name} }}";
        switch (tilfeldig.Next(4))
        {
            case 0:
                Bruk("law and value in two arms");
                return Setning.Enkel($"var {flag} = {Betingelse()}; Lovverk {law}; Sluttmaal? {value}; if ({flag}) {{ {law} = {Lov()}; {value} = {Simple()}; }} else {{ {law} = {Lov()}; {value} = {Simple()}; }} {Ut(Chosen(value))}");
            case 1:
                Bruk("law and value by one condition");
                return Setning.Enkel($"var {flag} = {Betingelse()}; var {law} = {flag} ? {Lov()} : {Lov()}; Sluttmaal? {value} = {flag} ? {Simple()} : {Simple()}; {Ut(Chosen(value))}");
            case 2:
                Bruk("value taken back");
                return Setning.Enkel($"var {flag} = {Betingelse()}; Sluttmaal? {value} = {Simple()}; var {law} = {Lov()}; if ({flag}) {{ {law} = {Lov()}; {value} = null; }} {Ut(Chosen(value))}");
            default:
                Bruk("value by the law");
                return Setning.Enkel($"var {flag} = {Betingelse()}; var {law} = {Lovuttrykk()}; {Ut(Chosen($"{law} == {Lover[tilfeldig.Next(2)]} ? {Simple()} : {Simple()}"))}");
        }
    }

    private string Simple() => Sjanse(50) ? "null" : "Sluttmaal.Arbeid";

    /// <summary>An object that cleans itself, or is cleaned on its way out.</summary>
    private Setning Mending()
    {
        var ny = NyttNavn("m");
        switch (tilfeldig.Next(4))
        {
            case 0 when kladder.Count > 0:
                Bruk("receiver that is changed");
                return Setning.Enkel($"{Velg(kladder)}.{(Sjanse(50) ? "Rens" : "Rydd")}();");
            case 1:
                Bruk("cleaned when it is made");
                return Setning.Enkel($"var {ny} = new Kladd {{ {Medlemmer(medLov: true)} }}.Renset(); {Ut(ny)}");
            case 2:
                Bruk("struct that changes itself");
                return Setning.Enkel($"var {ny} = new Post {{ {Medlemmer(medLov: true)} }}; if ({Betingelse()}) {ny}.Rens(); {Ut(ny)}");
            default:
                Bruk("setter that does more");
                return Setning.Enkel($"var {ny} = new Skjema {{ {Medlemmer(medLov: true).Replace("Integreringskontrakt = new() { Inngaatt = default }", "Merknad = \"x\"", StringComparison.Ordinal)} }}; {Ut(ny)}");
        }
    }

    /// <summary>Laws that stand in fields, and objects whose base has a say in theirs.</summary>
    private Setning Inherited()
    {
        var ny = NyttNavn("i");
        switch (tilfeldig.Next(4))
        {
            case 0:
                Bruk("static field");
                return Setning.Enkel(Ut($"{Velg(objekter)} with {{ Lovverk = {(Sjanse(50) ? "Laaste.Fast" : "Omgjorte.Verdi")}, Sluttmaal = {Maal()} }}"));
            case 1:
                Bruk("base constructor");
                return Setning.Enkel($"var {ny} = new Avledet{(Sjanse(50) ? "Fast" : "Omgjort")} {{ Sluttmaal = {Maal()} }}; {Ut(ny)}");
            case 2:
                Bruk("base parameter");
                return Setning.Enkel($"var {ny} = new Avledet{(Sjanse(50) ? "Gitt" : "Byttet")}({Lovuttrykk()}) {{ Sluttmaal = {Maal()} }}; {Ut(ny)}");
            default:
                Bruk("helper that throws");
                return Setning.Enkel(utenUtgang || funksjoner > 0 ? Ut(Velg(objekter)) : $"if ({Velg(objekter)}.Lovverk == {Lover[tilfeldig.Next(3)]}) Feil();");
        }
    }
}
