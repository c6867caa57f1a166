using System.Text.Json.Nodes;

namespace Nir.Shared;

/// <summary>The examples that stand with each rule in <c>regler.json</c>, made whole from the registrations they vary.</summary>
public static class RegelExamples
{
    /// <summary>Stands where a number in the real ranges would: such numbers are computed when needed, never written down.</summary>
    public const string RealDufNummer = "<et virkelig DUF-nummer>";

    /// <summary>The day on which examples are judged that name no other.</summary>
    public static readonly DateOnly Dato = new(2026, 11, 21);

    /// <summary>One example per rule that a registration can break, in the order of the ids. A rule of the compiler alone has its own in
    /// <c>analyzers/Examples</c>.</summary>
    public static IReadOnlyList<RegelExample> Read()
    {
        var grounds = Json("eksempelgrunner.json").AsObject();
        return [.. Json("regler.json")["regler"]!.AsArray().Where(static regel => regel!["eksempel"] is not null)
            .Select(regel => Read(regel!.AsObject(), grounds)).OrderBy(static example => example.Regel, StringComparer.Ordinal)];
    }

    /// <summary>Applies a JSON merge patch (RFC 7396) to a copy.</summary>
    public static JsonObject Change(JsonObject ground, JsonObject? change)
    {
        var result = ground.DeepClone().AsObject();
        foreach (var (name, value) in change ?? [])
        {
            switch (value)
            {
                case null:
                    result.Remove(name);
                    break;
                case JsonObject inner:
                    result[name] = Change(result[name] as JsonObject ?? [], inner);
                    break;
                default:
                    result[name] = value.DeepClone();
                    break;
            }
        }

        return result;
    }

    private static RegelExample Read(JsonObject regel, JsonObject grounds)
    {
        var example = regel["eksempel"]!.AsObject();
        var ground = grounds[(string)example["grunn"]!]!.AsObject();
        return new RegelExample(
            (string)regel["id"]!,
            Surfaces: [.. regel["flater"]!.AsArray().Select(static surface => (string)surface!)],
            ground.DeepClone().AsObject(),
            Wrong: Change(ground, example["galt"]!.AsObject()),
            Right: Change(ground, example["riktig"]?.AsObject()),
            Miljoe: (string?)example["miljoe"],
            ReadCall(example["kall"]),
            ReadCall(example["riktigKall"]),
            Overlay: example["overlay"]?.DeepClone().AsObject())
        {
            Dato = (string?)example["dato"] is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", null) : Dato,
            Sak = (string?)example["sak"] is { } sak ? Json("eksempelsaker.json")[sak]!.DeepClone().AsObject() : null,
            Nir = example["nir"]?.DeepClone().AsObject(),
            DagerUtenAktivitet = (int?)example["dagerUtenAktivitet"],
        };
    }

    private static ExampleCall ReadCall(JsonNode? call) => new(
        (string?)call?["rolle"], (string?)call?["kommune"], call?["lagretFoer"]?.DeepClone().AsObject(), (string?)call?["betingelse"] ?? "ny")
    {
        Persondata = call?["persondata"]?.DeepClone().AsObject(),
        Dato = (string?)call?["dato"] is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null,
        Operation = (string?)call?["operasjon"],
        Profile = (string?)call?["profile"],
    };

    private static JsonNode Json(string file) => JsonNode.Parse(Repository.Read("src", "Nir.Sdk", "Regler", file))!;
}

/// <summary>One registration that breaks a rule, and its twin that does not.</summary>
/// <param name="Regel">The rule's id.</param>
/// <param name="Surfaces">The surfaces it speaks on: validator, problem, side.</param>
/// <param name="Ground">The registration that both vary.</param>
/// <param name="Wrong">The one that breaks the rule.</param>
/// <param name="Right">The twin that does not.</param>
/// <param name="Miljoe">Which environment it is judged in: test, produksjon, or null for not known.</param>
/// <param name="Call">How the wrong one is sent.</param>
/// <param name="RightCall">How the right one is sent.</param>
/// <param name="Overlay">The overlay it is judged with; null: none.</param>
public sealed record RegelExample(
    string Regel, IReadOnlyList<string> Surfaces, JsonObject Ground, JsonObject Wrong, JsonObject Right, string? Miljoe,
    ExampleCall Call, ExampleCall RightCall, JsonObject? Overlay)
{
    /// <summary>The day it is judged on.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>The facts of the case it is judged with; null: not known.</summary>
    public JsonObject? Sak { get; init; }

    /// <summary>What NIR computed; null: not known.</summary>
    public JsonObject? Nir { get; init; }

    /// <summary>The days without measures after which NIR closes a programme; null: not known.</summary>
    public int? DagerUtenAktivitet { get; init; }

    /// <summary>Whether the wrong one can be read: an empty place in a list can be in memory only.</summary>
    public bool IsReadable => !Wrong.ToJsonString().Contains("[null", StringComparison.Ordinal);

    public override string ToString() => Regel;
}

/// <summary>How an example is sent.</summary>
/// <param name="Rolle">The wire code of the caller's role; null: the one that owns the family.</param>
/// <param name="Kommune">The caller's municipality; null: the registration's.</param>
/// <param name="StoredBefore">What is stored first, as a change of the ground; null: nothing.</param>
/// <param name="Condition">ny (If-None-Match), versjon (If-Match with the current version), foreldet (If-Match with an older one), ingen.</param>
public sealed record ExampleCall(string? Rolle, string? Kommune, JsonObject? StoredBefore, string Condition)
{
    /// <summary>What the register knows of the person. Null: the numbers only.</summary>
    public JsonObject? Persondata { get; init; }

    /// <summary>The register's date when it is sent. Null: the day of all examples, on which also what is stored first is stored.</summary>
    public DateOnly? Dato { get; init; }

    /// <summary>What is asked for: fjern-beregnet or gjenaapne. Null: a transfer.</summary>
    public string? Operation { get; init; }

    /// <summary>The register's profile. Null: documented.</summary>
    public string? Profile { get; init; }
}
