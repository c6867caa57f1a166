using System.Collections.Immutable;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Kilder;
using Nir.Sdk.Generators.Kontroll;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>Reads the codes of one list. A code without a number or name of its own is reported and left out.</summary>
internal sealed class KodeReader(string list, EquatableArray<EgenskapModel> egenskaper, Findings findings)
{
    private readonly HashSet<int> numbers = [];
    private readonly HashSet<string> koder = new(StringComparer.Ordinal);
    private readonly HashSet<string> medlemmer = new(StringComparer.Ordinal) { "Ukjent" };

    public EquatableArray<KodeModel> Read(ImmutableArray<JsonNode> items)
    {
        var read = new SortedDictionary<int, KodeModel>();
        foreach (var item in items)
            if (ReadItem(item) is { } kode)
                read.Add(kode.Nummer, kode);

        return new([.. read.Values]);
    }

    private KodeModel? ReadItem(JsonNode item)
    {
        if (ObjectReader.Open(item, findings) is not { } reader)
            return null;

        var number = ReadNummer(reader);
        var kode = ReadKode(reader);
        var navn = reader.RequiredString("navn");
        var navnEn = reader.RequiredString("navnEn");
        var beskrivelse = reader.OptionalString("beskrivelse");
        var beskrivelseEn = reader.OptionalString("beskrivelseEn");
        var (fra, til) = ReadInterval(reader);
        var lovverk = ReadLovverk(reader);
        var etterfoelger = ReadEtterfoelger(reader, kode);
        var verdier = ReadEgenskaper(reader);
        var grunnlag = GrunnlagReader.Read(reader, findings, navn);
        reader.RefuseOthers();

        return number is null || kode is null
            ? null
            : new KodeModel(
                number.Value, kode, navn ?? kode, navnEn ?? kode, beskrivelse, beskrivelseEn,
                fra, til, lovverk, etterfoelger, verdier, grunnlag);
    }

    private int? ReadNummer(ObjectReader reader)
    {
        if (reader.RequiredNummer("nummer") is not { } number)
            return null;
        if (numbers.Add(number))
            return number;

        findings.Report(
            Dataregler.NotUnique,
            FormattableString.Invariant($"The number {number} belongs to another code; take one that was never used"),
            reader.PositionOf("nummer"));
        return null;
    }

    private string? ReadKode(ObjectReader reader)
    {
        if (reader.RequiredString("kode") is not { } kode)
            return null;

        var position = reader.PositionOf("kode");
        if (!Navneform.IsKode(kode))
            findings.Report(
                Dataregler.NotKebabCase,
                $"The code '{kode}' must be kebab-case (a-z, 0-9, single hyphens), begin with a letter and have at most {Navneform.LongestKode} characters",
                position);
        else if (!koder.Add(kode))
            findings.Report(Dataregler.NotUnique, $"The code '{kode}' stands here twice", position);
        else if (!medlemmer.Add(Navneform.ToPascalCase(kode)))
            findings.Report(
                Dataregler.NotUnique,
                $"The code '{kode}' would be the enum member '{Navneform.ToPascalCase(kode)}', which there is already",
                position);
        else
            return kode;

        return null;
    }

    private (Dato? Fra, Dato? Til) ReadInterval(ObjectReader reader)
    {
        var fra = reader.OptionalDato("fra");
        var til = reader.OptionalDato("til");
        if (fra is null || til is null || fra.Value.CompareTo(til.Value) < 0)
            return (fra, til);

        findings.Report(
            Dataregler.BadDate,
            $"'til' is the first day the code no longer holds and must be after 'fra' ({fra})",
            reader.PositionOf("til"));
        return (fra, null);
    }

    private EquatableArray<string> ReadLovverk(ObjectReader reader)
    {
        var lovverk = ImmutableArray.CreateBuilder<string>();
        foreach (var item in reader.OptionalItems("lovverk"))
        {
            if (!item.TryGetString(out var law))
                findings.Report(Dataregler.WrongType, "A law is the code of one, as a string", item.Position);
            else if (lovverk.Contains(law))
                findings.Report(Dataregler.NotUnique, $"The law '{law}' stands here twice", item.Position);
            else
            {
                findings.Expect(Dataregler.UnknownLovverk, Datareferanse.Lovverk, law, item.Position);
                if (Navneform.IsKode(law))
                    lovverk.Add(law);
            }
        }

        return new(lovverk.ToImmutable());
    }

    private string? ReadEtterfoelger(ObjectReader reader, string? kode)
    {
        if (reader.OptionalString("etterfoelger") is not { } etterfoelger)
            return null;

        var position = reader.PositionOf("etterfoelger");
        if (etterfoelger == kode)
            findings.Report(Dataregler.UnknownEtterfoelger, "A code cannot succeed itself", position);
        else
            findings.Expect(Dataregler.UnknownEtterfoelger, list, etterfoelger, position);

        return etterfoelger;
    }

    private EquatableArray<EgenskapsverdiModel> ReadEgenskaper(ObjectReader reader)
    {
        var verdier = ImmutableArray.CreateBuilder<EgenskapsverdiModel>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in reader.OptionalMembers("egenskaper"))
        {
            // A name that stands twice has been reported as such.
            if (!names.Add(member.Name))
                continue;

            if (TypeOf(member.Name) is not { } type)
                findings.Report(
                    Dataregler.BadEgenskap,
                    $"The property '{member.Name}' is not declared in the list's 'egenskaper'",
                    member.NamePosition);
            else if (ReadEgenskap(member, type) is { } verdi)
                verdier.Add(new EgenskapsverdiModel(member.Name, verdi));
        }

        return new(verdier.ToImmutable());
    }

    private string? ReadEgenskap(JsonMember member, string type)
    {
        var value = member.Value;
        switch (type)
        {
            case EgenskapModel.Bool when value.TryGetBoolean(out _):
            case EgenskapModel.Tekst when value.Kind == JsonKind.String:
                return value.Text;
            case not (EgenskapModel.Bool or EgenskapModel.Tekst) when value.TryGetString(out var kode):
                findings.Expect(Dataregler.BadEgenskap, type, kode, value.Position);
                return Navneform.IsKode(kode) ? kode : null;
            default:
                findings.Report(Dataregler.BadEgenskap, $"The value of '{member.Name}' must be of the type '{type}'", value.Position);
                return null;
        }
    }

    private string? TypeOf(string egenskap)
    {
        foreach (var declared in egenskaper)
            if (declared.Navn == egenskap)
                return declared.Type;

        return null;
    }
}
