using System.Collections.Immutable;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Kilder;
using Nir.Sdk.Generators.Kontroll;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>Reads <c>regler.json</c>. A rule without an id or texts of its own is reported and left out.</summary>
internal sealed class RegelReader(Findings findings)
{
    private static readonly ImmutableArray<string> Slag = ["forbudt", "paakrevd", "forventet", "kontrakt", "merknad", "kode"];
    private static readonly ImmutableArray<string> Ansvarlige = ["leverandoer", "saksbehandler", "imdi"];
    private static readonly ImmutableArray<string> Flater = ["validator", "problem", "side", "analyzer"];
    private static readonly ImmutableArray<string> Noekkeldatoer =
    [
        "tillatelse", "tilbud", "bosetting", "vedtak", "vedtakstart", "programstart", "programslutt", "hendelse", "registrering",
    ];

    private static readonly ImmutableArray<string> Kontekstbehov = ["tidligere", "miljoe", "sak", "nir", "dager-uten-aktivitet"];

    private readonly SortedDictionary<string, RegelModel> regler = new(StringComparer.Ordinal);

    public static EquatableArray<RegelModel> Read(JsonDocument document, Findings findings)
    {
        findings.Report(document.Errors);
        if (document.Root is null || ObjectReader.Open(document.Root, findings) is not { } root)
            return EquatableArray<RegelModel>.Empty;

        var reader = new RegelReader(findings);
        foreach (var item in root.RequiredItems("regler"))
            reader.ReadRegel(item);

        root.RefuseOthers();
        return new([.. reader.regler.Values]);
    }

    private void ReadRegel(JsonNode item)
    {
        if (ObjectReader.Open(item, findings) is not { } reader)
            return;

        var id = ReadId(reader);
        var slag = reader.RequiredChoice("slag", Slag);
        var tekst = ReadTekst(reader);
        var ansvarlig = reader.RequiredChoice("ansvarlig", Ansvarlige);
        var grunnlag = GrunnlagReader.Read(reader, findings);
        var andreKilder = GrunnlagReader.ReadAndreKilder(reader, findings);
        var noekkeldato = OptionalChoice(reader, "noekkeldato") ?? "registrering";
        var perioder = ReadPerioder(reader);
        var rettsstillinger = ReadKoder(reader, "rettsstilling", "Rettsstilling");
        var vilkaar = ReadVilkaar(reader);
        var fristFra = OptionalChoice(reader, "fristFra");
        var trenger = ReadTrenger(reader);
        var flater = ReadFlater(reader);
        var analyzer = AnalyzerReader.Read(reader, findings, slag, flater);
        // The examples are read by the tests and the documentation; the build only needs to know that there are some.
        // A rule of the compiler alone has its examples in C#, in analyzers/Eksempler.
        if (reader.OptionalMembers("eksempel").IsEmpty && slag != "kode")
            findings.Report(Dataregler.MissingMember, "A rule needs an 'eksempel' that breaks it", reader.PositionOf("eksempel"));
        reader.RefuseOthers();

        if (id is not null && slag is not null && tekst is not null && ansvarlig is not null)
            regler[id] = new RegelModel(
                id, Navneform.ToPascalCase(slag), tekst.Value, Navneform.ToPascalCase(ansvarlig), grunnlag, andreKilder,
                Navneform.ToPascalCase(noekkeldato), perioder, rettsstillinger,
                vilkaar is null ? null : Navneform.ToPascalCase(vilkaar),
                fristFra is null ? null : Navneform.ToPascalCase(fristFra),
                trenger,
                flater,
                analyzer);
    }

    private string? ReadId(ObjectReader reader)
    {
        if (reader.RequiredString("id") is not { } id)
            return null;

        if (id.Length != 7 || !id.StartsWith("NIR", StringComparison.Ordinal) || !id.Skip(3).All(static c => c is >= '0' and <= '9'))
            findings.Report(Dataregler.WrongType, "A rule's id is NIR and four digits", reader.PositionOf("id"));
        else if (regler.ContainsKey(id))
            findings.Report(Dataregler.NotUnique, $"The id {id} belongs to another rule; take one that was never used", reader.PositionOf("id"));
        else
            return id;

        return null;
    }

