using System.Globalization;
using System.Text;

namespace Nir.Benchmarks.AnalyzerRuns;

/// <summary>Writes a vendor's code: 1,000 files of 100 lines, of which one in twenty touches registrations. The same code each time.</summary>
internal static class VendorCode
{
    public const int Files = 1_000;
    public const int Lines = 100;
    private const int Registering = 20;

    /// <summary>Writes the files; gives the number of lines.</summary>
    public static int Write(string folder)
    {
        var lines = 0;
        for (var i = 0; i < Files; i++)
        {
            var text = i % Registering == 0 ? RegistreringFile(i) : OrdinaryFile(i);
            lines += text.Count(static c => c == '\n');
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"SourceFile{i:0000}.cs")), text);
        }

        return lines;
    }

    /// <summary>Writes one method that makes many registrations, some by a choice; gives the number of lines.</summary>
    public static int WriteLong(string folder, int initialisers)
    {
        var text =
            new StringBuilder("using Nir.Sdk.Identifikatorer;\nusing Nir.Sdk.Kodeverk;\nusing Nir.Sdk.Registreringer;\n\npublic static class Proevedata\n{\n");
        text.Append("    public static void Fill(List<Registrering> alle, Guid id, Kommunenummer kommune, PersonReference person, bool chosen)\n    {\n");
        for (var i = 0; i < initialisers; i++)
        {
            var target = i % 10 == 0 ? "chosen ? Sluttmaal.Arbeid : null" : "Sluttmaal.Arbeid";
            text.Append(
                CultureInfo.InvariantCulture,
                $"        alle.Add(new Introduksjonsprogram {{ Id = id, Kommune = kommune, Person = person, Lovverk = Lovverk.Integreringsloven, Rettsstilling = Rettsstilling.RettOgPlikt, Sluttmaal = {target} }});\n");
        }

        text.Append("    }\n}\n");
        File.WriteAllText(Path.Combine(folder, "Proevedata.cs"), text.ToString());
        return text.ToString().Count(static c => c == '\n');
    }

    private static string OrdinaryFile(int number) => SourceFile(number, "", static i => $$"""

            public string Describe{{i}}(IReadOnlyList<Line> lines, string name, int limit)
            {
                var sum = 0;
                foreach (var line in lines)
                {
                    if (line.Count > limit && line.Navn != name)
                    {
                        sum += line.Count * line.Pris;
                    }
                    else if (line.Navn.Length == 0)
                    {
                        continue;
                    }
                }

                var chosen = lines.Where(line => line.Count > {{i}}).Select(line => line.Navn).ToList();
                return sum switch
                {
                    0 => "ingen",
                    < 10 => $"{name}: {sum}",
                    _ => string.Join(", ", chosen),
                };
            }
        """);

    private static string RegistreringFile(int number) =>
        SourceFile(number, "using Nir.Sdk.Identifikatorer;\nusing Nir.Sdk.Client;\nusing Nir.Sdk.Kodeverk;\nusing Nir.Sdk.Registreringer;\n", static i => $$"""

            public async Task<bool> Send{{i}}Async(NirClient client, Guid id, Kommunenummer kommune, PersonReference person, Lovverk lov, CancellationToken avbrudd)
            {
                var program = new Introduksjonsprogram
                {
                    Id = id, Kommune = kommune, Person = person, Lovverk = lov, Rettsstilling = Rettsstilling.RettOgPlikt,
                    Tilbudsdato = new DateOnly(2026, 1, {{i + 1}}),
                };
                if (lov.IsIntegreringsloven())
                {
                    program = program with { Sluttmaal = Sluttmaal.Arbeid };
                }

                var avslutning = lov switch
                {
                    Lovverk.Introduksjonsloven => Avslutningsaarsak.Arbeid30TimerEllerMer,
                    _ => Avslutningsaarsak.Heltidsarbeid,
                };
                var result = await client.SendAsync(program with { Avslutning = new() { Dato = new DateOnly(2026, 6, 1), Avslutningsaarsak = avslutning } }, cancellationToken: avbrudd);
                return result.IsAccepted;
            }
        """);

    private static string SourceFile(int number, string usings, Func<int, string> method)
    {
        var text = new StringBuilder(usings);
        text.Append(
            CultureInfo.InvariantCulture,
            $"namespace Leverandoer.Part{number % 40};\n\npublic sealed class Service{number}\n{{\n    public sealed record Line(string Navn, int Count, int Pris);\n");
        for (var i = 0; i < 4; i++)
        {
            text.Append(method(i)).Append('\n');
        }

        text.Append("}\n");
        while (text.ToString().Count(static c => c == '\n') < Lines)
        {
            text.Append("// Fylt opp til hundre linjer.\n");
        }

        return text.ToString();
    }
}
