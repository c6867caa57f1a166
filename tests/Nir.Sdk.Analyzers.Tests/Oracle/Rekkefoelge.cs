using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>Changes the order of statements that have nothing to do with each other.</summary>
internal static partial class Rekkefoelge
{
    public static Generertprogram Byttet(Generertprogram program) => program with { Setninger = Byttet(program.Setninger) };

    private static ImmutableArray<Setning> Byttet(ImmutableArray<Setning> setninger)
    {
        var byttet = setninger.Select(static setning => setning with { Indre = Byttet(setning.Indre) }).ToArray();
        for (var i = 0; i + 1 < byttet.Length; i++)
        {
            if (ErUavhengige(Tekst(byttet[i]), Tekst(byttet[i + 1])))
            {
                (byttet[i], byttet[i + 1]) = (byttet[i + 1], byttet[i]);
                i++;
            }
        }

        return [.. byttet];
    }

    private static string Tekst(Setning setning)
    {
        var text = new StringBuilder();
        setning.Skriv(text);
        return text.ToString().Trim();
    }

    private static bool ErUavhengige(string en, string annen) => ErHel(en) && ErHel(annen) && !Navn(en).Overlaps(Navn(annen));

    // A whole statement that goes on to the next, and touches nothing that has two names.
    private static bool ErHel(string tekst) => tekst.Length > 0 && !Utgang().IsMatch(tekst) && ErBalansert(tekst);

    private static bool ErBalansert(string tekst)
    {
        var dybde = 0;
        foreach (var tegn in tekst)
        {
            dybde += tegn switch { '{' => 1, '}' => -1, _ => 0 };
            if (dybde < 0)
            {
                return false;
            }
        }

        return dybde == 0;
    }

    private static HashSet<string> Navn(string tekst) => [.. Variabel().Matches(tekst).Select(static treff => treff.Value)];

    [GeneratedRegex(@"\b(return|throw|yield|continue|break|case|default:|else|catch|finally|Kast|Kladd|ref|Loeper\w*|Delt|Krok|Hendelse|Feil)\b|\bxk\d")]
    private static partial Regex Utgang();

    [GeneratedRegex(@"\bx[a-z]*\d+d?_?\b")]
    private static partial Regex Variabel();
}