    private static RegeltekstModel? ReadTekst(ObjectReader reader)
    {
        var tittel = reader.RequiredString("tittel");
        var tittelEn = reader.RequiredString("tittelEn");
        var tekst = reader.RequiredString("tekst");
        var tekstEn = reader.RequiredString("tekstEn");
        var utbedring = reader.RequiredString("utbedring");
        var utbedringEn = reader.RequiredString("utbedringEn");
        var hvorfor = reader.RequiredString("hvorfor");
        var hvorforEn = reader.RequiredString("hvorforEn");
        return tittel is null || tittelEn is null || tekst is null || tekstEn is null
            || utbedring is null || utbedringEn is null || hvorfor is null || hvorforEn is null
            ? null
            : new(tittel, tittelEn, tekst, tekstEn, utbedring, utbedringEn, hvorfor, hvorforEn);
    }

    private string? OptionalChoice(ObjectReader reader, string name)
    {
        if (reader.OptionalString(name) is not { } value || Noekkeldatoer.Contains(value))
            return reader.OptionalString(name);

        findings.Report(Dataregler.WrongType, $"'{name}' must be one of {string.Join(", ", Noekkeldatoer)}", reader.PositionOf(name));
        return null;
    }

    private EquatableArray<PeriodeModel> ReadPerioder(ObjectReader reader)
    {
        var perioder = ImmutableArray.CreateBuilder<PeriodeModel>();
        foreach (var item in reader.OptionalItems("perioder"))
        {
            if (ObjectReader.Open(item, findings) is not { } periode)
                continue;

            perioder.Add(PeriodeReader.Read(periode, findings));
            periode.RefuseOthers();
        }

        return new(perioder.ToImmutable());
    }

    private EquatableArray<string> ReadKoder(ObjectReader reader, string name, string liste)
    {
        var koder = ImmutableArray.CreateBuilder<string>();
        foreach (var item in reader.OptionalItems(name))
        {
            if (item.TryGetString(out var kode) && Navneform.IsKode(kode))
            {
                findings.Expect(Dataregler.WrongType, liste, kode, item.Position);
                koder.Add(Navneform.ToPascalCase(kode));
            }
            else
            {
                findings.Report(Dataregler.WrongType, $"'{name}' holds codes of {liste}", item.Position);
            }
        }

        return new(koder.ToImmutable());
    }

    private string? ReadVilkaar(ObjectReader reader)
    {
        if (reader.OptionalString("vilkaar") is not { } vilkaar || Navneform.IsKebabCase(vilkaar))
            return reader.OptionalString("vilkaar");

        findings.Report(Dataregler.NotKebabCase, "'vilkaar' must be kebab-case (a-z, 0-9, single hyphens)", reader.PositionOf("vilkaar"));
        return null;
    }

    private EquatableArray<string> ReadTrenger(ObjectReader reader)
    {
        var trenger = ImmutableArray.CreateBuilder<string>();
        foreach (var item in reader.OptionalItems("trenger"))
        {
            if (item.TryGetString(out var behov) && Kontekstbehov.Contains(behov))
                trenger.Add(Navneform.ToPascalCase(behov));
            else
                findings.Report(Dataregler.WrongType, $"'trenger' holds {string.Join(", ", Kontekstbehov)}", item.Position);
        }

        return new(trenger.ToImmutable());
    }

    private EquatableArray<string> ReadFlater(ObjectReader reader)
    {
        var flater = ImmutableArray.CreateBuilder<string>();
        foreach (var item in reader.RequiredItems("flater"))
        {
            if (item.TryGetString(out var flate) && Flater.Contains(flate))
                flater.Add(Navneform.ToPascalCase(flate));
            else
                findings.Report(Dataregler.WrongType, $"'flater' holds {string.Join(", ", Flater)}", item.Position);
        }

        return new(flater.ToImmutable());
    }
}
