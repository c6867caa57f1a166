using System.Collections.Immutable;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>
/// Reads one file of <c>Lister/</c>. What is faulty is reported and left out, but the list itself stays:
/// were its enum to vanish, the compiler would stop at that and never come to report the fault.
/// </summary>
internal static class KodeverkReader
{
    private static readonly ImmutableArray<string> Noekkeldatoer =
        ["tillatelse", "tilbud", "bosetting", "programstart", "vedtakstart", "hendelse", "registrering"];

    // Members that every companion class has, members every value has, and types its code names.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "ToKode", "GetNavn", "GetNavnEn", "TryParse", "IsDefined", "IsValid", "FindEntry", "All", "List",
        "CompareTo", "Equals", "GetHashCode", "GetType", "GetTypeCode", "HasFlag", "ToString", "ReferenceEquals",
        "Lovverk", "Grunnlag", "Noekkeldato", "KildeRegistry", "KodeverkList", "KodeEntry", "KodeEgenskap", "ImmutableArray", "DateOnly",
    };

    /// <summary>The list's name; null when the file's name cannot be a list's.</summary>
    public static string? NameOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return NameForm.IsPascalCase(name) ? name : null;
    }

    public static KodeverkModel Read(string path, JsonDocument document, Findings findings)
    {
        findings.Report(document.Errors);
        var fileName = Path.GetFileNameWithoutExtension(path);
        if (document.Root is null || ObjectReader.Open(document.Root, findings) is not { } reader)
        {
            return new(path, fileName, fileName, fileName, "", "", "Registrering", default, default);
        }

        var name = reader.RequiredString("navn");
        if (name is not null && (name != fileName || NameOf(path) is null))
        {
            findings.Report(
                DataRules.WrongName,
                $"The list '{name}' must be named as its file, '{fileName}', and that in PascalCase",
                reader.PositionOf("navn"));
        }

        var title = reader.RequiredString("tittel") ?? fileName;
        var titleEn = reader.RequiredString("tittelEn") ?? fileName;
        var beskrivelse = reader.RequiredString("beskrivelse") ?? "";
        var beskrivelseEn = reader.RequiredString("beskrivelseEn") ?? "";
        var noekkeldato = reader.RequiredChoice("noekkeldato", Noekkeldatoer) ?? "registrering";
        var properties = ReadEgenskaper(reader, fileName, findings);
        var koder = new KodeReader(fileName, properties, findings).Read(reader.RequiredItems("koder"));
        reader.RefuseOthers();

        return new(
            path, fileName, title, titleEn, beskrivelse, beskrivelseEn,
            NameForm.ToPascalCase(noekkeldato), properties, koder);
    }

    private static EquatableArray<EgenskapModel> ReadEgenskaper(ObjectReader reader, string list, Findings findings)
    {
        var properties = ImmutableArray.CreateBuilder<EgenskapModel>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in reader.OptionalMembers("egenskaper"))
        {
            // A name that stands twice has been reported as such.
            if (!names.Add(member.Name))
            {
                continue;
            }

            var method = NameForm.ToPascalCase(member.Name);
            if (!NameForm.IsCamelCase(member.Name) || Reserved.Contains(method) || method == list)
            {
                findings.Report(
                    DataRules.BadProperty,
                    $"The property '{member.Name}' must be camelCase and not a name that every list has",
                    member.NamePosition);
            }
            else if (!member.Value.TryGetString(out var type))
            {
                findings.Report(
                    DataRules.BadProperty,
                    $"The type of '{member.Name}' must be a list's name, \"bool\" or \"tekst\"",
                    member.Value.Position);
            }
            else
            {
                if (type is not (EgenskapModel.Bool or EgenskapModel.Tekst))
                {
                    findings.Expect(DataRules.BadProperty, DataReference.Lister, type, member.Value.Position);
                }

                properties.Add(new EgenskapModel(member.Name, type));
            }
        }

        return new(properties.ToImmutable());
    }
}
