using System.Collections.Immutable;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>Statements that decide which way is taken.</summary>
internal sealed partial class Grammatikk
{
    private static readonly int Vaktformer = Enum.GetValues<Vaktform>().Length;

    private Setning Hvis(int dybde)
    {
        var objekt = Velg(objekter);
        var lov = Lover[tilfeldig.Next(3)];
        var form = vaktform ?? (Vaktform)tilfeldig.Next(Vaktformer);
        if (vaktform is not null)
        {
            _ = tilfeldig.Next(Vaktformer);
        }

        var ellers = Sjanse(50);
        var (ja, nei) = (Blokk(dybde), ellers ? Blokk(dybde) : []);
        return Vakt(form, objekt, lov, ja, nei);
    }

    private Setning Vakt(Vaktform form, string objekt, string lov, ImmutableArray<Setning> ja, ImmutableArray<Setning> nei)
    {
        Bruk(form switch
        {
            Vaktform.Moenster => "constant pattern",
            Vaktform.Egenskapsmoenster => "property pattern",
            Vaktform.Negasjon => "negated pattern",
            Vaktform.Valgsetning => "switch statement",
            Vaktform.Betinget => "conditional guard",
            Vaktform.Valguttrykk => "switch expression guard",
            _ => "comparison",
        });
        var (foer, inne, mellom) = form switch
        {
            Vaktform.Moenster => ($"if ({objekt}.Lovverk is {lov}) {{", ja, nei),
            Vaktform.Egenskapsmoenster => ($"if ({objekt} is {{ Lovverk: {lov} }}) {{", ja, nei),
            Vaktform.Negasjon => ($"if ({objekt}.Lovverk is not {lov}) {{", nei, ja),
            Vaktform.Valgsetning => ($"switch ({objekt}.Lovverk) {{ case {lov}: {{", ja, nei),
            Vaktform.Valguttrykk => ($"if ({objekt}.Lovverk switch {{ {lov} => true, _ => false }}) {{", ja, nei),
            Vaktform.Betinget => ($"if ({objekt}.Lovverk == {lov} ? true : false) {{", ja, nei),
            _ => ($"if ({objekt}.Lovverk == {lov}) {{", ja, nei),
        };
        return form is Vaktform.Valgsetning
            ? new("", [new(foer, inne, "} break; default: {"), new("", mellom, "} break; }")], "")
            : new("", [new(foer, inne, "} else {"), new("", mellom, "}")], "");
    }

    private Setning Valgsetning(int dybde)
    {
        Bruk("switch over the object");
        var objekt = Velg(objekter);
        return new("", [
            new($"switch ({objekt}) {{ case {{ Lovverk: {Lover[0]} or {Lover[tilfeldig.Next(2)]} }} when {Betingelse()}: {{", Blokk(dybde), "} break;"),
            new($"case {{ Lovverk: > {Lover[0]} }}: {{", Blokk(dybde), "} break;"),
            new("default: {", Blokk(dybde), "} break; }")], "");
    }

    private Setning Vaktvariabel(int dybde)
    {
        Bruk("guard in a variable");
        var ok = NyttNavn("ok");
        var objekt = Velg(objekter);
        var uttrykk = tilfeldig.Next(3) switch
        {
            0 => $"{objekt}.Lovverk == {Lover[0]}",
            1 => $"{objekt}.Lovverk == {Lover[0]} && {Betingelse()}",
            _ => $"!({objekt}.Lovverk != {Lover[0]} || {Betingelse()})",
        };
        if (uttrykk.Contains("&&", StringComparison.Ordinal) || uttrykk.Contains("||", StringComparison.Ordinal))
        {
            Bruk("short circuit");
        }

        return new($"var {ok} = {uttrykk};", [new($"if ({ok}) {{", Blokk(dybde), "}")], "");
    }

    private Setning Nullbetinget(int dybde)
    {
        Bruk("null-conditional");
        var kan = NyttNavn();
        var fra = Velg(objekter);
        var setning = new Setning($"Introduksjonsprogram? {kan} = {Betingelse()} ? {fra} : null;", [new($"if ({kan}?.Lovverk == {Lover[tilfeldig.Next(2)]}) {{", Blokk(dybde, kan), "}")], "");
        return setning;
    }

