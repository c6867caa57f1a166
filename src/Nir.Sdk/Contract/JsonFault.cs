using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Nir.Sdk.Json;

namespace Nir.Sdk.Contract;

/// <summary>
/// Tells what is wrong with a JSON text by place and by what is expected. The serializer's own words repeat what stood there, the rest of the
/// document too, so they are never shown; nor is its exception kept within.
/// </summary>
internal static partial class JsonFault
{
    // The families' names on the wire, as the model declares them.
    private static readonly string Families =
        string.Join(", ", RegistreringJsonContext.Default.Registrering.PolymorphismOptions!.DerivedTypes.Select(static family => family.TypeDiscriminator));

    // The serializer's words for faults that say nothing of the text, by how they begin; what follows is ours. Words that are not known here say least.
    private static readonly (string Beginning, string Expected)[] Known =
    [
        ("Read unrecognized type discriminator", $"The member \"familie\" names a family: {Families}."),
        ("The JSON payload for polymorphic", $"The member \"familie\" is missing; it names a family: {Families}."),
        ("The JSON value could not be converted", "The value is of another kind than this member's."),
        ("Duplicate propert", "A member stands twice in one object."),
        ("The maximum configured depth", "The text is nested too deeply."),
    ];

    /// <summary>A fault of a registration that may be shown.</summary>
    /// <param name="fault">What the serializer threw.</param>
    /// <param name="utf8Json">What was read.</param>
    public static JsonException FromRegistrering(Exception fault, ReadOnlySpan<byte> utf8Json) => From(fault, utf8Json, RegistreringMembers.All);

    /// <summary>A fault of persondata that may be shown.</summary>
    /// <param name="fault">What the serializer threw.</param>
    /// <param name="utf8Json">What was read.</param>
    public static JsonException FromPersondata(Exception fault, ReadOnlySpan<byte> utf8Json) => From(fault, utf8Json, PersondataMembers.All);

    private static JsonException From(Exception fault, ReadOnlySpan<byte> utf8Json, FrozenSet<string> members)
    {
        var (cause, path) = fault is JsonListItemException item ? item.FromRoot(utf8Json) : (fault, (fault as JsonException)?.Path ?? "$");
        path = MemberName().Replace(path, name => members.Contains(name.Groups["name"].Value) ? name.Value : ".*");
        var (line, position) = ((fault as JsonException)?.LineNumber, (fault as JsonException)?.BytePositionInLine);
        var place = line is null ? "" : string.Create(CultureInfo.InvariantCulture, $", line {line + 1}, byte {position}");
        return new JsonException($"{Expected(cause)} Path: {path}{place}.", path, line, position);
    }

    private static string Expected(Exception cause) => cause switch
    {
        ExpectedValueException => cause.Message,
        InvalidOperationException => "A text is not valid Unicode.",
        _ when MissingMembers().Match(cause.Message) is { Success: true } missing => $"Required members are missing: {missing.Groups["names"].Value}.",
        _ =>
            Known.FirstOrDefault(known => cause.Message.StartsWith(known.Beginning, StringComparison.Ordinal)).Expected
                ?? "The text is not JSON as expected here.",
    };

    private static FrozenSet<string> Names(IEnumerable<JsonTypeInfo> parts) =>
        parts.SelectMany(static part => part.Properties).Select(static member => member.Name).Append("familie").ToFrozenSet(StringComparer.Ordinal);

    // Names of the serializer's own metadata.
    [GeneratedRegex("missing required properties,? including: (?<names>['A-Za-z, ]+)")]
    private static partial Regex MissingMembers();

    // As the serializer writes them: .name, or ['na me'] where the name is not a word.
    [GeneratedRegex(@"\.(?<name>[^.\[\]]+)|\['(?<name>.*?)'\]", RegexOptions.Singleline)]
    private static partial Regex MemberName();

    // Each apart: who reads only registrations is trimmed of the rest of the contract.
    private static class RegistreringMembers
    {
        public static readonly FrozenSet<string> All = Names(Parts(RegistreringJsonContext.Default));

        private static IEnumerable<JsonTypeInfo> Parts(RegistreringJsonContext context) =>
        [
            .. context.Registrering.PolymorphismOptions!.DerivedTypes.Select(family => context.GetTypeInfo(family.DerivedType)!),
            context.Vedtak, context.Tiltak, context.Fravaer, context.Permisjon, context.Stans, context.Klage, context.Norskmaal, context.Norsktimer,
            context.Samfunnskunnskapstimer, context.Fritak, context.OpplaeringUnderOmsorgspermisjon, context.Avslutning, context.Integreringskontrakt,
            context.Mottak, context.PersonReference,
        ];
    }

    private static class PersondataMembers
    {
        public static readonly FrozenSet<string> All = Names(Parts(NirJsonContext.Default));

        private static IEnumerable<JsonTypeInfo> Parts(NirJsonContext context) =>
        [
            context.PersonReference, context.Persondata, context.Tillatelse, context.Bosetting, context.Botilbud, context.Folkeregistrering,
            context.Mottaksopphold, context.Arbeidsforhold, context.Proevedata, context.Familierelasjon, context.Underretning, context.Henvendelse,
        ];
    }
}
