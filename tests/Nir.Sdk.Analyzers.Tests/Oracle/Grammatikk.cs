using System.Collections.Immutable;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>
/// Makes programs that give registrations laws and values in every way the language has, and hand them to <c>ut(place, object)</c>.
/// The same seed makes the same program; the way a guard is written can be chosen, and the names.
/// </summary>
internal sealed partial class Grammatikk(int froe, Vaktform? vaktform = null, string navn = "x")
{
    private const int Dypest = 3;

    private static readonly string[] Lover = ["Lovverk.Introduksjonsloven", "Lovverk.Integreringsloven", "Lovverk.IntegreringslovenKapittel6A", "Lovverk.Ukjent"];

    private readonly Random tilfeldig = new(froe);
    private readonly ImmutableSortedSet<string>.Builder brukt = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
    private readonly List<string> objekter = [];
    private readonly List<string> kladder = [];
    private readonly List<string> lover = ["lov"];
    private int nummer;
    private int sted;
    private int funksjoner;

    public Generertprogram Lag(int programnummer)
    {
        var form = tilfeldig.Next(6) switch { 0 => Metodeform.Async, 1 => Metodeform.Iterator, _ => Metodeform.Vanlig };
        if (form is not Metodeform.Vanlig)
        {
            Bruk(form is Metodeform.Async ? "async" : "iterator");
        }

        iterator = form is Metodeform.Iterator;
        var setninger = ImmutableArray.CreateBuilder<Setning>();
        setninger.Add(NyttObjekt());
        var antall = tilfeldig.Next(2, 6);
        for (var i = 0; i < antall; i++)
        {
            setninger.Add(Neste(0));
        }

        setninger.AddRange(Sluttsteder());
        return new(programnummer, setninger.ToImmutable(), brukt.ToImmutable(), form);
    }

    private bool iterator;

    private IEnumerable<Setning> Sluttsteder() => objekter.Concat(kladder).Select(objekt => Setning.Enkel(Ut(objekt)));

    private string Ut(string uttrykk) => $"ut({++sted}, {uttrykk});";

    private void Bruk(string konstruksjon) => brukt.Add(konstruksjon);

    private string Velg(List<string> blant) => blant[tilfeldig.Next(blant.Count)];

    private bool Sjanse(int prosent) => tilfeldig.Next(100) < prosent;

    private string NyttNavn(string rot = "") => $"{navn}{rot}{++nummer}";

    /// <summary>Runs something whose variables are not seen outside.</summary>
    private ImmutableArray<Setning> Blokk(int dybde, string? nyttObjekt = null)
    {
        var (foer, kladderFoer, loverFoer, flagsBefore) = (objekter.ToList(), kladder.ToList(), lover.ToList(), flags.ToList());
        if (nyttObjekt is not null)
        {
            objekter.Add(nyttObjekt);
        }

        var setninger = ImmutableArray.CreateBuilder<Setning>();
        var antall = tilfeldig.Next(1, 3);
        for (var i = 0; i < antall; i++)
        {
            setninger.Add(Neste(dybde + 1));
        }

        if (Sjanse(50))
        {
            setninger.Add(Setning.Enkel(Ut(Velg(objekter))));
        }

        Gjenopprett(objekter, foer);
        Gjenopprett(kladder, kladderFoer);
        Gjenopprett(lover, loverFoer);
        Gjenopprett(flags, flagsBefore);
        return setninger.ToImmutable();
    }

    private static void Gjenopprett(List<string> liste, List<string> foer)
    {
        liste.Clear();
        liste.AddRange(foer);
    }

    private Setning Neste(int dybde)
    {
        if (dybde >= Dypest)
        {
            return tilfeldig.Next(4) switch { 0 => NyttObjekt(), 1 => Kopi(), 2 => Kladd(), _ => Setning.Enkel(Ut(Velg(objekter))) };
        }

        return tilfeldig.Next(46) switch
        {
            0 or 1 => NyttObjekt(),
            2 or 3 or 4 => Kopi(),
            5 or 6 or 7 => Hvis(dybde),
            8 => Valgsetning(dybde),
            9 => Sloeyfe(dybde),
            10 => Forsoek(dybde),
            11 => Funksjon(dybde),
            12 => Tidlig(),
            13 => Deling(),
            14 => Referanse(),
            15 or 16 => Kladd(),
            17 => Liste(dybde),
            18 => Kontrakt(),
            19 => Valguttrykk(),
            20 => NyLov(),
            21 => Vaktvariabel(dybde),
            22 => Post(),
            23 => Rad(),
            24 => Bruksblokk(dybde),
            25 => Nullbetinget(dybde),
            26 or 27 or 28 or 29 or 30 => Operation(dybde),
            31 or 32 or 33 => Together(),
            34 or 35 or 36 => Mending(),
            37 or 38 => Inherited(),
            _ => Uttrykk(dybde),
        };
    }

