using System.Collections.Immutable;
using Nir.Sdk.Generators.Kontroll;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kilder;

/// <summary>Reads <c>grunnlag</c>, <c>kilde</c> and <c>begrunnelse</c>, which codes and rules have alike.</summary>
internal static class GrunnlagReader
{
    private static readonly ImmutableArray<string> Levels = ["dokumentert", "utledet", "antatt"];

    public static GrunnlagModel Read(ObjectReader reader, Findings findings)
    {
        var level = reader.RequiredChoice("grunnlag", Levels);
        var kilde = reader.OptionalString("kilde");
        var begrunnelse = reader.OptionalString("begrunnelse");

        if (level is "dokumentert" or "utledet" && kilde is null)
            findings.Report(
                Dataregler.MissingProof,
                $"What is {level} needs a 'kilde'; without one it is antatt",
                reader.PositionOf("grunnlag"));
        if (level == "antatt" && begrunnelse is null)
            findings.Report(
                Dataregler.MissingProof,
                "What is antatt needs a 'begrunnelse' that says why we assume it",
                reader.PositionOf("grunnlag"));
        if (kilde is not null)
            findings.Expect(Dataregler.UnknownKilde, Datareferanse.Kilder, kilde, reader.PositionOf("kilde"));

        // Where the level is unreadable the build has failed; the weakest one promises least meanwhile.
        return new GrunnlagModel(Navneform.ToPascalCase(level ?? "antatt"), kilde, begrunnelse);
    }
    /// <summary>The sources that a period, an exception or a condition rests on beside the main one.</summary>
    public static EquatableArray<string> ReadAndreKilder(ObjectReader reader, Findings findings)
    {
        var kilder = ImmutableArray.CreateBuilder<string>();
        foreach (var item in reader.OptionalItems("andreKilder"))
        {
            if (item.TryGetString(out var kilde))
            {
                findings.Expect(Dataregler.UnknownKilde, Datareferanse.Kilder, kilde, item.Position);
                kilder.Add(kilde);
            }
            else
            {
                findings.Report(Dataregler.WrongType, "'andreKilder' holds the ids of sources", item.Position);
            }
        }

        return new(kilder.ToImmutable());
    }
}
