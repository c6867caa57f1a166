using System.Collections.Immutable;
using Nir.Sdk.Generators.Kontroll;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>Reads the columns of a parameter table.</summary>
internal static class KolonneReader
{
    // Members that every row has.
    private static readonly ImmutableArray<string> Reserved =
    [
        "id", "navn", "tabell", "tekst", "tekstEn", "periode", "grensedag", "kjentFra", "kjentTil", "erIkkeIKraft", "gjelderIkke",
        "noekkeldato", "naar", "verdier", "grunnlag", "kilde", "andreKilder", "begrunnelse", "valg",
    ];

    public static EquatableArray<KolonneModel> Read(ObjectReader tabell, Findings findings)
    {
        var kolonner = ImmutableArray.CreateBuilder<KolonneModel>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in tabell.RequiredItems("kolonner"))
        {
            if (ObjectReader.Open(item, findings) is not { } reader)
                continue;

            var navn = ReadNavn(reader, names, findings);
            var type = ReadType(reader, findings);
            var tittel = reader.RequiredString("tittel");
            var tittelEn = reader.RequiredString("tittelEn");
            var valgfri = reader.OptionalBoolean("valgfri");
            reader.RefuseOthers();
            if (navn is not null && type is not null && tittel is not null && tittelEn is not null)
                kolonner.Add(new(navn, type, tittel, tittelEn, valgfri));
        }

        return new(kolonner.ToImmutable());
    }

    private static string? ReadNavn(ObjectReader reader, HashSet<string> names, Findings findings)
    {
        if (reader.RequiredString("navn") is not { } navn)
            return null;

        if (!Navneform.IsCamelCase(navn) || Reserved.Contains(navn))
            findings.Report(Dataregler.WrongType, $"The column '{navn}' must be camelCase and not a name that every row has", reader.PositionOf("navn"));
        else if (!names.Add(navn))
            findings.Report(Dataregler.NotUnique, $"The column '{navn}' stands here twice", reader.PositionOf("navn"));
        else
            return navn;

        return null;
    }

    private static string? ReadType(ObjectReader reader, Findings findings)
    {
        if (reader.RequiredString("type") is not { } type)
            return null;

        if (KolonneModel.Enheter.Contains(type) || type is KolonneModel.Dato or KolonneModel.JaNei)
            return type;

        if (Navneform.IsPascalCase(type))
        {
            findings.Expect(Dataregler.WrongType, Datareferanse.Lister, type, reader.PositionOf("type"));
            return type;
        }

        findings.Report(
            Dataregler.WrongType,
            $"'type' must be one of {string.Join(", ", KolonneModel.Enheter)}, dato, ja-nei, or a code list's name",
            reader.PositionOf("type"));
        return null;
    }
}
