using Nir.Sdk.Frister.Comparisons;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler.Overlay;

namespace Nir.Sdk.Regler;

/// <summary>What rules need beyond the registration itself. What is absent makes a rule "not assessed", never broken.</summary>
public sealed record ValidationContext
{
    /// <summary>The register's date: today in Europe/Oslo for a transfer that is made now.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>The state that the register accepted last. Null: none, or not known.</summary>
    public Registrering? Tidligere { get; init; }

    /// <summary>
    /// Whether this is the registration's first transfer, so that all in it is new. Null: not known, unless <see cref="Tidligere"/> tells.
    /// </summary>
    public bool? IsNew { get; init; }

    /// <summary>Which register it is meant for. Null: not known.</summary>
    public Miljoe? Miljoe { get; init; }

    /// <summary>
    /// The facts of the person's case: permits, settlements, education and more. Null: not known, and the rules that need them are not
    /// assessed. What the registration itself holds goes before what stands here.
    /// </summary>
    public Personsak? Sak
    {
        get;
        init
        {
            field = value;
            Saksgrunnlag = value is null ? null : new(value);
        }
    }

    /// <summary>What NIR itself computed for the person. Null: not known.</summary>
    public NirBeregning? Nir { get; init; }

    /// <summary>How the deadline engine reads what the sources leave open. Null: the defaults.</summary>
    public RegelmotorOptions? RegelmotorOptions { get; init; }

    /// <summary>
    /// How many days without any measure a programme may have before NIR closes it by itself. Null: not known, as no public source tells.
    /// </summary>
    public int? DagerUtenAktivitet { get; init; }

    /// <summary>What a vendor lays over the public rules. Null: nothing.</summary>
    public NirOverlay? Overlay { get; init; }

    /// <summary>Which synthetic series of fødselsnummer count as synthetic.</summary>
    public SyntheticSeries SyntheticSeries { get; init; } = SyntheticSeries.Tenor;

    /// <summary>What the facts lead to. Null: they are not known.</summary>
    internal Saksgrunnlag? Saksgrunnlag { get; private init; }

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(ValidationContext), PrintMembers);
}
