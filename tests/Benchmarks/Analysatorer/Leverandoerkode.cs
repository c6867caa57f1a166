using System.Globalization;
using System.Text;

namespace Nir.Benchmarks.Analysatorer;

/// <summary>Writes a vendor's code: 1,000 files of 100 lines, of which one in twenty touches registrations. The same code each time.</summary>
internal static class Leverandoerkode
{
    public const int Filer = 1_000;
    public const int Linjer = 100;
    private const int Registrerende = 20;

    /// <summary>Writes the files; gives the number of lines.</summary>
    public static int Write(string folder)
    {
        var lines = 0;
        for (var i = 0; i < Filer; i++)
        {
            var text = i % Registrerende == 0 ? Registreringsfil(i) : Vanligfil(i);
            lines += text.Count(static c => c == '\n');
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"Fil{i:0000}.cs")), text);
        }

        return lines;
    }

    /// <summary>Writes one method that makes many registrations, some by a choice; gives the number of lines.</summary>
    public static int WriteLong(string folder, int initialisers)
    {
        var text = new StringBuilder("using Nir.Sdk.Identifikatorer;\nusing Nir.Sdk.Kodeverk;\nusing Nir.Sdk.Registreringer;\n\npublic static class Proevedata\n{\n");
        text.Append("    public static void Fyll(List<Registrering> alle, Guid id, Kommunenummer kommune, Personreferanse person, bool valgt)\n    {\n");
        for (var i = 0; i < initialisers; i++)
        {
            var maal = i % 10 == 0 ? "valgt ? Sluttmaal.Arbeid : null" : "Sluttmaal.Arbeid";
            text.Append(CultureInfo.InvariantCulture, $"        alle.Add(new Introduksjonsprogram {{ Id = id, Kommune = kommune, Person = person, Lovverk = Lovverk.Integreringsloven, Rettsstilling = Rettsstilling.RettOgPlikt, Sluttmaal = {maal} }});\n");
        }

        text.Append("    }\n}\n");
        File.WriteAllText(Path.Combine(folder, "Proevedata.cs"), text.ToString());
        return text.ToString().Count(static c => c == '\n');
    }

    private static string Vanligfil(int number) => Fil(number, "", static i => $$"""

            public string Beskriv{{i}}(IReadOnlyList<Linje> linjer, string navn, int grense)
            {
                var sum = 0;
                foreach (var linje in linjer)
                {
                    if (linje.Antall > grense && linje.Navn != navn)
                    {
                        sum += linje.Antall * linje.Pris;
                    }
                    else if (linje.Navn.Length == 0)
                    {
                        continue;
                    }
                }

                var valgte = linjer.Where(linje => linje.Antall > {{i}}).Select(linje => linje.Navn).ToList();
                return sum switch
                {
                    0 => "ingen",
                    < 10 => $"{navn}: {sum}",
                    _ => string.Join(", ", valgte),
                };
            }
        """);

    private static string Registreringsfil(int number) => Fil(number, "using Nir.Sdk.Identifikatorer;\nusing Nir.Sdk.Client;\nusing Nir.Sdk.Kodeverk;\nusing Nir.Sdk.Registreringer;\n", static i => $$"""

            public async Task<bool> Send{{i}}Async(NirClient klient, Guid id, Kommunenummer kommune, Personreferanse person, Lovverk lov, CancellationToken avbrudd)
            {
                var program = new Introduksjonsprogram
                {
                    Id = id, Kommune = kommune, Person = person, Lovverk = lov, Rettsstilling = Rettsstilling.RettOgPlikt,
                    Tilbudsdato = new DateOnly(2026, 1, {{i + 1}}),
                };
                if (lov.ErIntegreringsloven())
                {
                    program = program with { Sluttmaal = Sluttmaal.Arbeid };
                }

                var avslutning = lov switch
                {
                    Lovverk.Introduksjonsloven => Avslutningsaarsak.Arbeid30TimerEllerMer,
                    _ => Avslutningsaarsak.Heltidsarbeid,
                };
                var resultat = await klient.SendAsync(program with { Avslutning = new() { Dato = new DateOnly(2026, 6, 1), Avslutningsaarsak = avslutning } }, cancellationToken: avbrudd);
                return resultat.IsAccepted;
            }
        """);

    private static string Fil(int number, string usings, Func<int, string> method)
    {
        var text = new StringBuilder(usings);
        text.Append(CultureInfo.InvariantCulture, $"namespace Leverandoer.Del{number % 40};\n\npublic sealed class Tjeneste{number}\n{{\n    public sealed record Linje(string Navn, int Antall, int Pris);\n");
        for (var i = 0; i < 4; i++)
        {
            text.Append(method(i)).Append('\n');
        }

        text.Append("}\n");
        while (text.ToString().Count(static c => c == '\n') < Linjer)
        {
            text.Append("// Fylt opp til hundre linjer.\n");
        }

        return text.ToString();
    }
}
