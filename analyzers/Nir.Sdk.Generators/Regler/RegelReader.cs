using System.Collections.Immutable;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Kilder;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>Reads <c>regler.json</c>. A rule without an id or texts of its own is reported and left out.</summary>
internal sealed class RegelReader(Findings findings)
{
    /// <summary>The families of registrations.</summary>
    public static readonly ImmutableArray<string> Familier = ["introduksjonsprogram", "norskopplaering", "mottakskvalifisering", "asylopplaering"];

    private static readonly ImmutableArray<string> Kind = ["forbudt", "paakrevd", "forventet", "kontrakt", "merknad", "kode"];
    private static readonly ImmutableArray<string> Ansvarlig = ["leverandoer", "saksbehandler", "imdi"];
    private static readonly ImmutableArray<string> Surfaces = ["validator", "problem", "side", "analyzer"];
    private static readonly ImmutableArray<string> Noekkeldatoer =
    [
        "tillatelse", "tilbud", "bosetting", "vedtak", "vedtakstart", "programstart", "programslutt", "hendelse", "registrering",
    ];

    private static readonly ImmutableArray<string> ContextNeeds = ["tidligere", "miljoe", "sak", "nir", "dager-uten-aktivitet"];

    private readonly SortedDictionary<string, RegelModel> _regler = new(StringComparer.Ordinal);
    private readonly VilkaarReader _vilkaar = new(findings);

    public static ReglerModel Read(JsonDocument document, Findings findings)
    {
        findings.Report(document.Errors);
        if (document.Root is null || ObjectReader.Open(document.Root, findings) is not { } root)
        {
            return default;
        }

        var reader = new RegelReader(findings);
        var vilkaar = reader._vilkaar.Read(root.OptionalItems("vilkaar"));
        foreach (var item in root.RequiredItems("regler"))
        {
            reader.ReadRegel(item);
        }

        root.RefuseOthers();
        return new(new([.. reader._regler.Values]), vilkaar);
    }

    private void ReadRegel(JsonNode item)
    {
        if (ObjectReader.Open(item, findings) is not { } reader)
        {
            return;
        }

        var id = ReadId(reader);
        var kind = reader.RequiredChoice("slag", Kind);
        var text = ReadText(reader);
        var ansvarlig = reader.RequiredChoice("ansvarlig", Ansvarlig);
        var grunnlag = GrunnlagReader.Read(reader, findings);
        var otherKilder = GrunnlagReader.ReadOtherKilder(reader, findings);
        var noekkeldato = OptionalChoice(reader, "noekkeldato") ?? "registrering";
        var perioder = ReadPeriods(reader);
        var rettsstillinger = reader.ReadCodes("rettsstilling", "Rettsstilling");
        var vilkaar = ReadVilkaar(reader);
        var fristFrom = OptionalChoice(reader, "fristFra");
        var needs = reader.OptionalChoices("trenger", ContextNeeds);
        var surfaces = reader.RequiredChoices("flater", Surfaces);
        var analyzer = AnalyzerReader.Read(reader, findings, kind, surfaces);
        // The examples are read by the tests and the documentation; the build only needs to know that there are some.
        // A rule of the compiler alone has its examples in C#, in analyzers/Examples.
        if (reader.OptionalMembers("eksempel").IsEmpty && kind != "kode")
        {
            findings.Report(DataRules.MissingMember, "A rule needs an 'eksempel' that breaks it", reader.PositionOf("eksempel"));
        }

        reader.RefuseOthers();

        if (id is not null && kind is not null && text is not null && ansvarlig is not null)
        {
            _regler[id] = new RegelModel(
                id, NameForm.ToPascalCase(kind), text.Value, NameForm.ToPascalCase(ansvarlig), grunnlag, otherKilder,
                NameForm.ToPascalCase(noekkeldato), perioder, new([.. rettsstillinger.Select(NameForm.ToPascalCase)]), vilkaar,
                fristFrom is null ? null : NameForm.ToPascalCase(fristFrom),
                needs,
                surfaces,
                analyzer);
        }
    }

    private string? ReadId(ObjectReader reader)
    {
        if (reader.RequiredString("id") is not { } id)
        {
            return null;
        }

        if (id.Length != 7 || !id.StartsWith("NIR", StringComparison.Ordinal) || !id.Skip(3).All(static c => c is >= '0' and <= '9'))
        {
            findings.Report(DataRules.WrongType, "A rule's id is NIR and four digits", reader.PositionOf("id"));
        }
        else if (_regler.ContainsKey(id))
        {
            findings.Report(DataRules.NotUnique, $"The id {id} belongs to another rule; take one that was never used", reader.PositionOf("id"));
        }
        else
        {
            return id;
        }

        return null;
    }

    private static RegelTextModel? ReadText(ObjectReader reader)
    {
        var title = reader.RequiredString("tittel");
        var titleEn = reader.RequiredString("tittelEn");
        var text = reader.RequiredString("tekst");
        var textEn = reader.RequiredString("tekstEn");
        var remedy = reader.RequiredString("utbedring");
        var remedyEn = reader.RequiredString("utbedringEn");
        var why = reader.RequiredString("hvorfor");
        var whyEn = reader.RequiredString("hvorforEn");
        return title is null || titleEn is null || text is null || textEn is null
            || remedy is null || remedyEn is null || why is null || whyEn is null
            ? null
            : new(title, titleEn, text, textEn, remedy, remedyEn, why, whyEn);
    }

    private string? OptionalChoice(ObjectReader reader, string name)
    {
        if (reader.OptionalString(name) is not { } value || Noekkeldatoer.Contains(value))
        {
            return reader.OptionalString(name);
        }

        findings.Report(DataRules.WrongType, $"'{name}' must be one of {string.Join(", ", Noekkeldatoer)}", reader.PositionOf(name));
        return null;
    }

    private EquatableArray<PeriodeModel> ReadPeriods(ObjectReader reader)
    {
        var perioder = ImmutableArray.CreateBuilder<PeriodeModel>();
        foreach (var item in reader.OptionalItems("perioder"))
        {
            if (ObjectReader.Open(item, findings) is not { } periode)
            {
                continue;
            }

            perioder.Add(PeriodeReader.Read(periode, findings));
            periode.RefuseOthers();
        }

        return new(perioder.ToImmutable());
    }

    private string? ReadVilkaar(ObjectReader reader) =>
        reader.OptionalString("vilkaar") is { } name ? _vilkaar.Known(name, reader.PositionOf("vilkaar")) : null;
}
