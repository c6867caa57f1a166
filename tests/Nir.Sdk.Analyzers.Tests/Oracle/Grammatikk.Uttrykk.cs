namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>The rest of the language: other ways to make, choose, ask about and pass on an object.</summary>
internal sealed partial class Grammatikk
{
    private Setning Uttrykk(int dybde) => tilfeldig.Next(6) switch
    {
        0 => Konstruktoer(),
        1 or 2 => Valg(),
        3 => Moenster(dybde),
        4 => Spesiell(dybde),
        _ => Sammensatt(),
    };

    private Setning Konstruktoer()
    {
        var ny = NyttNavn("n");
        switch (tilfeldig.Next(4))
        {
            case 0:
                Bruk("primary constructor");
                return Setning.Enkel($"var {ny} = new Sak({Lovuttrykk()}, {Maal()}); {Ut(ny)}");
            case 1:
                Bruk("constructor");
                return Setning.Enkel($"var {ny} = new Brev({Lovuttrykk()}, maal: {Maal()}); {Ut(ny)}");
            case 2:
                Bruk("property initialiser");
                return Setning.Enkel($"var {ny} = new Fast {{ {Medlemmer(medLov: Sjanse(30))} }}; {Ut(ny)}");
            default:
                Bruk("nested initialiser");
                return Setning.Enkel($"var {ny} = new Mappe {{ Innhold = {{ {Medlemmer(medLov: true)} }} }}; {Ut($"{ny}.Innhold")}");
        }
    }

    private Setning Valg()
    {
        var ny = NyttNavn();
        var setning = Valg(ny, NyttNavn(), Velg(objekter), Velg(objekter));
        objekter.Add(ny);
        return setning;
    }

    private Setning Valg(string ny, string kan, string en, string to)
    {
        switch (tilfeldig.Next(5))
        {
            case 0:
                Bruk("conditional object");
                return Setning.Enkel($"var {ny} = {Betingelse()} ? {en} : {to};");
            case 1:
                Bruk("coalescing object");
                return Setning.Enkel($"Introduksjonsprogram? {kan} = {Betingelse()} ? {en} : null; var {ny} = {kan} ?? {to};");
            case 2:
                Bruk("coalescing assignment of an object");
                return Setning.Enkel($"Introduksjonsprogram? {ny} = {Betingelse()} ? {en} : null; {ny} ??= {to};");
            case 3:
                Bruk("assigned in both arms");
                return Setning.Enkel($"Introduksjonsprogram {ny}; _ = {Betingelse()} ? {ny} = {en} with {{ {Medlemmer(medLov: Sjanse(50))} }} : {ny} = {Nytt()};");
            default:
                Bruk("throw expression");
                return Setning.Enkel($"var {ny} = {en}.Lovverk != {Lover[tilfeldig.Next(3)]} ? {en} : throw new InvalidOperationException();");
        }
    }

    private Setning Moenster(int dybde)
    {
        var objekt = Velg(objekter);
        var ny = NyttNavn("v");
        switch (tilfeldig.Next(4))
        {
            case 0:
                Bruk("var pattern");
                return new($"if ({objekt} is {{ Lovverk: var {ny} }} && {ny} == {Lover[tilfeldig.Next(2)]}) {{", Blokk(dybde), "}");
            case 1:
                Bruk("relational pattern");
                return new("", [new($"if ({objekt}.Lovverk is > {Lover[0]}) {{", Blokk(dybde), "} else {"), new("", Blokk(dybde), "}")], "");
            case 2:
                Bruk("and, or and not patterns");
                return new($"if ({objekt} is {{ Lovverk: (< {Lover[1]} and not {Lover[3]}) or {Lover[tilfeldig.Next(2)]} }} {ny}) {{", Blokk(dybde, ny), "}");
            default:
                Bruk("tuple pattern");
                return new($"if (({objekt}, {Betingelse()}) is ({{ Lovverk: {Lover[tilfeldig.Next(2)]} }} {ny}, true)) {{", Blokk(dybde, ny), "}");
        }
    }

    private Setning Spesiell(int dybde)
    {
        var objekt = Velg(objekter);
        var ny = NyttNavn("g");
        switch (tilfeldig.Next(5))
        {
            case 0:
                Bruk("generic");
                return Setning.Enkel($"{ny}({objekt}); void {ny}<T>(T ting) where T : Registrering {{ if (ting.Lovverk == {Lover[0]} && ting is Introduksjonsprogram det) {Ut($"det with {{ Sluttmaal = {Maal()} }}")} }}");
            case 1:
                Bruk("extension method");
                return new($"if ({objekt}.ErDenGamle()) {{", Blokk(dybde), "}");
            case 2:
                Bruk("do");
                return new("do {", Blokk(dybde), $"}} while (M());");
            case 3:
                Bruk("unreachable code");
                return new("", [new("if (nameof(Sluttmaal).Length == 0) {", Blokk(dybde), "}"), Setning.Enkel($"while (true) {{ if (M()) break; continue; {Ut(objekt)} }}")], "");
            default:
                Bruk("using declaration");
                return new($"{{ using var {ny} = new MemoryStream();", Blokk(dybde), "}");
        }
    }

    private Setning Sammensatt()
    {
        var objekt = Velg(objekter);
        var ny = NyttNavn("t");
        switch (tilfeldig.Next(5))
        {
            case 0:
                Bruk("tuple");
                return Setning.Enkel($"var {ny} = ({objekt}, 1); {(Sjanse(30) ? $"{ny}.Item1 = {Velg(objekter)};" : "")} if ({ny}.Item1.Lovverk == {Lover[0]}) {{ var ({ny}d, _) = {ny}; {Ut($"{ny}d with {{ Sluttmaal = {Maal()} }}")} }}");
            case 1:
                Bruk("query");
                return Setning.Enkel($"foreach (var {ny} in from y in new[] {{ {objekt} }} select y with {{ {Medlemmer(medLov: Sjanse(50))} }}) {Ut(ny)}");
            case 2:
                Bruk("reference to a variable");
                return Setning.Enkel($"ref var {ny} = ref {objekt}; {ny} = {ny} with {{ {Medlemmer(medLov: Sjanse(50))} }};");
            case 3:
                Bruk("null-conditional assignment");
                return Setning.Enkel($"var {ny}1 = new Kladd {{ {Medlemmer(medLov: true)} }}; Kladd? {ny} = {Betingelse()} ? {ny}1 : null; {ny}?.Sluttmaal = {Maal()}; {Ut($"{ny}1")}");
            default:
                Bruk("mutated in a method");
                return Setning.Enkel($"var {ny} = new Kladd {{ {Medlemmer(medLov: true)} }}; Roer({ny}); {(Sjanse(50) ? $"{ny}.Sluttmaal = {Maal()};" : "")} {Ut(ny)}");
        }
    }
}
