using System.Collections.Immutable;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kilder;

/// <summary>Reads <c>grunnlag</c>, <c>kilde</c>, <c>sitat</c> and <c>begrunnelse</c>, which codes and rules have alike.</summary>
internal static class GrunnlagReader
{
    private static readonly ImmutableArray<string> Levels = ["dokumentert", "utledet", "antatt"];

    /// <param name="reader">The object that has them.</param>
    /// <param name="findings">Where faults are reported.</param>
    /// <param name="name">The name that its source must hold where no quotation stands in for it; null when it has no such name.</param>
    public static GrunnlagModel Read(ObjectReader reader, Findings findings, string? name = null)
    {
        var level = reader.RequiredChoice("grunnlag", Levels);
        var kilde = reader.OptionalString("kilde");
        var quote = reader.OptionalString("sitat");
        var begrunnelse = reader.OptionalString("begrunnelse");

        if (level is "dokumentert" or "utledet" && kilde is null)
        {
            findings.Report(
                DataRules.MissingProof,
                $"What is {level} needs a 'kilde'; without one it is antatt",
                reader.PositionOf("grunnlag"));
        }

        if (level == "antatt" && begrunnelse is null)
        {
            findings.Report(
                DataRules.MissingProof,
                "What is antatt needs a 'begrunnelse' that says why we assume it",
                reader.PositionOf("grunnlag"));
        }

        if (kilde is not null)
        {
            findings.Expect(DataRules.UnknownKilde, DataReference.Kilder, kilde, reader.PositionOf("kilde"));
        }

        ExpectWording(kilde, quote, name, reader, findings);

        // Where the level is unreadable the build has failed; the weakest one promises least meanwhile.
        return new GrunnlagModel(NameForm.ToPascalCase(level ?? "antatt"), kilde, quote, begrunnelse);
    }

    private static void ExpectWording(string? kilde, string? quote, string? name, ObjectReader reader, Findings findings)
    {
        if (kilde is null && quote is not null)
        {
            findings.Report(DataRules.NotInKilde, "A 'sitat' is a quotation from a 'kilde', and there is none", reader.PositionOf("sitat"));
        }
        else if (kilde is not null && quote is not null)
        {
            findings.ExpectWording(new DataWording(kilde, quote, IsName: false, reader.PositionOf("sitat")));
        }
        else if (kilde is not null && name is not null)
        {
            findings.ExpectWording(new DataWording(kilde, name, IsName: true, reader.PositionOf("kilde")));
        }
    }

    /// <summary>The sources that a period, an exception or a condition rests on beside the main one.</summary>
    public static EquatableArray<string> ReadOtherKilder(ObjectReader reader, Findings findings)
    {
        var kilder = ImmutableArray.CreateBuilder<string>();
        foreach (var item in reader.OptionalItems("andreKilder"))
        {
            if (item.TryGetString(out var kilde))
            {
                findings.Expect(DataRules.UnknownKilde, DataReference.Kilder, kilde, item.Position);
                kilder.Add(kilde);
            }
            else
            {
                findings.Report(DataRules.WrongType, "'andreKilder' holds the ids of sources", item.Position);
            }
        }

        return new(kilder.ToImmutable());
    }
}
