using System.Text.Json.Nodes;

namespace Nir.Shared;

/// <summary>The examples that stand with each rule in <c>regler.json</c>, made whole from the registrations they vary.</summary>
internal static class Regeleksempler
{
    /// <summary>Stands where a number in the real ranges would: such numbers are computed when needed, never written down.</summary>
    public const string VirkeligDufNummer = "<et virkelig DUF-nummer>";

    /// <summary>The day on which examples are judged that name no other.</summary>
    public static readonly DateOnly Dato = new(2026, 11, 21);

    /// <summary>One example per rule that a registration can break, in the order of the ids. A rule of the compiler alone has its own in <c>analyzers/Eksempler</c>.</summary>
    public static IReadOnlyList<Regeleksempel> Les()
    {
        var grunner = Json("eksempelgrunner.json").AsObject();
        return [.. Json("regler.json")["regler"]!.AsArray().Where(static regel => regel!["eksempel"] is not null).Select(regel => Les(regel!.AsObject(), grunner)).OrderBy(static eksempel => eksempel.Regel, StringComparer.Ordinal)];
    }

    /// <summary>Applies a JSON merge patch (RFC 7396) to a copy.</summary>
    public static JsonObject Endre(JsonObject grunn, JsonObject? endring)
    {
        var resultat = grunn.DeepClone().AsObject();
        foreach (var (navn, verdi) in endring ?? [])
        {
            switch (verdi)
            {
                case null:
                    resultat.Remove(navn);
                    break;
                case JsonObject indre:
                    resultat[navn] = Endre(resultat[navn] as JsonObject ?? [], indre);
                    break;
                default:
                    resultat[navn] = verdi.DeepClone();
                    break;
            }
        }

        return resultat;
    }

    private static Regeleksempel Les(JsonObject regel, JsonObject grunner)
    {
        var eksempel = regel["eksempel"]!.AsObject();
        var grunn = grunner[(string)eksempel["grunn"]!]!.AsObject();
        return new Regeleksempel(
            (string)regel["id"]!,
            Flater: [.. regel["flater"]!.AsArray().Select(static flate => (string)flate!)],
            grunn.DeepClone().AsObject(),
            Galt: Endre(grunn, eksempel["galt"]!.AsObject()),
            Riktig: Endre(grunn, eksempel["riktig"]?.AsObject()),
            Miljoe: (string?)eksempel["miljoe"],
            LesKall(eksempel["kall"]),
            LesKall(eksempel["riktigKall"]),
            Overlay: eksempel["overlay"]?.DeepClone().AsObject())
        {
            Dato = (string?)eksempel["dato"] is { } dato ? DateOnly.ParseExact(dato, "yyyy-MM-dd", null) : Dato,
            Sak = (string?)eksempel["sak"] is { } sak ? Json("eksempelsaker.json")[sak]!.DeepClone().AsObject() : null,
            Nir = eksempel["nir"]?.DeepClone().AsObject(),
            DagerUtenAktivitet = (int?)eksempel["dagerUtenAktivitet"],
        };
    }

    private static Eksempelkall LesKall(JsonNode? kall) => new(
        (string?)kall?["rolle"], (string?)kall?["kommune"], kall?["lagretFoer"]?.DeepClone().AsObject(), (string?)kall?["betingelse"] ?? "ny")
    {
        Persondata = kall?["persondata"]?.DeepClone().AsObject(),
        Dato = (string?)kall?["dato"] is { } dato ? DateOnly.ParseExact(dato, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null,
        Operasjon = (string?)kall?["operasjon"],
        Profil = (string?)kall?["profil"],
    };

    private static JsonNode Json(string fil) => JsonNode.Parse(Repository.Read("src", "Nir.Sdk", "Regler", fil))!;
}

/// <summary>One registration that breaks a rule, and its twin that does not.</summary>
/// <param name="Regel">The rule's id.</param>
/// <param name="Flater">The surfaces it speaks on: validator, problem, side.</param>
/// <param name="Grunn">The registration that both vary.</param>
/// <param name="Galt">The one that breaks the rule.</param>
/// <param name="Riktig">The twin that does not.</param>
/// <param name="Miljoe">Which environment it is judged in: test, produksjon, or null for not known.</param>
/// <param name="Kall">How the wrong one is sent.</param>
/// <param name="RiktigKall">How the right one is sent.</param>
/// <param name="Overlay">The overlay it is judged with; null: none.</param>
internal sealed record Regeleksempel(
    string Regel, IReadOnlyList<string> Flater, JsonObject Grunn, JsonObject Galt, JsonObject Riktig, string? Miljoe,
    Eksempelkall Kall, Eksempelkall RiktigKall, JsonObject? Overlay)
{
    /// <summary>The day it is judged on.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>The facts of the case it is judged with; null: not known.</summary>
    public JsonObject? Sak { get; init; }

    /// <summary>What NIR computed; null: not known.</summary>
    public JsonObject? Nir { get; init; }

    /// <summary>The days without measures after which NIR closes a programme; null: not known.</summary>
    public int? DagerUtenAktivitet { get; init; }

    public override string ToString() => Regel;
}

/// <summary>How an example is sent.</summary>
/// <param name="Rolle">The wire code of the caller's role; null: the one that owns the family.</param>
/// <param name="Kommune">The caller's municipality; null: the registration's.</param>
/// <param name="LagretFoer">What is stored first, as a change of the ground; null: nothing.</param>
/// <param name="Betingelse">ny (If-None-Match), versjon (If-Match with the current version), foreldet (If-Match with an older one), ingen.</param>
internal sealed record Eksempelkall(string? Rolle, string? Kommune, JsonObject? LagretFoer, string Betingelse)
{
    /// <summary>What the register knows of the person. Null: the numbers only.</summary>
    public JsonObject? Persondata { get; init; }

    /// <summary>The register's date when it is sent. Null: the day of all examples, on which also what is stored first is stored.</summary>
    public DateOnly? Dato { get; init; }

    /// <summary>What is asked for: fjern-beregnet or gjenaapne. Null: a transfer.</summary>
    public string? Operasjon { get; init; }

    /// <summary>The register's profile. Null: dokumentert.</summary>
    public string? Profil { get; init; }
}
