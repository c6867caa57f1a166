using System.Text.RegularExpressions;

namespace Nir.Cli.Contracts;

/// <summary>Compares two files of types as they are generated: which declarations, members and values came and went.</summary>
internal static partial class TypeDifference
{
    public static IEnumerable<ContractChange> Compare(string old, string now)
    {
        var (before, after) = (Declarations(old), Declarations(now));
        foreach (var name in before.Keys.Except(after.Keys))
        {
            yield return new(name, "the type is gone", IsBreaking: true);
        }

        foreach (var name in after.Keys.Except(before.Keys))
        {
            yield return new(name, "the type has come", IsBreaking: false);
        }

        foreach (var change in before.Keys.Intersect(after.Keys).SelectMany(name => Compare(name, before[name], after[name])))
        {
            yield return change;
        }
    }

    private static IEnumerable<ContractChange> Compare(string name, string old, string now)
    {
        var (before, after) = (Members(old), Members(now));
        foreach (var member in before.Keys.Except(after.Keys))
        {
            yield return new($"{name}/{member.Trim('\'')}", "the member is gone", IsBreaking: true);
        }

        // A code that has come stands without a question mark too, and nobody has to write it.
        foreach (var member in after.Keys.Except(before.Keys))
        {
            yield return new($"{name}/{member.Trim('\'')}", "the member has come",
                !after[member].IsOptional && !name.EndsWith("Koder", StringComparison.Ordinal));
        }

        foreach (var member in before.Keys.Intersect(after.Keys).Where(member => before[member] != after[member]))
        {
            yield return new($"{name}/{member.Trim('\'')}", "the type is another", Narrows(before[member].Type, after[member].Type));
        }

        if (before.Count == 0 && after.Count == 0 && Space().Replace(old, " ") != Space().Replace(now, " "))
        {
            yield return new(name, "the type is another", Narrows(old, now));
        }
    }

    // More values for what there was break nobody who writes them.
    private static bool Narrows(string old, string now) => Values(old).Except(Values(now)).Any();

    private static IEnumerable<string> Values(string type) => type.Split('|').Select(static value => Space().Replace(value, " ").Trim(' ', ';'));

    private static Dictionary<string, string> Declarations(string text) => Declaration().Matches(Comment().Replace(text, ""))
        .ToDictionary(static match => match.Groups["name"].Value, static match => match.Groups["body"].Value);

    private static Dictionary<string, (bool IsOptional, string Type)> Members(string body) => Member().Matches(body).ToDictionary(
        static match => match.Groups["name"].Value, static match => (match.Groups["optional"].Length > 0, match.Groups["type"].Value));

    [GeneratedRegex(@" */\*\*.*?\*/\n?", RegexOptions.Singleline)]
    private static partial Regex Comment();

    // Until the next one, or to the end.
    [GeneratedRegex(@"^export (?:declare )?(?:interface|type|const) (?<name>\w+)(?<body>.*?)(?=^export |\z)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^  (?:readonly )?(?<name>\w+|'[^']+')(?<optional>\??): (?<type>.*);$", RegexOptions.Multiline)]
    private static partial Regex Member();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
