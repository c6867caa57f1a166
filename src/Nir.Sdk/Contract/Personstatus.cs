using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Comparisons;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>Where a person stands in the register: law, kategori, ordning and deadlines with explanations, and the registrations.</summary>
public sealed record Personstatus
{
    /// <summary>The register's date, which all of it is computed on. Null: not told.</summary>
    public DateOnly? Dato { get; init; }

    /// <summary>The law that governs. Where it is not computable, the law of the person's registrations. Null: not known, or they differ.</summary>
    public Lovverk? Lovverk { get; init; }

    /// <summary>How the law was found. Null: not told.</summary>
    public LovvalgExtract? Lovvalg { get; init; }

    /// <summary>Rettsstilling, kategori and ordning per family. Null: not told.</summary>
    public ValueList<OrdningExtract>? Ordninger { get; init; }

    /// <summary>The deadlines, also those that cannot be computed or do not apply. Null: not told.</summary>
    public ValueList<FristExtract>? Frister { get; init; }

    /// <summary>The registrations that the caller may see, oldest first. Empty when there are none.</summary>
    public required ValueList<Registreringsstatus> Registreringer { get; init; }

    /// <summary>What the register computed, to compare with one's own calculation (<see cref="Regelmotor.Compare"/>).</summary>
    public NirBeregning ToNirBeregning() => new()
    {
        Lovverk = Lovvalg?.Lovverk,
        Ordninger = (Ordninger ?? []).Select(static ordning => new NirOrdning(ordning.Familie, ordning.Kategori, ordning.Ordning)).ToValueList(),
        Frister = (Frister ?? []).Select(static frist => new NirFrist(frist.Type, frist.Frist)).ToValueList(),
    };

    /// <summary>What the register computed, without registrations.</summary>
    internal static Personstatus From(Assessment assessment) => new()
    {
        Dato = assessment.Dato,
        Lovverk = assessment.Lovvalg.Lovverk,
        Lovvalg = LovvalgExtract.From(assessment.Lovvalg),
        Ordninger =
        [
            OrdningExtract.From(assessment.Introduksjonsprogram),
            OrdningExtract.From(assessment.Norskopplaering),
            OrdningExtract.From(assessment.Asylopplaering),
        ],
        Frister = assessment.Frister.Select(frist => FristExtract.From(frist, assessment.Dato)).ToValueList(),
        Registreringer = [],
    };

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Personstatus), PrintMembers);
}
