using System.Globalization;
using System.Text.Json;

namespace Nir.Sdk.Regler.Overlay;

/// <summary>Reads the members of one object of the overlay and reports what is missing, misshapen or unknown.</summary>
internal sealed class OverlayObject(JsonElement instance, string jsonPointer, Action<string, string> report)
{
    private readonly HashSet<string> _known = ["$schema"];

    /// <summary>A text that must be given; null when it is not, which has been reported.</summary>
    public string? ToText(string name)
    {
        var value = GetValue(name);
        if (value is null)
        {
            report($"{jsonPointer}/{name}", "The member is missing.");
        }

        return value is { } v ? FromText(v, $"{jsonPointer}/{name}") : null;
    }

    /// <summary>A text, or null when it is absent.</summary>
    public string? OptionalText(string name) => GetValue(name) is { } value ? FromText(value, $"{jsonPointer}/{name}") : null;

    /// <summary>One of a few words, or null when it is absent.</summary>
    public string? Choice(string name, IReadOnlyList<string> valg)
    {
        if (OptionalText(name) is not { } value || valg.Contains(value))
        {
            return OptionalText(name);
        }

        report($"{jsonPointer}/{name}", $"One of {string.Join(", ", valg)} is expected.");
        return null;
    }

    /// <summary>One of a few words, which must be given.</summary>
    public string? RequiredChoice(string name, IReadOnlyList<string> valg)
    {
        if (GetValue(name) is null)
        {
            report($"{jsonPointer}/{name}", "The member is missing.");
        }

        return Choice(name, valg);
    }

    /// <summary>A day, or null when it is absent.</summary>
    public DateOnly? Date(string name)
    {
        if (GetValue(name) is not { } value)
        {
            return null;
        }

        if (ReadDate(value) is { } date)
        {
            return date;
        }

        report($"{jsonPointer}/{name}", "A day is expected, written as yyyy-MM-dd.");
        return null;
    }

    /// <summary>The members of an object that is a member of this one; none when it is absent.</summary>
    public IEnumerable<OverlayMember> Members(string name) =>
        GetValue(name) is { } value ? All(value, $"{jsonPointer}/{name}") : [];

    /// <summary>The items of an array that is a member of this one; none when it is absent.</summary>
    public IEnumerable<OverlayMember> Elements(string name)
    {
        if (GetValue(name) is not { } value)
        {
            return [];
        }

        if (value.ValueKind is JsonValueKind.Array)
        {
            return value.EnumerateArray()
                .Select((element, i) => new OverlayMember("", string.Create(CultureInfo.InvariantCulture, $"{jsonPointer}/{name}/{i}"), element));
        }

        report($"{jsonPointer}/{name}", "A list is expected.");
        return [];
    }

    /// <summary>Every member of this object, each of which must be a text.</summary>
    public IEnumerable<(string Navn, string Peker, string Tekst)> AllTexts() => All(instance, jsonPointer)
        .Select(member => (member.Navn, member.Peker, Tekst: FromText(member.Verdi, member.Peker)))
        .Where(static row => row.Tekst is not null)
        .Select(static row => (row.Navn, row.Peker, row.Tekst!));

    /// <summary>Reports every member that nobody has asked for. The last call.</summary>
    public void RefuseOthers()
    {
        foreach (var member in All(instance, jsonPointer))
        {
            if (!_known.Contains(member.Navn))
            {
                report(member.Peker, "This member is not known here.");
            }
        }
    }

    /// <summary>A day written as <c>yyyy-MM-dd</c>; null for anything else.</summary>
    public static DateOnly? ReadDate(JsonElement value) =>
        value.ValueKind is JsonValueKind.String
        && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    private JsonElement? GetValue(string name)
    {
        _known.Add(name);
        return instance.ValueKind is JsonValueKind.Object && instance.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null
            ? value
            : null;
    }

    private string? FromText(JsonElement value, string place)
    {
        if (value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text)
        {
            return text;
        }

        report(place, "A text that is not empty is expected.");
        return null;
    }

    private IEnumerable<OverlayMember> All(JsonElement value, string place)
    {
        if (value.ValueKind is JsonValueKind.Object)
        {
            return value.EnumerateObject()
                .Select(
                    member =>
                        new OverlayMember(
                            member.Name, $"{place}/{member.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}",
                            member.Value));
        }

        report(place, "An object is expected.");
        return [];
    }
}
