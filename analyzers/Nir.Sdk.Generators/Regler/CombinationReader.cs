using System.Collections.Immutable;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Kilder;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>Reads <c>kombinasjoner.json</c>.</summary>
internal static class CombinationReader
{
    public static EquatableArray<CombinationModel> Read(JsonDocument document, Findings findings)
    {
        findings.Report(document.Errors);
        if (document.Root is null || ObjectReader.Open(document.Root, findings) is not { } root)
        {
            return EquatableArray<CombinationModel>.Empty;
        }

        var combinations = ImmutableArray.CreateBuilder<CombinationModel>();
        foreach (var item in root.RequiredItems("kombinasjoner"))
        {
            if (ReadCombination(item, findings) is { } combination)
            {
                combinations.Add(combination);
            }
        }

        root.RefuseOthers();
        return new(combinations.ToImmutable());
    }

    private static CombinationModel? ReadCombination(JsonNode item, Findings findings)
    {
        if (ObjectReader.Open(item, findings) is not { } reader)
        {
            return null;
        }

        var familie = reader.RequiredChoice("familie", RegelReader.Familier);
        var lovverk = reader.RequiredString("lovverk");
        var rettsstilling = reader.OptionalString("rettsstilling");
        var periode = PeriodeReader.Read(reader, findings);
        var grunnlag = GrunnlagReader.Read(reader, findings);
        reader.RefuseOthers();

        if (lovverk is not null)
        {
            findings.Expect(DataRules.UnknownLovverk, DataReference.Lovverk, lovverk, reader.PositionOf("lovverk"));
        }

        if (rettsstilling is not null)
        {
            findings.Expect(DataRules.WrongType, "Rettsstilling", rettsstilling, reader.PositionOf("rettsstilling"));
        }

        return familie is null || lovverk is null || !NameForm.IsKode(lovverk) || (rettsstilling is not null && !NameForm.IsKode(rettsstilling))
            ? null
            : new(
                NameForm.ToPascalCase(familie), NameForm.ToPascalCase(lovverk),
                rettsstilling is null ? null : NameForm.ToPascalCase(rettsstilling), periode, grunnlag);
    }
}
