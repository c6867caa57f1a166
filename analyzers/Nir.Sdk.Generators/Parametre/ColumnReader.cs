using System.Collections.Immutable;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>Reads the columns of a parameter table.</summary>
internal static class ColumnReader
{
    // Members that every row has.
    private static readonly ImmutableArray<string> Reserved =
    [
        "id", "navn", "tabell", "tekst", "tekstEn", "periode", "grensedag", "kjentFra", "kjentTil", "erIkkeIKraft", "gjelderIkke",
        "noekkeldato", "naar", "verdier", "grunnlag", "kilde", "andreKilder", "begrunnelse", "valg",
    ];

    public static EquatableArray<ColumnModel> Read(ObjectReader table, Findings findings)
    {
        var columns = ImmutableArray.CreateBuilder<ColumnModel>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in table.RequiredItems("kolonner"))
        {
            if (ObjectReader.Open(item, findings) is not { } reader)
            {
                continue;
            }

            var name = ReadName(reader, names, findings);
            var type = ReadType(reader, findings);
            var title = reader.RequiredString("tittel");
            var titleEn = reader.RequiredString("tittelEn");
            var optional = reader.OptionalBoolean("valgfri");
            reader.RefuseOthers();
            if (name is not null && type is not null && title is not null && titleEn is not null)
            {
                columns.Add(new(name, type, title, titleEn, optional));
            }
        }

        return new(columns.ToImmutable());
    }

    private static string? ReadName(ObjectReader reader, HashSet<string> names, Findings findings)
    {
        if (reader.RequiredString("navn") is not { } name)
        {
            return null;
        }

        if (!NameForm.IsCamelCase(name) || Reserved.Contains(name))
        {
            findings.Report(DataRules.WrongType, $"The column '{name}' must be camelCase and not a name that every row has", reader.PositionOf("navn"));
        }
        else if (!names.Add(name))
        {
            findings.Report(DataRules.NotUnique, $"The column '{name}' stands here twice", reader.PositionOf("navn"));
        }
        else
        {
            return name;
        }

        return null;
    }

    private static string? ReadType(ObjectReader reader, Findings findings)
    {
        if (reader.RequiredString("type") is not { } type)
        {
            return null;
        }

        if (ColumnModel.Units.Contains(type) || type is ColumnModel.SimpleDate or ColumnModel.JaNei)
        {
            return type;
        }

        if (NameForm.IsPascalCase(type))
        {
            findings.Expect(DataRules.WrongType, DataReference.Lister, type, reader.PositionOf("type"));
            return type;
        }

        findings.Report(
            DataRules.WrongType,
            $"'type' must be one of {string.Join(", ", ColumnModel.Units)}, date, ja-nei, or a code list's name",
            reader.PositionOf("type"));
        return null;
    }
}
