using System.Collections.Immutable;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>Reads <c>parametre.json</c>. A table that is not whole is reported and left out.</summary>
internal sealed class ParametreReader(EquatableArray<VilkaarstypeModel> vilkaar, ImmutableArray<string> noekkeldatoer, Findings findings)
{
    private const string Eneste = "eneste";
    private static readonly ImmutableArray<string> Treff = [Eneste, "foerste", "hver"];

    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _name = new(StringComparer.Ordinal);

    public static ParametreModel Read(JsonDocument document, Findings findings)
    {
        findings.Report(document.Errors);
        if (document.Root is null || ObjectReader.Open(document.Root, findings) is not { } root)
        {
            return default;
        }

        var kjentTil = root.RequiredDate("kjentTil");
        var vilkaar = VilkaarstypeReader.ReadVilkaar(root, findings);
        var noekkeldatoer = VilkaarstypeReader.ReadNoekkeldatoer(root, findings);
        var reader = new ParametreReader(vilkaar, [.. noekkeldatoer.Select(static date => date.Navn)], findings);
        var groups = ImmutableArray.CreateBuilder<GroupModel>();
        foreach (var item in root.RequiredItems("grupper"))
        {
            if (reader.ReadGroup(item) is { } group)
            {
                groups.Add(group);
            }
        }

        var tables = ImmutableArray.CreateBuilder<TableModel>();
        foreach (var item in root.RequiredItems("tabeller"))
        {
            if (reader.ReadTable(item) is { } table)
            {
                tables.Add(table);
            }
        }

        root.RefuseOthers();
        return new(kjentTil, vilkaar, noekkeldatoer, new(groups.ToImmutable()), new(tables.ToImmutable()));
    }

    private GroupModel? ReadGroup(JsonNode item)
    {
        if (ObjectReader.Open(item, findings) is not { } reader)
        {
            return null;
        }

        var id = ReadId(reader, _groups);
        var (title, titleEn, beskrivelse, beskrivelseEn) = ReadText(reader);
        reader.RefuseOthers();
        return id is null || title is null || titleEn is null || beskrivelse is null || beskrivelseEn is null
            ? null
            : new(id, title, titleEn, beskrivelse, beskrivelseEn);
    }

    private TableModel? ReadTable(JsonNode item)
    {
        if (ObjectReader.Open(item, findings) is not { } reader)
        {
            return null;
        }

        var id = ReadId(reader, _tables);
        var group = ReadGroupReference(reader);
        var (title, titleEn, beskrivelse, beskrivelseEn) = ReadText(reader);
        var noekkeldato = reader.RequiredChoice("noekkeldato", noekkeldatoer) ?? "hendelse";
        var treff = reader.RequiredChoice("treff", Treff) ?? Eneste;
        var columns = ColumnReader.Read(reader, findings);
        var rowReader = new RowReader(vilkaar, columns, noekkeldatoer, noekkeldato, _rows, _name, findings);
        var read = rowReader.Read(reader.RequiredItems("rader"));
        var otherwise = reader.OptionalNode("ellers") is { } node ? rowReader.Read(node) : null;
        reader.RefuseOthers();

        if (treff == Eneste)
        {
            RowCheck.Check(read, otherwise is not null, findings);
        }

        return id is null || group is null || title is null || titleEn is null || beskrivelse is null || beskrivelseEn is null
            ? null
            : new(
                id, group, title, titleEn, beskrivelse, beskrivelseEn, NameForm.ToPascalCase(noekkeldato),
                NameForm.ToPascalCase(treff), columns, new([.. read.Select(static placed => placed.Rad)]), otherwise?.Rad);
    }

    private static (string? Tittel, string? TittelEn, string? Beskrivelse, string? BeskrivelseEn) ReadText(ObjectReader reader) => (
        reader.RequiredString("tittel"),
        reader.RequiredString("tittelEn"),
        reader.RequiredString("beskrivelse"),
        reader.RequiredString("beskrivelseEn"));

    private string? ReadId(ObjectReader reader, HashSet<string> known)
    {
        if (reader.RequiredString("id") is not { } id)
        {
            return null;
        }

        if (!NameForm.IsKode(id))
        {
            findings.Report(DataRules.NotKebabCase, $"The id '{id}' must be kebab-case (a-z, 0-9, single hyphens)", reader.PositionOf("id"));
        }
        else if (!known.Add(id))
        {
            findings.Report(DataRules.NotUnique, $"The id '{id}' stands here twice", reader.PositionOf("id"));
        }
        else
        {
            return id;
        }

        return null;
    }

    private string? ReadGroupReference(ObjectReader reader)
    {
        if (reader.RequiredString("gruppe") is not { } group || _groups.Contains(group))
        {
            return reader.RequiredString("gruppe");
        }

        findings.Report(DataRules.WrongType, $"There is no group '{group}'; add it to 'groups'", reader.PositionOf("gruppe"));
        return null;
    }
}
