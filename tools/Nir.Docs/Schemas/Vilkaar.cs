using System.Text.Json;
using System.Text.Json.Nodes;
using Nir.Sdk.Kodeverk;
using Nir.Shared;

namespace Nir.Docs.Schemas;

/// <summary>The conditions that field rules name in <c>regler.json</c>, as schemas of a registration.</summary>
internal static class Vilkaar
{
    private static readonly JsonElement Data = JsonDocument.Parse(Repository.Read("src", "Nir.Sdk", "Regler", "regler.json")).RootElement;

    private static readonly Dictionary<string, JsonElement> Named =
        Data.GetProperty("vilkaar").EnumerateArray().ToDictionary(static one => one.GetProperty("navn").GetString()!);

    /// <summary>The condition that a rule names. Null: it names none.</summary>
    public static string? Find(string regel) => Data.GetProperty("regler").EnumerateArray()
        .Single(one => one.GetProperty("id").GetString() == regel).TryGetProperty("vilkaar", out var name) ? name.GetString() : null;

    /// <summary>Whether a condition asks for nothing but the registration: neither for the register's date nor for an earlier state.</summary>
    public static bool IsInRegistration(string name)
    {
        var vilkaar = Named[name];
        return !vilkaar.TryGetProperty("etter", out _) && !vilkaar.TryGetProperty("endret", out _)
            && Texts(vilkaar, "alle").Concat(Texts(vilkaar, "ingen")).All(IsInRegistration);
    }

    /// <summary>Holds when the condition does.</summary>
    public static JsonObject Create(Family family, string name)
    {
        var vilkaar = Named[name];
        return Piece.All(
        [
            .. Texts(vilkaar, "vedtakAnnetEnn") is { Count: > 0 } types ? [HasVedtakOtherThan(types)] : Array.Empty<JsonObject>(),
            .. Texts(vilkaar, "noenAv") is { Count: > 0 } fields ? [Piece.Any([.. fields.Select(field => IsGiven(family[field]))])] : Array.Empty<JsonObject>(),
            .. Texts(vilkaar, "alle").Select(other => Create(family, other)),
            .. Texts(vilkaar, "ingen").Select(other => Piece.Not(Create(family, other))),
        ]);
    }

    /// <summary>The fields of which one must be given for a rule to hold, where it asks for nothing else. Empty: it does, or for none.</summary>
    public static IReadOnlyList<string> FindFields(string regel) =>
        Find(regel) is { } name && Named[name].EnumerateObject().All(static member => member.Name is "navn" or "familie" or "beskrivelse" or "noenAv")
            ? Texts(Named[name], "noenAv")
            : [];

    private static JsonObject HasVedtakOtherThan(IReadOnlyList<string> types) => Piece.Given(
        "vedtak", Piece.Containing(Piece.Given("vedtakstype", Piece.OneOf(VedtakstypeKodeverk.All.Select(static kode => kode.Kode).Except(types)))));

    private static JsonObject IsGiven(ModelFelt felt) => Piece.Given(felt.JsonName, felt.IsList ? Piece.Filled() : Piece.NotNull());

    private static IReadOnlyList<string> Texts(JsonElement vilkaar, string member) =>
        vilkaar.TryGetProperty(member, out var list) ? [.. list.EnumerateArray().Select(static one => one.GetString()!)] : [];
}
