using System.Text.RegularExpressions;

namespace Nir.Register.Stubs.Matching;

/// <summary>A regular expression from outside. Most are matched in time linear in the text; the rest are stopped when they take too long.</summary>
internal sealed class BoundedRegex
{
    /// <summary>The longest that one match may take.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    private readonly Regex _whole;
    private readonly Regex _part;

    private BoundedRegex(string text, Regex whole, Regex part)
    {
        Text = text;
        _whole = whole;
        _part = part;
    }

    /// <summary>The expression as it was written.</summary>
    public string Text { get; }

    /// <summary>Reads an expression written for Java.</summary>
    /// <exception cref="FormatException">It is not one, or it holds what .NET cannot do alike. The message says what.</exception>
    public static BoundedRegex Parse(string text)
    {
        var translated = JavaRegex.Translate(text);
        return new BoundedRegex(text, Build($@"\A(?:{translated})\z"), Build(translated));
    }

    /// <exception cref="RegexMatchTimeoutException">It took longer than <see cref="Limit"/>.</exception>
    public bool IsWholeMatch(string text) => _whole.IsMatch(text);

    /// <exception cref="RegexMatchTimeoutException">It took longer than <see cref="Limit"/>.</exception>
    public bool IsPartMatch(string text) => _part.IsMatch(text);

    private static Regex Build(string pattern)
    {
        const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Singleline;
        try
        {
            return new Regex(pattern, Options | RegexOptions.NonBacktracking, Limit);
        }
        catch (NotSupportedException)
        {
            // Look-around, back references and atomic groups need the engine that can run away.
            return new Regex(pattern, Options, Limit);
        }
        catch (ArgumentException)
        {
            throw new FormatException("A regular expression is expected, and this is none.");
        }
    }
}
