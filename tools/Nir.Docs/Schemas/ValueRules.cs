using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Referanselister;
using Nir.Sdk.Registreringer;
using Nir.Shared;

namespace Nir.Docs.Schemas;

/// <summary>The rules on days, numbers, identifiers and reference lists.</summary>
internal static class ValueRules
{
    private static readonly JsonElement Limits = JsonDocument.Parse(Repository.Read("src", "Nir.Sdk", "Regler", "verdigrenser.json")).RootElement;

    // Two and three letters: what a language code can be.
    private static readonly Lazy<IReadOnlyList<string>> Languages = new(static () =>
    [
        .. Words(2).Concat(Words(3)).Where(static word => SpraakRegistry.TryFind(word, out _)),
    ]);

    /// <summary>NIR1902: the person has an identifier.</summary>
    public static JsonObject HasIdentifier() => Piece.Members(("person", Piece.Not(Piece.Members(
        ModelFelt.I(typeof(PersonReference)).Select(static felt => (felt.JsonName, (JsonNode)Piece.Null()))))));

    /// <summary>NIR1906: the hours are possible.</summary>
    public static JsonObject? Hours(Family family) => family.Nest(static felt => IsLimited(felt, "timer")
        ? new JsonObject
        {
            ["type"] = Piece.Types("number", felt.CanBeNull), ["minimum"] = 0,
            ["maximum"] = Limits.GetProperty("timer").GetProperty("mest").GetInt32()
        }
        : null);

    /// <summary>NIR1907: the registration has an id of its own.</summary>
    public static JsonObject HasId() => Piece.Members(("id", Piece.Not(new JsonObject { ["const"] = Guid.Empty.ToString() })));

    /// <summary>NIR1909: the day is possible.</summary>
    public static JsonObject? Days(Family family)
    {
        var (from, to) = (Day("fra"), Day("til"));
        return family.Nest(felt => IsLimited(felt, "dag")
            ? new JsonObject
            {
                ["type"] = Piece.Types("string", felt.CanBeNull),
                ["allOf"] = new JsonArray(Piece.Text(Patterns.From(from), felt.CanBeNull), Piece.Text(Patterns.Before(to), felt.CanBeNull)),
            }
            : null);
    }

    /// <summary>NIR2004: there is such a municipality, where the registration is not all from before the list.</summary>
    public static JsonObject KommuneExists(Family family) => Piece.If(
        Piece.Any([.. LatestFrom(family, KommuneRegistry.ListBegins), Piece.Not(Piece.Any([.. LatestGiven(family)]))]), KommuneIsListed());

    /// <summary>NIR2005: the number may be from before the list.</summary>
    public static JsonObject KommuneMayBeOlder(Family family) => Piece.If(
        Piece.All(Piece.Any([.. LatestGiven(family)]), Piece.Not(Piece.Any([.. LatestFrom(family, KommuneRegistry.ListBegins)]))), KommuneIsListed());

    /// <summary>NIR2008: the language is in the list.</summary>
    public static JsonObject? LanguageIsListed(Family family) =>
        family.Nest(static felt => felt.Item == typeof(Spraakkode) ? Piece.Text(Patterns.AnyOf(Languages.Value), felt.CanBeNull) : null);

    private static JsonObject KommuneIsListed() => Piece.Members(("kommune", Piece.Text(Patterns.AnyOf(
    [
        .. KommuneRegistry.All.Select(static kommune => kommune.Nummer),
        .. Enumerable.Range(0, 10_000).Select(static number => number.ToString("0000", CultureInfo.InvariantCulture))
            .Where(static number => Kommunenummer.Parse(number).IsSynthetic),
    ]))));

    // The days that tell how far a registration has come, of which one is not before a day.
    private static IEnumerable<JsonObject> LatestFrom(Family family, DateOnly day) => Latest(family, () => Piece.Text(Patterns.From(day)));

    private static IEnumerable<JsonObject> LatestGiven(Family family) => Latest(family, static () => new() { ["type"] = "string" });

    private static IEnumerable<JsonObject> Latest(Family family, Func<JsonObject> schema)
    {
        foreach (var day in Family.FindLatest(family.Type))
        {
            yield return Piece.Given(day.JsonName, schema());
        }

        foreach (var felt in family.Felter.Where(static felt => felt.Content is not null))
        {
            var days = Family.FindLatest(felt.Content!).Select(static day => day.JsonName).Distinct().Select(day => Piece.Given(day, schema())).ToList();
            if (days.Count > 0)
            {
                yield return Piece.Given(felt.JsonName, felt.IsList ? Piece.Containing(Piece.Any(days)) : Piece.Any(days));
            }
        }
    }

    private static bool IsLimited(ModelFelt felt, string type) => Limits.GetProperty("verdier").EnumerateArray().Any(value =>
        value.GetProperty("del").GetString() == felt.Part.Name && value.GetProperty("medlem").GetString() == felt.Navn
        && value.GetProperty("type").GetString() == type);

    private static DateOnly Day(string name) =>
        DateOnly.ParseExact(Limits.GetProperty("dag").GetProperty(name).GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Words(int length) => length == 0
        ? [""]
        : Words(length - 1).SelectMany(static word => Enumerable.Range('a', 26).Select(letter => word + (char)letter));
}