    private Setning Sloeyfe(int dybde)
    {
        switch (tilfeldig.Next(3))
        {
            case 0:
                Bruk("for");
                var i = NyttNavn("i");
                return new($"for (var {i} = 0; {i} < 2; {i}++) {{", Blokk(dybde), "}");
            case 1:
                Bruk("foreach");
                var element = NyttNavn();
                var (foerste, annen) = (Velg(objekter), Velg(objekter));
                objekter.Add(element);
                var indre = BlokkUtenTilordningAv(element, dybde);
                objekter.Remove(element);
                return new($"foreach (var {element}_ in new[] {{ {foerste}, {annen} }}) {{ var {element} = {element}_;", indre, "}");
            default:
                Bruk("while");
                var teller = NyttNavn("i");
                return new($"var {teller} = 0; while ({teller}++ < 2) {{", Blokk(dybde).Add(Setning.Enkel($"if ({Betingelse()}) continue;")), "}");
        }
    }

    private ImmutableArray<Setning> BlokkUtenTilordningAv(string element, int dybde) =>
        Blokk(dybde).Insert(0, Setning.Enkel($"if ({element}.Lovverk == {Lover[0]}) {{ {Ut($"{element} with {{ Sluttmaal = {Maal()} }}")} }}"));

    private Setning Forsoek(int dybde)
    {
        // A yield may stand in a try with a finally only, and there is none inside.
        if (Sjanse(50))
        {
            Bruk("try-finally");
            return new("", [new("try {", Blokk(dybde), "} finally {"), new("", BlokkUtenUtgang(dybde), "}")], "");
        }

        Bruk("try-catch");
        var filter = Sjanse(30) ? $" when ({Velg(objekter)}.Lovverk == {Lover[0]})" : "";
        return new("", [new("try {", Blokk(dybde).Insert(0, Setning.Enkel($"Kast({Betingelse()});")).Add(Setning.Enkel($"Kast({Betingelse()});")), $"}} catch (InvalidOperationException){filter} {{"), new("", Blokk(dybde), "}")], "");
    }

    private bool utenUtgang;

    private ImmutableArray<Setning> BlokkUtenUtgang(int dybde)
    {
        var foer = utenUtgang;
        utenUtgang = true;
        var blokk = Blokk(dybde);
        utenUtgang = foer;
        return blokk;
    }

    private Setning Bruksblokk(int dybde)
    {
        Bruk("using and lock");
        return Sjanse(50) ? new("using (new MemoryStream()) {", Blokk(dybde), "}") : new("lock (Laas) {", Blokk(dybde), "}");
    }

    private Setning Tidlig()
    {
        if (utenUtgang || funksjoner > 0)
        {
            return Setning.Enkel(Ut(Velg(objekter)));
        }

        if (Sjanse(30))
        {
            Bruk("throw");
            return Setning.Enkel($"if ({Velg(objekter)}.Lovverk == {Lover[tilfeldig.Next(3)]}) throw new InvalidOperationException();");
        }

        Bruk("early return");
        return Setning.Enkel($"if ({Velg(objekter)}.Lovverk {(Sjanse(50) ? "==" : "!=")} {Lover[tilfeldig.Next(3)]}) {(iterator ? "yield break" : "return")};");
    }

    private Setning Valguttrykk()
    {
        Bruk("switch expression");
        var objekt = Velg(objekter);
        return Setning.Enkel(Sjanse(50)
            ? Ut($"{objekt}.Lovverk switch {{ {Lover[0]} => {objekt} with {{ Sluttmaal = {Maal()} }}, {Lover[1]} or {Lover[2]} => {objekt} with {{ Sluttmaal = Sluttmaal.Arbeid }}, _ => {objekt} }}")
            : Ut($"({objekt}.Lovverk, {Betingelse()}) switch {{ ({Lover[0]}, true) => {objekt} with {{ Sluttmaal = Sluttmaal.Arbeid }}, _ => {objekt} }}"));
    }
}
