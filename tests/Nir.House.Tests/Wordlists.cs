using System.Text.RegularExpressions;
using Nir.Shared;

namespace Nir.House.Tests;

/// <summary>The words names are made of: <c>docs/ordliste.md</c> and <c>data/english-words.txt</c>.</summary>
internal static partial class Wordlists
{
    public static IReadOnlyList<string> Norwegian { get; } =
        [.. Entry().Matches(Repository.Read("docs", "ordliste.md")).Select(static entry => entry.Groups["word"].Value)];

    public static IReadOnlyList<string> Verbs { get; } = Section("verbs");

    public static IReadOnlyList<string> English { get; } = Section("words");

    /// <summary>The words of a name in PascalCase: <c>HtmlReport2</c> is Html, Report, 2.</summary>
    public static IEnumerable<string> Split(string name) => Part().Matches(name).Select(static part => part.Value);

    /// <summary>The listed words that a word is made of. Empty: it is made of none.</summary>
    public static IReadOnlyList<string> Listed(string word)
    {
        if (English.Contains(word, StringComparer.Ordinal))
        {
            return [word];
        }

        return Norwegian.Where(noun => IsForm(word, noun)).Take(1).ToList();
    }

    // A noun stands in the form it has in the list, or in one of its plurals, which Norwegian makes by an ending.
    private static bool IsForm(string word, string noun) =>
        word.StartsWith(noun.TrimEnd('e'), StringComparison.Ordinal) && Endings().IsMatch(word[noun.TrimEnd('e').Length..])
        || (noun.EndsWith("el", StringComparison.Ordinal) && word == $"{noun[..^2]}ler");

    private static IReadOnlyList<string> Section(string name) =>
        [.. Repository.Read("data", "english-words.txt").ReplaceLineEndings("\n")
            .Split('\n')
            .SkipWhile(line => line != $"# {name}")
            .Skip(1)
            .TakeWhile(static line => !line.StartsWith('#'))
            .Where(static line => line.Length > 0)];

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")]
    private static partial Regex Part();

    [GeneratedRegex("^(e|er|r|ene)?$")]
    private static partial Regex Endings();

    [GeneratedRegex(@"^\| (?!Word )(?<word>[A-Za-z]+) \| ", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
