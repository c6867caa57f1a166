using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fagsystem.Export;
using Fagsystem.Mapping;
using Nir.Sdk.Contract;
using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.Outside.Tests.Schemas;

/// <summary>ajv and Python's jsonschema find by the schemas what the validator finds, at the same places: for each rule in them none more and none
/// fewer.</summary>
public sealed class SchemaJudgeTests
{
    private const int Count = 20_000;

    // Python's takes seventy times as long as ajv for each: it judges the sample and these first ones, which break every rule of every schema too.
    private const int CountForPython = 5_000;
    private const int Seed = 20261129;
    private const int SampleCount = 387;
    private const string Form = "form";

    private static readonly ValidationContext Context = new() { Dato = new(2026, 11, 21) };

    private static readonly IReadOnlyDictionary<string, IReadOnlySet<string>> Rules =
        ((IEnumerable<string>)["introduksjonsprogram", "norskopplaering", "mottakskvalifisering", "asylopplaering"]).ToDictionary(
            static family => family,
            static family => (IReadOnlySet<string>)JsonNode.Parse(Repository.Read("docs", "schema", $"{family}.json"))!["$defs"]!.AsObject()
                .Select(static pair => pair.Key).Where(static name => name.StartsWith("NIR", StringComparison.Ordinal)).ToHashSet());

    private static readonly Lazy<IReadOnlyList<Registered>> All = new(static () =>
        [.. Sample().Concat(new PlantedRegistreringer(Seed).Create(Count).Select(static json => json.ToJsonString())).Select(Registered.From)]);

    [Fact]
    public Task Ajv_in_strict_mode_finds_what_the_validator_finds() => JudgeAsync("node", "schema.js", All.Value);

    [Fact]
    public Task Jsonschema_for_Python_finds_what_the_validator_finds() => JudgeAsync("/usr/bin/python3", "schema.py", ForPython);

    [Fact]
    public void Every_rule_of_every_schema_is_broken_somewhere()
    {
        // Of the sample's 400 cases, those that its export can tell.
        Assert.Equal(SampleCount + Count, All.Value.Count);
        Assert.All([All.Value, ForPython], static some =>
        {
            var broken = some.SelectMany(static one => one.Found.Select(found => $"{one.Family} {found.Split(' ')[0]}")).ToHashSet();
            Assert.Empty(Rules.SelectMany(static pair => pair.Value.Select(rule => $"{pair.Key} {rule}")).Except(broken));
            Assert.Contains(some, static one => one.Found is [Form]);
            Assert.Contains(some, static one => one.Found is []);
        });
    }

    private static IReadOnlyList<Registered> ForPython => [.. All.Value.Take(SampleCount + CountForPython)];

    private static async Task JudgeAsync(string program, string judge, IReadOnlyList<Registered> some)
    {
        var input = string.Join('\n', some.Select(static one => one.Json));
        var output = await new Command(program, $"tests/Outside/judges/{judge}") { Input = input }.RunAsync();
        Compare(some, output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Compare(IReadOnlyList<Registered> some, string[] answers)
    {
        Assert.Equal(some.Count, answers.Length);
        var differences = new SortedDictionary<string, (int Count, string First)>(StringComparer.Ordinal);
        for (var i = 0; i < answers.Length; i++)
        {
            var (ours, found) = (some[i], JsonSerializer.Deserialize<string[]>(answers[i])!);
            // Of what cannot be read nothing else is said.
            var theirs = Array.Exists(found, static one => one.StartsWith(Form, StringComparison.Ordinal)) ? [Form] : found;
            foreach (var difference in theirs.Except(ours.Found).Select(static one => $"more: {one}")
                .Concat(ours.Found.Except(theirs).Select(static one => $"fewer: {one}")))
            {
                var key = $"{ours.Family} {System.Text.RegularExpressions.Regex.Replace(difference, "/[0-9]+", "/n")}";
                differences[key] = differences.TryGetValue(key, out var seen) ? (seen.Count + 1, seen.First) : (1, ours.Json);
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences.Select(static pair => $"{pair.Value.Count} × {pair.Key}\n    {pair.Value.First}")));
    }

    private static IEnumerable<string> Sample()
    {
        var export = ExportReader.Read(Repository.PathTo("samples", "Fagsystem", "Data"));
        return export.Deltakere.SelectMany(static deltaker => MappedDeltaker.From(deltaker).Saker).Select(static sak => sak.Result)
            .OfType<MappingResult.Mapped>().Select(static mapped => Encoding.UTF8.GetString(NirJson.Write(mapped.Registrering)));
    }

    /// <summary>A registration, and what the validator finds of the rules that its schema holds.</summary>
    private sealed record Registered(string Json, string Family, IReadOnlyList<string> Found)
    {
        public static Registered From(string json)
        {
            var family = (string)JsonNode.Parse(json)!["familie"]!;
            try
            {
                var result = RegistreringValidator.Validate(NirJson.Read(Encoding.UTF8.GetBytes(json)).Registrering, Context);
                return new(json, family,
                    [.. result.Avvik.Where(avvik => Rules[family].Contains(avvik.Regel)).Select(static avvik => $"{avvik.Regel} {avvik.Peker}")]);
            }
            catch (JsonException)
            {
                return new(json, family, [Form]);
            }
        }
    }
}
