namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>Functions, lists, references, contracts and a vendor's own types.</summary>
internal sealed partial class Grammatikk
{
    private Setning Funksjon(int dybde)
    {
        var f = NyttNavn("f");
        var varIterator = iterator;
        iterator = false;
        funksjoner++;
        var indre = Blokk(dybde);
        funksjoner--;
        iterator = varIterator;
        if (Sjanse(50))
        {
            Bruk("lambda");
            return new($"Action {f} = () => {{", indre, $"}}; {f}();");
        }

        Bruk("local function");
        var vakt = Sjanse(50) ? $"if ({Velg(objekter)}.Lovverk == {Lover[0]}) " : "";
        return new($"{vakt}{f}(); void {f}() {{", indre, "}");
    }

    private Setning Deling()
    {
        Bruk("deconstruction");
        var (en, to) = (NyttNavn(), NyttNavn());
        var setning = Setning.Enkel($"var ({en}, {to}) = ({Nytt()}, {Velg(objekter)});");
        objekter.Add(en);
        objekter.Add(to);
        return setning;
    }

    private Setning Referanse()
    {
        Bruk("ref and out");
        if (Sjanse(50))
        {
            return Setning.Enkel($"Bytt(ref {Velg(objekter)});");
        }

        var ny = NyttNavn();
        objekter.Add(ny);
        return Setning.Enkel($"Lag(out var {ny});");
    }

    private Setning Liste(int dybde)
    {
        var element = NyttNavn("q");
        switch (tilfeldig.Next(3))
        {
            case 0:
                Bruk("projection");
                return Setning.Enkel($"foreach (var {element} in new[] {{ {Velg(objekter)} }}.Select(y => y with {{ {Medlemmer(medLov: Sjanse(50))} }})) {Ut(element)}");
            case 1:
                Bruk("collection expression");
                return Setning.Enkel($"Introduksjonsprogram[] {element} = [{Nytt()}, {Velg(objekter)}]; {Ut($"{element}[0]")}");
            default:
                Bruk("list pattern");
                return new($"if (new[] {{ {Velg(objekter)} }} is [{{ Lovverk: {Lover[tilfeldig.Next(2)]} }} {element}]) {{", Blokk(dybde, element), "}");
        }
    }

    private Setning Kontrakt()
    {
        var objekt = Velg(objekter);
        switch (tilfeldig.Next(4))
        {
            case 0:
                Bruk("contract on a parameter");
                return Setning.Enkel($"if ({objekt}.Lovverk == {Lover[0]}) TaGammel({objekt}, ut);");
            case 1:
                Bruk("contract on a result");
                return Setning.Enkel(Ut($"HentGammel() with {{ {Medlemmer(medLov: false)} }}"));
            case 2:
                Bruk("guard of one's own");
                return Setning.Enkel($"if (ErGammel({objekt})) {{ {Ut($"{objekt} with {{ Sluttmaal = {Maal()} }}")} }}");
            default:
                Bruk("the SDK's guard");
                return Setning.Enkel($"if ({objekt}.Lovverk.ErIntegreringsloven()) {{ {Ut($"{objekt} with {{ Sluttmaal = Sluttmaal.Arbeid }}")} }}");
        }
    }

    private Setning Kladd()
    {
        Bruk("mutable type");
        if (kladder.Count > 0 && Sjanse(70))
        {
            return Endring(Velg(kladder));
        }

        var ny = NyttNavn("k");
        var uttrykk = Sjanse(50) ? "new Kladd()" : $"new Kladd {{ {Medlemmer(medLov: true)} }}";
        kladder.Add(ny);
        return new("", [Setning.Enkel($"var {ny} = {uttrykk};"), Endring(ny)], "");
    }

    private Setning Endring(string kladd)
    {
        switch (tilfeldig.Next(6))
        {
            case 0:
                return Setning.Enkel($"{kladd}.Lovverk = {Lovuttrykk()};");
            case 1:
                Bruk("coalescing assignment");
                return Setning.Enkel($"{kladd}.Sluttmaal ??= {Maal()};");
            case 2:
                Bruk("guarded assignment");
                return Setning.Enkel($"if ({kladd}.Lovverk == {Lover[tilfeldig.Next(2)]}) {kladd}.Sluttmaal = {Maal()};");
            case 3:
                Bruk("alias");
                var ny = NyttNavn("k");
                kladder.Add(ny);
                return Setning.Enkel($"var {ny} = {kladd};");
            case 4:
                return Setning.Enkel(Ut(kladd));
            default:
                return Setning.Enkel($"{kladd}.Sluttmaal = {Maal()};");
        }
    }

    private Setning Post()
    {
        Bruk("record struct");
        var (en, to) = (NyttNavn("s"), NyttNavn("s"));
        return Setning.Enkel($"var {en} = new Post {{ {Medlemmer(medLov: true)} }}; var {to} = {(Sjanse(50) ? en : $"{en} with {{ {Medlemmer(medLov: Sjanse(50))} }}")}; {to}.Sluttmaal = {Maal()}; {Ut(en)} {Ut(to)}");
    }

    private Setning Rad()
    {
        Bruk("positional record");
        var en = NyttNavn("r");
        return Setning.Enkel($"var {en} = new Rad({Lovuttrykk()}, {Maal()}); {Ut(en)} {Ut($"{en} with {{ Sluttmaal = {Maal()} }}")}");
    }
}
