using System.Collections.Immutable;
using System.CommandLine;
using System.IO.Enumeration;
using Nir.Cli.Console;
using Nir.Conformance.Scenarios;
using Nir.Conformance.Systems;
using Nir.Sdk.Kodeverk;

namespace Nir.Cli.Conformance;

/// <summary>Which scenarios are meant. What matches nothing is an error, also beside what matches something.</summary>
internal sealed class ScenarioChoice
{
    private readonly Option<string[]> _only =
        new("--only")
        {
            Description = "A scenario's id, with * for any letters; may stand several times.", AllowMultipleArgumentsPerToken = false,
            HelpName = "ID"
        };
    private readonly Option<string[]> _topic =
        new("--topic") { Description = "A topic, for example forbidden-fields; may stand several times.", HelpName = "TOPIC" };
    private readonly Option<Lovverk?> _law = Arguments.Word("--law", "A law's code.", ScenarioWords.Laws);

    public void AddTo(Command command)
    {
        command.Add(_only);
        command.Add(_topic);
        command.Add(_law);
    }

    /// <exception cref="UsageException">Something matches nothing.</exception>
    public ImmutableArray<Scenario> Choose(ParseResult parsed)
    {
        var (only, topics, law) = (parsed.GetValue(_only) ?? [], parsed.GetValue(_topic) ?? [], parsed.GetValue(_law));
        foreach (var pattern in only.Where(static pattern => !ScenarioCatalogue.All.Any(scenario => Matches(pattern, scenario.Id))))
        {
            throw new UsageException($"--only {pattern} matches no scenario. See nir conformance list.");
        }

        foreach (var topic in topics.Where(static topic => !ScenarioCatalogue.All.Any(scenario => scenario.Topic == topic)))
        {
            throw new UsageException($"There is no topic {topic}. There are {string.Join(", ", Topics)}.");
        }

        ImmutableArray<Scenario> chosen =
            [.. ScenarioCatalogue.All.Where(scenario => (only.Length == 0 || Array.Exists(only, pattern => Matches(pattern, scenario.Id)))
            && (topics.Length == 0 || topics.Contains(scenario.Topic)) && (law is null || scenario.Lovverk == law))];
        return chosen.IsEmpty ? throw new UsageException("Nothing is left to run: no scenario is all that was asked for.") : chosen;
    }

    private static IEnumerable<string> Topics => ScenarioCatalogue.All.Select(static scenario => scenario.Topic).Distinct().Order(StringComparer.Ordinal);

    private static bool Matches(string pattern, string id) => FileSystemName.MatchesSimpleExpression(pattern, id, ignoreCase: false);
}
