using System.Text.Json;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Contract.Reading;

/// <summary>What a type of the contract looks like in JSON, in words.</summary>
internal static class Expectation
{
    public static string Describe(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(DateOnly) ? "a date as text, such as \"2026-02-16\""
            : type == typeof(decimal) ? "a number"
            : type == typeof(bool) ? "true or false"
            : type == typeof(Guid) ? "a UUID as text"
            : type == typeof(IsoUke) ? "an ISO week as text, such as \"2026-W08\""
            : type == typeof(Spraakkode) ? "a language code of two or three letters as text, such as \"uk\""
            : type == typeof(DufNummer) ? "a DUF-nummer of twelve digits as text"
            : type == typeof(Foedselsnummer) ? "a fødselsnummer of eleven digits with valid control digits, as text"
            : type == typeof(Kommunenummer) ? "a kommunenummer of four digits as text, such as \"9901\""
            : type == typeof(string) ? "a text"
            : type.IsEnum ? "a code as text"
            : type.IsGenericType ? "a list"
            : "an object";
    }

    /// <summary>Whether the type is a text in JSON.</summary>
    public static bool IsText(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type != typeof(decimal) && type != typeof(bool);
    }

    public static string GetNavn(JsonTokenType token) => token switch
    {
        JsonTokenType.Null => "null",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.String => "a text",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        _ => "something else",
    };
}
