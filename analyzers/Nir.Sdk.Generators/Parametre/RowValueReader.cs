using System.Collections.Immutable;
using System.Globalization;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>Reads <c>verdier</c>: a row's values, one per column. A row that says that nothing applies has none.</summary>
internal sealed class RowValueReader(EquatableArray<ColumnModel> columns, Findings findings)
{
    public EquatableArray<RowValueModel> Read(ObjectReader row, bool doesNotApply)
    {
        var node = row.OptionalNode("verdier");
        if (doesNotApply)
        {
            if (node is not null)
            {
                findings.Report(DataRules.UnknownMember, "A row that says that nothing applies has no 'verdier'", node.Position);
            }

            return default;
        }

        if (node is null)
        {
            if (columns.Any(static column => !column.IsOptional))
            {
                findings.Report(DataRules.MissingMember, "The member 'verdier' is missing", row.PositionOf("rad"));
            }

            return default;
        }

        return ObjectReader.Open(node, findings) is { } reader ? ReadValues(reader) : default;
    }

    private EquatableArray<RowValueModel> ReadValues(ObjectReader reader)
    {
        var values = ImmutableArray.CreateBuilder<RowValueModel>();
        foreach (var column in columns)
        {
            var value = reader.OptionalNode(column.Navn);
            if (value is null && !column.IsOptional)
            {
                findings.Report(DataRules.MissingMember, $"The member '{column.Navn}' is missing", reader.PositionOf(column.Navn));
            }
            else if (value is not null && Expression(column, value) is { } expression)
            {
                values.Add(new(column.Navn, expression));
            }
        }

        reader.RefuseOthers();
        return new(values.ToImmutable());
    }

    private string? Expression(ColumnModel column, JsonNode value)
    {
        if (column.IsNumber && value.TryGetInt32(out var number) && number >= 0)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        if (column.Type == ColumnModel.JaNei && value.TryGetBoolean(out var isTrue))
        {
            return isTrue ? "true" : "false";
        }

        if (column.Type == ColumnModel.SimpleDate && value.TryGetString(out var text) && SimpleDate.TryParse(text, out var date))
        {
            return FormattableString.Invariant($"new DateOnly({date.Year}, {date.Month}, {date.Day})");
        }

        if (column.IsKode && value.TryGetString(out var kode) && NameForm.IsKode(kode))
        {
            findings.Expect(DataRules.WrongType, column.Type, kode, value.Position);
            return $"{column.Type}.{NameForm.ToPascalCase(kode)}";
        }

        var wanted = column.Type switch
        {
            ColumnModel.JaNei => "true or false",
            ColumnModel.SimpleDate => "a day that exists, written as yyyy-MM-dd",
            _ when column.IsNumber => "a whole number from 0",
            _ => $"a code of {column.Type}",
        };
        findings.Report(DataRules.WrongType, $"'{column.Navn}' must be {wanted}", value.Position);
        return null;
    }
}
