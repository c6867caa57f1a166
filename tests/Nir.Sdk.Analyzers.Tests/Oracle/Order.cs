using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>Changes the order of statements that have nothing to do with each other.</summary>
internal static partial class Order
{
    public static GeneratedProgram Replaced(GeneratedProgram program) => program with { Sentences = Replaced(program.Sentences) };

    private static ImmutableArray<Sentence> Replaced(ImmutableArray<Sentence> sentences)
    {
        var replaced = sentences.Select(static sentence => sentence with { Inner = Replaced(sentence.Inner) }).ToArray();
        for (var i = 0; i + 1 < replaced.Length; i++)
        {
            if (IsIndependent(ToText(replaced[i]), ToText(replaced[i + 1])))
            {
                (replaced[i], replaced[i + 1]) = (replaced[i + 1], replaced[i]);
                i++;
            }
        }

        return [.. replaced];
    }

    private static string ToText(Sentence sentence)
    {
        var text = new StringBuilder();
        sentence.Write(text);
        return text.ToString().Trim();
    }

    private static bool IsIndependent(string en, string other) => IsWhole(en) && IsWhole(other) && !GetNavn(en).Overlaps(GetNavn(other));

    // A whole statement that goes on to the next, and touches nothing that has two names.
    private static bool IsWhole(string text) => text.Length > 0 && !Exit().IsMatch(text) && IsBalanced(text);

    private static bool IsBalanced(string text)
    {
        var depth = 0;
        foreach (var character in text)
        {
            depth += character switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    private static HashSet<string> GetNavn(string text) => [.. Variable().Matches(text).Select(static treff => treff.Value)];

    [GeneratedRegex(@"\b(return|throw|yield|continue|break|case|default:|else|catch|finally|Throw|Draft|ref|Loeper\w*|Delt|Krok|Hendelse|Error)\b|\bxk\d")]
    private static partial Regex Exit();

    [GeneratedRegex(@"\bx[a-z]*\d+d?_?\b")]
    private static partial Regex Variable();
}
