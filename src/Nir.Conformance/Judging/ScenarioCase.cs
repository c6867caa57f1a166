using System.Text.Json.Nodes;
using Nir.Sdk.Registreringer;

namespace Nir.Conformance.Judging;

/// <summary>A case that a scenario talks of: whom it is about and what it is, so that it is known again in requests and in the register.</summary>
/// <param name="Person">The person.</param>
/// <param name="Familie">The family, as the contract writes it.</param>
/// <param name="Kommune">The municipality's number.</param>
/// <param name="Vedtak">The day of the first vedtak, which tells two cases of one person apart. Null: none.</param>
internal sealed record ScenarioCase(PersonReference Person, string Familie, string Kommune, string? Vedtak)
{
    /// <summary>Whether a request's body is about the case's person, and about the case when it says which.</summary>
    public bool IsIn(JsonNode body) => IsPerson(body["person"]) && Is(body, "familie", Familie) && Is(body, "kommune", Kommune) && IsVedtak(body);

    public bool IsIn(Registrering registrering) =>
        registrering.Kommune.ToString() == Kommune && IsFamily(registrering) && IsPerson(registrering.Person) && IsVedtak(registrering);

    private bool IsFamily(Registrering registrering) => string.Equals(registrering.Familie.ToString(), Familie, StringComparison.OrdinalIgnoreCase);

    private bool IsPerson(PersonReference other) =>
        (other.DufNummer == Person.DufNummer && other.DufNummer != default)
            || (other.Foedselsnummer == Person.Foedselsnummer && other.Foedselsnummer != default);

    private bool IsPerson(JsonNode? person) => person is JsonObject
        && (Text(person["dufNummer"]) == Person.DufNummer.RevealValue() || Text(person["foedselsnummer"]) == Person.Foedselsnummer.RevealValue());

    private bool IsVedtak(JsonNode body) => Vedtak is null || body["vedtak"] is not JsonArray { Count: > 0 } list
        || list.Select(static vedtak => Text(vedtak?["vedtaksdato"])).Min(StringComparer.Ordinal) == Vedtak;

    private bool IsVedtak(Registrering registrering) =>
        Vedtak is null || registrering.FindFirstVedtaksdato() is not { } first
            || first.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) == Vedtak;

    private static bool Is(JsonNode body, string name, string value) => Text(body[name]) is null || Text(body[name]) == value;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
