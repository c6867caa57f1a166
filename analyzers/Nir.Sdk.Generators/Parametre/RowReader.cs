using System.Collections.Immutable;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Kilder;
using Nir.Sdk.Generators.Regler;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>Reads the rows of one table. A row without an id or texts is reported and left out.</summary>
internal sealed class RowReader(
    EquatableArray<VilkaarstypeModel> vilkaar,
    EquatableArray<ColumnModel> columns,
    ImmutableArray<string> noekkeldatoer,
    string noekkeldato,
    HashSet<string> ids,
    HashSet<string> names,
    Findings findings)
{
    public ImmutableArray<PlacedRow> Read(ImmutableArray<JsonNode> items)
    {
        var rows = ImmutableArray.CreateBuilder<PlacedRow>();
        foreach (var item in items)
        {
            if (Read(item) is { } row)
            {
                rows.Add(row);
            }
        }

        return rows.ToImmutable();
    }

    public PlacedRow? Read(JsonNode item)
    {
        if (ObjectReader.Open(item, findings) is not { } reader)
        {
            return null;
        }

        var id = ReadId(reader);
        var name = ReadName(reader);
        var text = reader.RequiredString("tekst");
        var textEn = reader.RequiredString("tekstEn");
        var periode = PeriodeReader.Read(reader, findings);
        var limitDay = reader.OptionalDate("grensedag");
        var known = ReadKnown(reader);
        var notInForce = reader.OptionalBoolean("ikkeIKraft");
        var doesNotApply = reader.OptionalBoolean("gjelderIkke");
        var own = reader.OptionalString("noekkeldato") is null ? noekkeldato : reader.RequiredChoice("noekkeldato", noekkeldatoer) ?? noekkeldato;
        var when = VilkaarReader.Read(reader, vilkaar, findings);
        var values = new RowValueReader(columns, findings).Read(reader, doesNotApply);
        var grunnlag = GrunnlagReader.Read(reader, findings);
        var otherKilder = GrunnlagReader.ReadOtherKilder(reader, findings);
        var etterIntroduksjonsloven = reader.OptionalString("etterIntroduksjonsloven");
        if (etterIntroduksjonsloven is not null)
        {
            findings.Expect(DataRules.UnknownKilde, DataReference.Kilder, etterIntroduksjonsloven, reader.PositionOf("etterIntroduksjonsloven"));
        }

        var valg = ReadChoice(reader);
        reader.RefuseOthers();
        if (notInForce && (periode.Fra is not null || periode.Til is not null))
        {
            findings.Report(DataRules.BadDate, "A row that is not in force has no interval; remove 'fra' and 'to'", reader.PositionOf("ikkeIKraft"));
        }

        return id is null || name is null || text is null || textEn is null
            ? null
            : new PlacedRow(
                new RowModel(
                    id, name, text, textEn, periode, limitDay, known.Fra, known.Til, notInForce, doesNotApply,
                    NameForm.ToPascalCase(own), when, values, grunnlag, etterIntroduksjonsloven, otherKilder, valg),
                reader.PositionOf("rad"), reader.PositionOf("til"));
    }

    // One or two upper case letters, a number, perhaps a lower case letter: it is never reused.
    private string? ReadId(ObjectReader reader)
    {
        if (reader.RequiredString("rad") is not { } id)
        {
            return null;
        }

        var letters = id.TakeWhile(static c => c is >= 'A' and <= 'Z').Count();
        var digits = id.Skip(letters).TakeWhile(static c => c is >= '0' and <= '9').Count();
        var rest = id.Length - letters - digits;
        if (letters is < 1 or > 2 || digits is < 1 or > 4 || rest > 1 || (rest == 1 && id[id.Length - 1] is not (>= 'a' and <= 'z')))
        {
            findings.Report(DataRules.WrongType, "A row's id is one or two capitals and a number, perhaps with a small letter: D11, N2a",
                reader.PositionOf("rad"));
        }
        else if (!ids.Add(id))
        {
            findings.Report(DataRules.NotUnique, $"The id {id} belongs to another row; take one that was never used", reader.PositionOf("rad"));
        }
        else
        {
            return id;
        }

        return null;
    }

    // The member's name: a row is spoken of by what it says.
    private string? ReadName(ObjectReader reader)
    {
        if (reader.RequiredString("navn") is not { } name)
        {
            return null;
        }

        if (!NameForm.IsPascalCase(name))
        {
            findings.Report(DataRules.WrongType, "A row's name is PascalCase and says what the row says: DagenFoer", reader.PositionOf("navn"));
        }
        else if (!names.Add(name))
        {
            findings.Report(DataRules.NotUnique, $"The name {name} belongs to another row or table", reader.PositionOf("navn"));
        }
        else
        {
            return name;
        }

        return null;
    }

    private PeriodeModel ReadKnown(ObjectReader reader)
    {
        var from = reader.OptionalDate("kjentFra");
        var to = reader.OptionalDate("kjentTil");
        if (from is not null && to is not null && from.Value.CompareTo(to.Value) >= 0)
        {
            findings.Report(DataRules.BadDate, $"'kjentTil' must be after 'knownFrom' ({from})", reader.PositionOf("kjentTil"));
        }

        return new(from, to);
    }

    private string? ReadChoice(ObjectReader reader)
    {
        if (reader.OptionalString("valg") is not { } valg)
        {
            return null;
        }

        var digits = valg.Skip(2).TakeWhile(static c => c is >= '0' and <= '9').Count();
        var rest = valg.Substring(Math.Min(valg.Length, 2 + digits));
        if (valg.StartsWith("U-", StringComparison.Ordinal) && digits > 0 && (rest.Length == 0 || (rest.Length == 1 && rest[0] is >= 'a' and <= 'z')))
        {
            return valg;
        }

        findings.Report(DataRules.WrongType, "'valg' names an open point: U-17", reader.PositionOf("valg"));
        return null;
    }
}
