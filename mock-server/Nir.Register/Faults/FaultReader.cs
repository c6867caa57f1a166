using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Nir.Register.Register;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Faults;

/// <summary>Reads faults from JSON. What is wrong is told by place and expectation, never by what stood there.</summary>
internal static class FaultReader
{
    private static readonly FrozenDictionary<string, Lovverk> Laws =
        Enum.GetValues<Lovverk>().Where(static law => law.IsDefined()).ToFrozenDictionary(static law => law.ToKode(), StringComparer.Ordinal);

    /// <summary>Reads a list of faults: each an object, or the name of one that comes with the fake.</summary>
    /// <exception cref="FaultReadException">It is no such list. The message says where and what is expected.</exception>
    public static ImmutableArray<Fault> ReadAll(JsonElement list, RegisterOptions setup)
    {
        if (list.ValueKind is not JsonValueKind.Array)
        {
            throw Wrong("", "a list is expected, of names of faults and of faults as objects.");
        }

        return list.GetArrayLength() > FaultCollection.Most
            ? throw Wrong("", $"at most {FaultCollection.Most} faults are expected.")
            : [.. list.EnumerateArray().Select((item, number) => ReadOne(item, $"/{number}", setup))];
    }

    /// <summary>Reads one fault.</summary>
    /// <param name="json">The object.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="setup">Which identifiers count as synthetic.</param>
    /// <param name="alsoKnown">Members that are no part of the fault.</param>
    /// <exception cref="FaultReadException">It is no fault.</exception>
    public static Fault Read(JsonElement json, string place, RegisterOptions setup, params ReadOnlySpan<string> alsoKnown)
    {
        var members = Members(json, place, ["name", "when", "what", .. alsoKnown]);
        var fault = new Fault
        {
            Name = members.TryGetValue("name", out var name) ? Text(name, $"{place}/name") : throw Wrong($"{place}/name", "a name is expected."),
            When = members.TryGetValue("when", out var when) ? ReadWhen(when, $"{place}/when") : new(),
            What = members.TryGetValue("what", out var what) ? ReadWhat(what, $"{place}/what") : throw Wrong($"{place}/what", "what happens is expected."),
        };
        return FaultCheck.Find(fault, setup) is var (member, expected) ? throw Wrong($"{place}/{member}", expected) : fault;
    }

    public static FaultWhat ReadWhat(JsonElement json, string place)
    {
        var members =
            Members(json, place, "status", "rule", "retryAfter", "delay", "delayAtMost", "connection", "cutAfter", "damage", "contentType", "stored",
                "deliveredTwice");
        return new FaultWhat
        {
            Status = Optional(members, place, "status", Number),
            Rule = Optional<string>(members, place, "rule", Text),
            RetryAfter = Optional(members, place, "retryAfter", Number),
            Delay = Optional(members, place, "delay", Time) ?? TimeSpan.Zero,
            DelayAtMost = Optional(members, place, "delayAtMost", Time),
            Connection = Optional(members, place, "connection", static (value, where) => Word(value, where, FaultWords.Connections)),
            CutAfter = Optional(members, place, "cutAfter", Number),
            Damage = Optional(members, place, "damage", static (value, where) => Word(value, where, FaultWords.Damages)),
            ContentType = Optional<string>(members, place, "contentType", Text),
            Stored = Optional(members, place, "stored", Truth) ?? false,
            DeliveredTwice = Optional(members, place, "deliveredTwice", Truth) ?? false,
        };
    }

    private static Fault ReadOne(JsonElement item, string place, RegisterOptions setup) => item.ValueKind is JsonValueKind.String
        ? FaultCatalogue.TryFind(item.GetString())?.Fault ?? throw Wrong(place, $"the name of a fault is expected: {FaultCatalogue.Names}.")
        : Read(item, place, setup);

