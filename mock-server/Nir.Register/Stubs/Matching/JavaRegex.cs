using System.Text;
using System.Text.RegularExpressions;

namespace Nir.Register.Stubs.Matching;

/// <summary>
/// Writes a regular expression of Java's as one of .NET's that means the same: the classes of digits, letters and blanks are ASCII's in Java.
/// What has no counterpart is refused.
/// </summary>
internal static class JavaRegex
{
    // A pattern longer than this is a mistake, and takes long to build.
    private const int Longest = 4_096;

    private const string Blank = @" \t\n\v\f\r";
    private const string Horizontal = @" \t\u00A0\u1680\u180E\u2000-\u200A\u202F\u205F\u3000";

    /// <summary>Translates.</summary>
    /// <exception cref="FormatException">It has no counterpart. The message names what.</exception>
    public static string Translate(string java)
    {
        if (java.Length > Longest)
        {
            throw new FormatException($"A regular expression of at most {Longest} characters is expected.");
        }

        var net = new StringBuilder(java.Length + 16);
        // Where the last quantifier ended.
        var (at, inClass, quantified) = (0, false, 0);
        while (at < java.Length)
        {
            at = java[at] switch
            {
                '\\' => Escape(java, at, inClass, net),
                '[' when inClass => throw Refused("a class within a class ('[a[b]]')"),
                '[' => OpenClass(java, at, net, out inClass),
                ']' when inClass => Close(at, net, out inClass),
                '&' when inClass && Ahead(java, at) is '&' => throw Refused("an intersection of classes ('&&')"),
                '+' when !inClass && at > 0 && at == quantified => throw Refused("a possessive quantifier ('a++')"),
                '*' or '+' or '?' or '}' when !inClass => Copy(java[at], (quantified = at + 1) - 1, net),
                '(' when !inClass => OpenGroup(java, at, net),
                var other => Copy(other, at, net),
            };
        }

        return net.ToString();
    }

    private static int Copy(char character, int at, StringBuilder net)
    {
        net.Append(character);
        return at + 1;
    }

    private static int Close(int at, StringBuilder net, out bool inClass)
    {
        inClass = false;
        return Copy(']', at, net);
    }

    private static int OpenClass(string java, int at, StringBuilder net, out bool inClass)
    {
        inClass = true;
        net.Append('[');
        at++;
        if (at < java.Length && java[at] == '^')
        {
            at = Copy('^', at, net);
        }

        return at < java.Length && java[at] == ']' ? throw Refused("a class that begins with ']': escape it") : at;
    }

    private static int OpenGroup(string java, int at, StringBuilder net)
    {
        if (Ahead(java, at) is '?')
        {
            var kind = java.AsSpan(Math.Min(at + 2, java.Length));
            var known = kind is [':' or '=' or '!' or '>', ..] or ['<', '=' or '!', ..] or ['<', >= 'A' and <= 'Z' or >= 'a' and <= 'z', ..] or ['i', ')' or ':', ..] or ['s', ')' or ':', ..];
            if (!known || IsBalancing(kind))
            {
                throw Refused("a group of the kind '(?...' that stands here");
            }
        }

        return Copy('(', at, net);
    }

    /// <summary>.NET's balancing groups: Java takes no hyphen in a name.</summary>
    private static bool IsBalancing(ReadOnlySpan<char> kind) =>
        kind is ['<', not ('=' or '!'), ..] && kind[..Math.Max(kind.IndexOf('>'), 0)].Contains('-');

    private static int Escape(string java, int at, bool inClass, StringBuilder net)
    {
        var next = Ahead(java, at) ?? throw new FormatException("A regular expression cannot end with a single backslash.");
        switch (next)
        {
            case 'Q':
                return Quote(java, at, inClass, net);
            case 'p' or 'P':
                return Property(java, at, inClass, net);
            case 'd' or 'w' or 's' or 'h':
                net.Append(inClass ? Members(next) : $"[{Members(next)}]");
                return at + 2;
            case 'D' or 'W' or 'S' or 'H' when !inClass:
                net.Append("[^").Append(Members(char.ToLowerInvariant(next))).Append(']');
                return at + 2;
            case 'b' or 'B' or 'A' or 'z' or 'Z' when !inClass:
            case 't' or 'n' or 'r' or 'f' or 'a' or 'e' or 'x' or 'u' or 'k' or (>= '1' and <= '9'):
            case var symbol when !char.IsAsciiLetterOrDigit(symbol):
                net.Append('\\').Append(next);
                return at + 2;
            default:
                throw Refused($"'\\{next}'{(inClass ? " in a class" : "")}");
        }
    }

    private static string Members(char name) => name switch
    {
        'd' => "0-9",
        'w' => "a-zA-Z_0-9",
        's' => Blank,
        _ => Horizontal,
    };

    private static int Quote(string java, int at, bool inClass, StringBuilder net)
    {
        if (inClass)
        {
            throw Refused("'\\Q' in a class");
        }

        var end = java.IndexOf(@"\E", at + 2, StringComparison.Ordinal);
        var quoted = end < 0 ? java[(at + 2)..] : java[(at + 2)..end];
        net.Append(Regex.Escape(quoted));
        return end < 0 ? java.Length : end + 2;
    }

    private static int Property(string java, int at, bool inClass, StringBuilder net)
    {
        var negated = java[at + 1] == 'P';
        var braces = Ahead(java, at + 1) is '{';
        var end = braces ? java.IndexOf('}', at) : at + 2;
        if (end < 0 || end >= java.Length)
        {
            throw new FormatException("A \\p in a regular expression needs a name.");
        }

        var name = braces ? java[(at + 3)..end] : java[(at + 2)..(end + 1)];
        net.Append(Posix(name) is { } members
            ? Ascii(members, negated, inClass)
            : name is "L" or "Lu" or "Ll" or "Lt" or "Lm" or "Lo" or "M" or "N" or "Nd" or "Nl" or "No" or "P" or "S" or "Z" or "Zs" or "C" or "Sc" or "Pd"
                ? $"\\{java[at + 1]}{{{name}}}"
                : throw Refused($"'\\p{{{Journal.Redaction.Of(name)}}}'"));
        return end + 1;
    }

    private static string Ascii(string members, bool negated, bool inClass) => (negated, inClass) switch
    {
        (false, true) => members,
        (true, true) => throw Refused("'\\P' of an ASCII class in a class"),
        _ => $"[{(negated ? "^" : "")}{members}]",
    };

    private static string? Posix(string name) => name switch
    {
        "Lower" => "a-z",
        "Upper" => "A-Z",
        "Alpha" => "a-zA-Z",
        "Digit" => "0-9",
        "Alnum" => "a-zA-Z0-9",
        "XDigit" => "0-9a-fA-F",
        "Space" => Blank,
        "Blank" => @" \t",
        "Punct" => @"!-/:-@\[-`{-~",
        "ASCII" => @"\x00-\x7F",
        _ => null,
    };

    private static char? Ahead(string java, int at) => at + 1 < java.Length ? java[at + 1] : null;

    private static FormatException Refused(string what) => new($"The regular expression holds {what}, which this server does not support.");
}
