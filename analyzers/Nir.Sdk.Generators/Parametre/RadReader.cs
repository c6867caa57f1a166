using System.Collections.Immutable;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Kilder;
using Nir.Sdk.Generators.Kontroll;
using Nir.Sdk.Generators.Regler;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>Reads the rows of one table. A row without an id or texts is reported and left out.</summary>
internal sealed class RadReader(
    EquatableArray<VilkaarstypeModel> vilkaar,
    EquatableArray<KolonneModel> kolonner,
    ImmutableArray<string> noekkeldatoer,
    string noekkeldato,
    HashSet<string> ids,
    HashSet<string> names,
    Findings findings)
{
    public ImmutableArray<PlassertRad> Read(ImmutableArray<JsonNode> items)
    {
        var rader = ImmutableArray.CreateBuilder<PlassertRad>();
        foreach (var item in items)
            if (Read(item) is { } rad)
                rader.Add(rad);

        return rader.ToImmutable();
    }

    public PlassertRad? Read(JsonNode item)
    {
        if (ObjectReader.Open(item, findings) is not { } reader)
            return null;

        var id = ReadId(reader);
        var navn = ReadNavn(reader);
        var tekst = reader.RequiredString("tekst");
        var tekstEn = reader.RequiredString("tekstEn");
        var periode = PeriodeReader.Read(reader, findings);
        var grensedag = reader.OptionalDato("grensedag");
        var kjent = ReadKjent(reader);
        var ikkeIKraft = reader.OptionalBoolean("ikkeIKraft");
        var gjelderIkke = reader.OptionalBoolean("gjelderIkke");
        var egen = reader.OptionalString("noekkeldato") is null ? noekkeldato : reader.RequiredChoice("noekkeldato", noekkeldatoer) ?? noekkeldato;
        var naar = VilkaarReader.Read(reader, vilkaar, findings);
        var verdier = new RadverdiReader(kolonner, findings).Read(reader, gjelderIkke);
        var grunnlag = GrunnlagReader.Read(reader, findings);
        var andreKilder = GrunnlagReader.ReadAndreKilder(reader, findings);
        var etterIntroduksjonsloven = reader.OptionalString("etterIntroduksjonsloven");
        if (etterIntroduksjonsloven is not null)
            findings.Expect(Dataregler.UnknownKilde, Datareferanse.Kilder, etterIntroduksjonsloven, reader.PositionOf("etterIntroduksjonsloven"));
        var valg = ReadValg(reader);
        reader.RefuseOthers();
        if (ikkeIKraft && (periode.Fra is not null || periode.Til is not null))
            findings.Report(Dataregler.BadDate, "A row that is not in force has no interval; remove 'fra' and 'til'", reader.PositionOf("ikkeIKraft"));

        return id is null || navn is null || tekst is null || tekstEn is null
            ? null
            : new PlassertRad(
                new RadModel(
                    id, navn, tekst, tekstEn, periode, grensedag, kjent.Fra, kjent.Til, ikkeIKraft, gjelderIkke,
                    Navneform.ToPascalCase(egen), naar, verdier, grunnlag, etterIntroduksjonsloven, andreKilder, valg),
                reader.PositionOf("rad"), reader.PositionOf("til"));
    }

    // One or two upper case letters, a number, perhaps a lower case letter: it is never reused.
    private string? ReadId(ObjectReader reader)
    {
        if (reader.RequiredString("rad") is not { } id)
            return null;

        var letters = id.TakeWhile(static c => c is >= 'A' and <= 'Z').Count();
        var digits = id.Skip(letters).TakeWhile(static c => c is >= '0' and <= '9').Count();
        var rest = id.Length - letters - digits;
        if (letters is < 1 or > 2 || digits is < 1 or > 4 || rest > 1 || (rest == 1 && id[id.Length - 1] is not (>= 'a' and <= 'z')))
            findings.Report(Dataregler.WrongType, "A row's id is one or two capitals and a number, perhaps with a small letter: D11, N2a", reader.PositionOf("rad"));
        else if (!ids.Add(id))
            findings.Report(Dataregler.NotUnique, $"The id {id} belongs to another row; take one that was never used", reader.PositionOf("rad"));
        else
            return id;

        return null;
    }

    // The member's name: a row is spoken of by what it says.
    private string? ReadNavn(ObjectReader reader)
    {
        if (reader.RequiredString("navn") is not { } navn)
            return null;

        if (!Navneform.IsPascalCase(navn))
            findings.Report(Dataregler.WrongType, "A row's name is PascalCase and says what the row says: DagenFoer", reader.PositionOf("navn"));
        else if (!names.Add(navn))
            findings.Report(Dataregler.NotUnique, $"The name {navn} belongs to another row or table", reader.PositionOf("navn"));
        else
            return navn;

        return null;
    }

    private PeriodeModel ReadKjent(ObjectReader reader)
    {
        var fra = reader.OptionalDato("kjentFra");
        var til = reader.OptionalDato("kjentTil");
        if (fra is not null && til is not null && fra.Value.CompareTo(til.Value) >= 0)
            findings.Report(Dataregler.BadDate, $"'kjentTil' must be after 'kjentFra' ({fra})", reader.PositionOf("kjentTil"));

        return new(fra, til);
    }

    private string? ReadValg(ObjectReader reader)
    {
        if (reader.OptionalString("valg") is not { } valg)
            return null;
        var digits = valg.Skip(2).TakeWhile(static c => c is >= '0' and <= '9').Count();
        var rest = valg.Substring(Math.Min(valg.Length, 2 + digits));
        if (valg.StartsWith("U-", StringComparison.Ordinal) && digits > 0 && (rest.Length == 0 || (rest.Length == 1 && rest[0] is >= 'a' and <= 'z')))
            return valg;

        findings.Report(Dataregler.WrongType, "'valg' names an open point: U-17", reader.PositionOf("valg"));
        return null;
    }
}