    private string Lov() => Sjanse(70) ? Lover[tilfeldig.Next(Sjanse(90) ? 2 : 4)] : Velg(lover);

    /// <summary>A law as an expression, often in more than one way.</summary>
    private string Lovuttrykk()
    {
        switch (tilfeldig.Next(10))
        {
            case 0:
                Bruk("conditional law");
                return $"({Betingelse()} ? {Lov()} : {Lov()})";
            case 1:
                Bruk("switch expression law");
                return $"({Betingelse()} switch {{ true => {Lov()}, _ => {Lov()} }})";
            case 2:
                Bruk("law of another");
                return $"{Velg(objekter.Count > 0 ? objekter : lover)}{(objekter.Count > 0 ? ".Lovverk" : "")}";
            default:
                return Lov();
        }
    }

    // A new toss of the coin each time: what is certain then is certain whichever way is taken, not by what two ways have in common.
    // Or one that was thrown before, so that what was chosen by it belongs together.
    private string Betingelse() => flags.Count > 0 && Sjanse(25) ? (Sjanse(50) ? "" : "!") + Velg(flags) : "M()";

    /// <summary>A sluttmål: given, not given, or depending.</summary>
    private string Maal()
    {
        switch (tilfeldig.Next(12))
        {
            case 0:
                Bruk("null");
                return "null";
            case 1:
                Bruk("default");
                return "default";
            case 2:
                Bruk("conditional value");
                return $"{Betingelse()} ? Sluttmaal.Arbeid : null";
            case 3:
                Bruk("conditional value");
                return $"{Betingelse()} ? Sluttmaal.Arbeid : (Sluttmaal)2";
            case 4:
                Bruk("coalescing value");
                return $"Kanskje({Betingelse()}) ?? Sluttmaal.Arbeid";
            case 5:
                Bruk("switch expression value");
                return $"{Velg(lover)} switch {{ Lovverk.Introduksjonsloven => null, _ => Sluttmaal.Arbeid }}";
            case 6:
                return $"Kanskje({Betingelse()})";
            default:
                return "Sluttmaal.Arbeid";
        }
    }

    private string Medlemmer(bool medLov)
    {
        var deler = new List<string>();
        if (medLov)
        {
            deler.Add($"Lovverk = {Lovuttrykk()}");
        }

        if (Sjanse(55))
        {
            deler.Add($"Sluttmaal = {Maal()}");
        }

        if (Sjanse(20))
        {
            deler.Add("Integreringskontrakt = new() { Inngaatt = default }");
        }

        if (Sjanse(50))
        {
            deler.Reverse();
        }

        return string.Join(", ", deler);
    }

    private string Nytt(string type = "Introduksjonsprogram") =>
        $"new {type}{(type.Length == 0 ? "()" : "")} {{ Id = Id, Kommune = Kommune, Person = Person, Rettsstilling = Rettsstilling.RettOgPlikt, {Medlemmer(medLov: true)} }}";

    private Setning NyttObjekt()
    {
        Bruk("initialiser");
        var (maaltypet, uttrykk) = (Sjanse(30), "");
        if (maaltypet)
        {
            Bruk("target-typed new");
        }

        uttrykk = Nytt(maaltypet ? "" : "Introduksjonsprogram");
        var ny = NyttNavn();
        objekter.Add(ny);
        return Setning.Enkel($"Introduksjonsprogram {ny} = {uttrykk};");
    }

    private Setning Kopi()
    {
        Bruk("with");
        var fra = Velg(objekter);
        var endringer = Medlemmer(medLov: Sjanse(30));
        if (Sjanse(50))
        {
            return Setning.Enkel($"{fra} = {fra} with {{ {endringer} }};");
        }

        var ny = NyttNavn();
        objekter.Add(ny);
        return Setning.Enkel($"var {ny} = {fra} with {{ {endringer} }};");
    }

    private Setning NyLov()
    {
        Bruk("law in a variable");
        var uttrykk = Lovuttrykk();
        var ny = NyttNavn("l");
        lover.Add(ny);
        return Setning.Enkel($"var {ny} = {uttrykk};");
    }
}
