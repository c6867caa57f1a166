using System.Collections.Immutable;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Kilder;
using Nir.Sdk.Generators.Kontroll;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>Reads <c>kombinasjoner.json</c>.</summary>
internal static class KombinasjonReader
{
    private static readonly ImmutableArray<string> Familier =
        ["introduksjonsprogram", "norskopplaering", "mottakskvalifisering", "asylopplaering"];

    public static EquatableArray<KombinasjonModel> Read(JsonDocument document, Findings findings)
    {
        findings.Report(document.Errors);
        if (document.Root is null || ObjectReader.Open(document.Root, findings) is not { } root)
            return EquatableArray<KombinasjonModel>.Empty;

        var kombinasjoner = ImmutableArray.CreateBuilder<KombinasjonModel>();
        foreach (var item in root.RequiredItems("kombinasjoner"))
            if (ReadKombinasjon(item, findings) is { } kombinasjon)
                kombinasjoner.Add(kombinasjon);

        root.RefuseOthers();
        return new(kombinasjoner.ToImmutable());
    }

    private static KombinasjonModel? ReadKombinasjon(JsonNode item, Findings findings)
    {
        if (ObjectReader.Open(item, findings) is not { } reader)
            return null;

        var familie = reader.RequiredChoice("familie", Familier);
        var lovverk = reader.RequiredString("lovverk");
        var rettsstilling = reader.OptionalString("rettsstilling");
        var periode = PeriodeReader.Read(reader, findings);
        var grunnlag = GrunnlagReader.Read(reader, findings);
        reader.RefuseOthers();

        if (lovverk is not null)
            findings.Expect(Dataregler.UnknownLovverk, Datareferanse.Lovverk, lovverk, reader.PositionOf("lovverk"));
        if (rettsstilling is not null)
            findings.Expect(Dataregler.WrongType, "Rettsstilling", rettsstilling, reader.PositionOf("rettsstilling"));

        return familie is null || lovverk is null || !Navneform.IsKode(lovverk) || (rettsstilling is not null && !Navneform.IsKode(rettsstilling))
            ? null
            : new(
                Navneform.ToPascalCase(familie), Navneform.ToPascalCase(lovverk),
                rettsstilling is null ? null : Navneform.ToPascalCase(rettsstilling), periode, grunnlag);
    }
}
