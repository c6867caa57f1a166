using System.Collections.Immutable;

namespace Nir.Register.Stubs.Matching;

/// <summary>A path with named places: <c>/v1/registreringer/{id}</c>.</summary>
internal sealed class UrlTemplate
{
    private readonly ImmutableArray<string> _parts;

    private UrlTemplate(string text, ImmutableArray<string> parts)
    {
        Text = text;
        _parts = parts;
    }

    public string Text { get; }

    /// <summary>The names of its places.</summary>
    public IEnumerable<string> Names => _parts.Where(IsPlace).Select(Name);

    /// <summary>Reads a template.</summary>
    /// <exception cref="FormatException">A place is not a whole part of the path, or two have the same name.</exception>
    public static UrlTemplate Parse(string text)
    {
        var parts = text.Split('/').ToImmutableArray();
        if (parts.Any(static part => part.AsSpan().ContainsAny('{', '}', '*') && !IsPlace(part)))
        {
            throw new FormatException("A place '{name}' is expected to be all that stands between two slashes.");
        }

        var template = new UrlTemplate(text, parts);
        return template.Names.Distinct(StringComparer.Ordinal).Count() == template.Names.Count()
            ? template
            : throw new FormatException("Two places have the same name.");
    }

    /// <summary>The values at the places; null when the path does not fit.</summary>
    public IReadOnlyDictionary<string, string>? Read(string path)
    {
        var parts = path.Split('/');
        if (parts.Length != _parts.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < parts.Length; i++)
        {
            if (IsPlace(_parts[i]) && parts[i].Length > 0)
            {
                values.Add(Name(_parts[i]), parts[i]);
            }
            else if (parts[i] != _parts[i])
            {
                return null;
            }
        }

        return values;
    }

    private static bool IsPlace(string part) => part is ['{', _, .., '}'] && part.AsSpan(1, part.Length - 2).IndexOfAny('{', '}', '*') < 0;

    private static string Name(string place) => place[1..^1];
}
