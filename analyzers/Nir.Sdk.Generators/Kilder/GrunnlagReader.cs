using System.Collections.Immutable;
using Nir.Sdk.Generators.Kontroll;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kilder;

/// <summary>Reads <c>grunnlag</c>, <c>kilde</c>, <c>sitat</c> and <c>begrunnelse</c>, which codes and rules have alike.</summary>
internal static class GrunnlagReader
{
    private static readonly ImmutableArray<string> Levels = ["dokumentert", "utledet", "antatt"];

    /// <param name="reader">The object that has them.</param>
    /// <param name="findings">Where faults are reported.</param>
    /// <param name="navn">The name that its source must hold where no quotation stands in for it; null when it has no such name.</param>
    public static GrunnlagModel Read(ObjectReader reader, Findings findings, string? navn = null)
    {
        var level = reader.RequiredChoice("grunnlag", Levels);
        var kilde = reader.OptionalString("kilde");
        var sitat = reader.OptionalString("sitat");
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

        ExpectOrdlyd(kilde, sitat, navn, reader, findings);

        // Where the level is unreadable the build has failed; the weakest one promises least meanwhile.
        return new GrunnlagModel(Navneform.ToPascalCase(level ?? "antatt"), kilde, sitat, begrunnelse);
    }

    private static void ExpectOrdlyd(string? kilde, string? sitat, string? navn, ObjectReader reader, Findings findings)
    {
        if (kilde is null && sitat is not null)
            findings.Report(Dataregler.NotInKilde, "A 'sitat' is a quotation from a 'kilde', and there is none", reader.PositionOf("sitat"));
        else if (kilde is not null && sitat is not null)
            findings.ExpectOrdlyd(new Dataordlyd(kilde, sitat, ErNavn: false, reader.PositionOf("sitat")));
        else if (kilde is not null && navn is not null)
            findings.ExpectOrdlyd(new Dataordlyd(kilde, navn, ErNavn: true, reader.PositionOf("kilde")));
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
