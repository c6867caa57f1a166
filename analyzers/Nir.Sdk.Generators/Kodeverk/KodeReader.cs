using System.Collections.Immutable;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Kilder;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>Reads the codes of one list. A code without a number or name of its own is reported and left out.</summary>
internal sealed class KodeReader(string list, EquatableArray<EgenskapModel> properties, Findings findings)
{
    private readonly HashSet<int> _numbers = [];
    private readonly HashSet<string> _koder = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal) { "Ukjent" };

    public EquatableArray<KodeModel> Read(ImmutableArray<JsonNode> items)
    {
        var read = new SortedDictionary<int, KodeModel>();
        foreach (var item in items)
        {
            if (ReadItem(item) is { } kode)
            {
                read.Add(kode.Nummer, kode);
            }
        }

        return new([.. read.Values]);
    }

    private KodeModel? ReadItem(JsonNode item)
    {
        if (ObjectReader.Open(item, findings) is not { } reader)
        {
            return null;
        }

        var number = ReadNumber(reader);
        var kode = ReadKode(reader);
        var name = reader.RequiredString("navn");
        var nameEn = reader.RequiredString("navnEn");
        var beskrivelse = reader.OptionalString("beskrivelse");
        var beskrivelseEn = reader.OptionalString("beskrivelseEn");
        var (from, to) = ReadInterval(reader);
        var lovverk = ReadLovverk(reader);
        var etterfoelger = ReadEtterfoelger(reader, kode);
        var values = ReadEgenskaper(reader);
        var grunnlag = GrunnlagReader.Read(reader, findings, name);
        reader.RefuseOthers();

        return number is null || kode is null
            ? null
            : new KodeModel(
                number.Value, kode, name ?? kode, nameEn ?? kode, beskrivelse, beskrivelseEn,
                from, to, lovverk, etterfoelger, values, grunnlag);
    }

    private int? ReadNumber(ObjectReader reader)
    {
        if (reader.RequiredNumber("nummer") is not { } number)
        {
            return null;
        }

        if (_numbers.Add(number))
        {
            return number;
        }

        findings.Report(
            DataRules.NotUnique,
            FormattableString.Invariant($"The number {number} belongs to another code; take one that was never used"),
            reader.PositionOf("nummer"));
        return null;
    }

    private string? ReadKode(ObjectReader reader)
    {
        if (reader.RequiredString("kode") is not { } kode)
        {
            return null;
        }

        var position = reader.PositionOf("kode");
        if (!NameForm.IsKode(kode))
        {
            findings.Report(
                DataRules.NotKebabCase,
                $"The code '{kode}' must be kebab-case (a-z, 0-9, single hyphens), begin with a letter and have at most {NameForm.LongestKode} characters",
                position);
        }
        else if (!_koder.Add(kode))
        {
            findings.Report(DataRules.NotUnique, $"The code '{kode}' stands here twice", position);
        }
        else if (!_members.Add(NameForm.ToPascalCase(kode)))
        {
            findings.Report(
                DataRules.NotUnique,
                $"The code '{kode}' would be the enum member '{NameForm.ToPascalCase(kode)}', which there is already",
                position);
        }
        else
        {
            return kode;
        }

        return null;
    }

    private (SimpleDate? Fra, SimpleDate? Til) ReadInterval(ObjectReader reader)
    {
        var from = reader.OptionalDate("fra");
        var to = reader.OptionalDate("til");
        if (from is null || to is null || from.Value.CompareTo(to.Value) < 0)
        {
            return (from, to);
        }

        findings.Report(
            DataRules.BadDate,
            $"'til' is the first day the code no longer holds and must be after 'from' ({from})",
            reader.PositionOf("til"));
        return (from, null);
    }

    private EquatableArray<string> ReadLovverk(ObjectReader reader)
    {
        var lovverk = ImmutableArray.CreateBuilder<string>();
        foreach (var item in reader.OptionalItems("lovverk"))
        {
            if (!item.TryGetString(out var law))
            {
                findings.Report(DataRules.WrongType, "A law is the code of one, as a string", item.Position);
            }
            else if (lovverk.Contains(law))
            {
                findings.Report(DataRules.NotUnique, $"The law '{law}' stands here twice", item.Position);
            }
            else
            {
                findings.Expect(DataRules.UnknownLovverk, DataReference.Lovverk, law, item.Position);
                if (NameForm.IsKode(law))
                {
                    lovverk.Add(law);
                }
            }
        }

        return new(lovverk.ToImmutable());
    }

    private string? ReadEtterfoelger(ObjectReader reader, string? kode)
    {
        if (reader.OptionalString("etterfoelger") is not { } etterfoelger)
        {
            return null;
        }

        var position = reader.PositionOf("etterfoelger");
        if (etterfoelger == kode)
        {
            findings.Report(DataRules.UnknownEtterfoelger, "A code cannot succeed itself", position);
        }
        else
        {
            findings.Expect(DataRules.UnknownEtterfoelger, list, etterfoelger, position);
        }

        return etterfoelger;
    }

    private EquatableArray<EgenskapValueModel> ReadEgenskaper(ObjectReader reader)
    {
        var values = ImmutableArray.CreateBuilder<EgenskapValueModel>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in reader.OptionalMembers("egenskaper"))
        {
            // A name that stands twice has been reported as such.
            if (!names.Add(member.Name))
            {
                continue;
            }

            if (TypeOf(member.Name) is not { } type)
            {
                findings.Report(
                    DataRules.BadProperty,
                    $"The property '{member.Name}' is not declared in the list's 'egenskaper'",
                    member.NamePosition);
            }
            else if (ReadProperty(member, type) is { } value)
            {
                values.Add(new EgenskapValueModel(member.Name, value));
            }
        }

        return new(values.ToImmutable());
    }

    private string? ReadProperty(JsonMember member, string type)
    {
        var value = member.Value;
        switch (type)
        {
            case EgenskapModel.Bool when value.TryGetBoolean(out _):
            case EgenskapModel.Tekst when value.Kind == JsonKind.String:
                return value.Text;
            case not (EgenskapModel.Bool or EgenskapModel.Tekst) when value.TryGetString(out var kode):
                findings.Expect(DataRules.BadProperty, type, kode, value.Position);
                return NameForm.IsKode(kode) ? kode : null;
            default:
                findings.Report(DataRules.BadProperty, $"The value of '{member.Name}' must be of the type '{type}'", value.Position);
                return null;
        }
    }

    private string? TypeOf(string property)
    {
        foreach (var declared in properties)
        {
            if (declared.Navn == property)
            {
                return declared.Type;
            }
        }

        return null;
    }
}