    private static FaultWhen ReadWhen(JsonElement json, string place)
    {
        var members = Members(json, place, "operations", "person", "law", "first", "nth", "from");
        return new FaultWhen
        {
            Operations = members.TryGetValue("operations", out var list) ? Operations(list, $"{place}/operations") : [],
            Person = Optional<PersonReference>(members, place, "person", Person),
            Law = Optional(members, place, "law", Law),
            First = Optional(members, place, "first", Number),
            Nth = Optional(members, place, "nth", Number),
            From = Optional(members, place, "from", Day),
        };
    }

    private static ImmutableArray<FaultOperation> Operations(JsonElement list, string place) => list.ValueKind is JsonValueKind.Array
        ? [.. list.EnumerateArray().Select((item, number) => Word(item, $"{place}/{number}", FaultWords.Operations)).Distinct()]
        : throw Wrong(place, "a list is expected.");

    private static PersonReference Person(JsonElement json, string place)
    {
        var members = Members(json, place, "dufNummer", "foedselsnummer");
        return new PersonReference
        {
            DufNummer = !members.TryGetValue("dufNummer", out var duf) ? default
                : DufNummer.TryParse(Text(duf, $"{place}/dufNummer"), out var number) ? number
                : throw Wrong($"{place}/dufNummer", "a DUF-nummer of twelve digits is expected."),
            Foedselsnummer = !members.TryGetValue("foedselsnummer", out var birth) ? default
                : Foedselsnummer.TryParse(Text(birth, $"{place}/foedselsnummer"), out var born) ? born
                : throw Wrong($"{place}/foedselsnummer", "a fødselsnummer of eleven digits with valid control digits is expected."),
        };
    }

    private static Dictionary<string, JsonElement> Members(JsonElement json, string place, params ReadOnlySpan<string> known)
    {
        if (json.ValueKind is not JsonValueKind.Object)
        {
            throw Wrong(place, "an object is expected.");
        }

        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                throw Wrong(place, $"there is a member that is not known. Known: {string.Join(", ", known)}.");
            }

            if (!members.TryAdd(member.Name, member.Value))
            {
                throw Wrong($"{place}/{member.Name}", "a member is expected once, not twice.");
            }
        }

        return members;
    }

    private static T? Optional<T>(Dictionary<string, JsonElement> members, string place, string name, Func<JsonElement, string, T> read)
        where T : class => members.TryGetValue(name, out var value) ? read(value, $"{place}/{name}") : null;

    private static T? Optional<T>(Dictionary<string, JsonElement> members, string place, string name, Func<JsonElement, string, T> read, T? otherwise = null)
        where T : struct => members.TryGetValue(name, out var value) ? read(value, $"{place}/{name}") : otherwise;

    private static string Text(JsonElement value, string place) =>
        value.ValueKind is JsonValueKind.String ? value.GetString()! : throw Wrong(place, "a text is expected.");

    private static int Number(JsonElement value, string place) =>
        value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw Wrong(place, "a whole number is expected.");

    private static bool Truth(JsonElement value, string place) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(place, "true or false is expected."),
    };

    private static TimeSpan Time(JsonElement value, string place) =>
        value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var seconds) && seconds is >= 0 and <= FaultCheck.LongestDelaySeconds
            ? TimeSpan.FromSeconds(seconds)
            : throw Wrong(place, $"a number of seconds from 0 to {FaultCheck.LongestDelaySeconds} is expected.");

    private static DateOnly Day(JsonElement value, string place) =>
        value.ValueKind is JsonValueKind.String
            && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong(place, "a date as text is expected, such as \"2026-02-16\".");

    private static Lovverk Law(JsonElement value, string place) => Word(value, place, Laws);

    private static T Word<T>(JsonElement value, string place, IReadOnlyDictionary<string, T> words) =>
        words.TryGetValue(Text(value, place), out var known)
            ? known
            : throw Wrong(place, $"one of {string.Join(", ", words.Keys)} is expected.");

    private static FaultReadException Wrong(string place, string expected) => new(place.Length == 0 ? $"In the body: {expected}" : $"At {place}: {expected}");
}
