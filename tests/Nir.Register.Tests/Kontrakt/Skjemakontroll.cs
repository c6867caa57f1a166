using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Nir.Register.Tests.Kontrakt;

/// <summary>Checks JSON against the part of JSON Schema that the document uses. A keyword it does not know fails, so that none goes unchecked.</summary>
internal sealed class Skjemakontroll(JsonElement dokument)
{
    public void Kontroller(JsonElement skjema, JsonElement verdi, string peker = "")
    {
        foreach (var krav in skjema.EnumerateObject())
        {
            Krav(skjema, krav, verdi, peker);
        }
    }

    public JsonElement Finn(string referanse) =>
        referanse.TrimStart('#', '/').Split('/').Aggregate(dokument, (node, ledd) => node.GetProperty(ledd.Replace("~1", "/", StringComparison.Ordinal)));

    private void Krav(JsonElement skjema, JsonProperty krav, JsonElement verdi, string peker)
    {
        switch (krav.Name)
        {
            case "$ref":
                Kontroller(Finn(krav.Value.GetString()!), verdi, peker);
                break;
            case "type":
                Assert.True(ErAvType(krav.Value.GetString()!, verdi), $"{peker}: is {verdi.ValueKind}, not {krav.Value}.");
                break;
            case "enum":
                Assert.True(krav.Value.EnumerateArray().Any(kode => kode.GetString() == verdi.GetString()), $"{peker}: is not in the list.");
                break;
            case "const":
                Assert.True(krav.Value.GetString() == verdi.GetString(), $"{peker}: is not {krav.Value}.");
                break;
            case "pattern":
                Assert.Matches(new Regex(krav.Value.GetString()!), verdi.GetString());
                break;
            case "format":
                Assert.True(HarFormat(krav.Value.GetString()!, verdi), $"{peker}: is not a {krav.Value}.");
                break;
            case "items":
                foreach (var (indeks, element) in verdi.EnumerateArray().Index())
                {
                    Kontroller(krav.Value, element, $"{peker}/{indeks}");
                }

                break;
            case "required":
                Assert.All(krav.Value.EnumerateArray(), navn => Assert.True(verdi.TryGetProperty(navn.GetString()!, out _), $"{peker}: lacks {navn}."));
                break;
            case "properties":
                foreach (var medlem in krav.Value.EnumerateObject().Where(medlem => verdi.TryGetProperty(medlem.Name, out _)))
                {
                    Kontroller(medlem.Value, verdi.GetProperty(medlem.Name), $"{peker}/{medlem.Name}");
                }

                break;
            case "oneOf":
                var diskriminator = skjema.GetProperty("discriminator");
                var valgt = verdi.GetProperty(diskriminator.GetProperty("propertyName").GetString()!).GetString()!;
                Kontroller(Finn(diskriminator.GetProperty("mapping").GetProperty(valgt).GetString()!), verdi, peker);
                break;
            case "description" or "discriminator" or "x-enumDescriptions":
                break;
            default:
                Assert.Fail($"The schema keyword {krav.Name} is not checked.");
                break;
        }
    }

    private static bool ErAvType(string type, JsonElement verdi) => (type, verdi.ValueKind) switch
    {
        ("string", JsonValueKind.String) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => verdi.TryGetInt64(out _),
        _ => false,
    };

    private static bool HarFormat(string format, JsonElement verdi) => format switch
    {
        "date" => DateOnly.TryParseExact(verdi.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "uuid" => Guid.TryParseExact(verdi.GetString(), "D", out _),
        "uri" => Uri.TryCreate(verdi.GetString(), UriKind.Absolute, out _),
        "int32" => verdi.TryGetInt32(out _),
        _ => throw new NotSupportedException($"The format {format} is not checked."),
    };
}
