using System.Collections.Immutable;
using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Regler;

/// <summary>A rule: written once in <c>regler.json</c>, spoken with the same id and text on every surface it has.</summary>
public sealed class Regel
{
    /// <summary>Makes one of what every rule has, each text in bokmål and then in English.</summary>
    internal Regel(
        string id, RegelKind kind, Ansvarlig ansvarlig, Grunnlag grunnlag, string title, string titleEn, string text, string textEn, string remedy,
        string remedyEn, ImmutableArray<RegelSurface> surfaces)
    {
        (Id, Number) = (id, RegelNumber.From(id));
        (Kind, Ansvarlig, Grunnlag, Surfaces) = (kind, ansvarlig, grunnlag, surfaces);
        (Tittel, TittelEn, Tekst, TekstEn) = (title, titleEn, text, textEn);
        (Utbedring, UtbedringEn) = (remedy, remedyEn);
    }

    /// <summary>The id, never reused: <c>NIR1001</c>.</summary>
    public string Id { get; }

    /// <summary>The digits of the id, for a lookup without text; 0 when the id is another's.</summary>
    internal int Number { get; }

    /// <summary>What kind of rule it is.</summary>
    public RegelKind Kind { get; }

    /// <summary>The title in bokmål.</summary>
    public string Tittel { get; }

    /// <summary>The title in English.</summary>
    public string TittelEn { get; }

    /// <summary>The message in bokmål. Names in braces stand for values: <c>{frist}</c>, <c>{liste}</c>, <c>{dato}</c>, <c>{rad}</c>.</summary>
    public string Tekst { get; }

    /// <summary>The message in English, with the same names in braces.</summary>
    public string TekstEn { get; }

    /// <summary>What to do about it, in bokmål.</summary>
    public string Utbedring { get; }

    /// <summary>What to do about it, in English.</summary>
    public string UtbedringEn { get; }

    /// <summary>Why the rule exists, in bokmål.</summary>
    public string Why => Reasons.Why;

    /// <summary>Why the rule exists, in English.</summary>
    public string WhyEn => Reasons.WhyEn;

    /// <summary>Who must act.</summary>
    public Ansvarlig Ansvarlig { get; }

    /// <summary>How well the rule is known.</summary>
    public Grunnlag Grunnlag { get; }

    /// <summary>The source. Null when the level is <see cref="Grunnlag.Antatt"/>.</summary>
    public Kilde? Kilde => Kildeid is { } id ? KildeRegistry.Read(id) : null;

    /// <summary>The words of <see cref="Kilde"/> that carry the rule. Null when there is no source.</summary>
    public string? Sitat => Reasons.Sitat;

    /// <summary>Sources that its periods, exceptions or conditions rest on. Empty: <see cref="Kilde"/> carries all.</summary>
    public ImmutableArray<Kilde> OtherKilder => [.. OtherKildeIds.Select(KildeRegistry.Read)];

    /// <summary>The reason that stands in for a source. Null unless the level is <see cref="Grunnlag.Antatt"/>.</summary>
    public string? Begrunnelse => Reasons.Begrunnelse;

    // Apart from what a message tells: a program that asks for none of them is trimmed of them.
    private RegelReasons Reasons => field ??= RegelCatalogue.ReadReasons(Number);

    // The ids alone: a rule is read at the first check, and the sources, with their long words, seldom.
    internal string? Kildeid { get; init; }

    internal ImmutableArray<string> OtherKildeIds { get; init; } = [];

    /// <summary>Which date decides whether the rule holds. Without <see cref="Perioder"/> it holds on all.</summary>
    public Noekkeldato Noekkeldato { get; init; } = Noekkeldato.Registrering;

    /// <summary>The periods in which the rule holds. Empty: always.</summary>
    public ImmutableArray<Gyldighetsperiode> Perioder { get; init; } = [];

    /// <summary>The rettsstillinger that the rule is for. Empty: all.</summary>
    public ImmutableArray<Rettsstilling> Rettsstillinger { get; init; } = [];

    /// <summary>The date from which the two months run for what is expected. Null: no due date.</summary>
    public Noekkeldato? FristFrom { get; init; }

    /// <summary>What the rule needs beyond the registration; without it, it is not assessed. Empty: nothing.</summary>
    public ImmutableArray<ContextNeeds> Needs { get; init; } = [];

    /// <summary>Where the rule speaks.</summary>
    public ImmutableArray<RegelSurface> Surfaces { get; }

    /// <summary>What breaking it leads to: the kind sets the highest severity, the level lowers it.</summary>
    public Alvorlighet Alvorlighet => Kind switch
    {
        RegelKind.Kontrakt => Alvorlighet.Avvisning,
        RegelKind.Forbudt or RegelKind.Paakrevd when Grunnlag is Grunnlag.Dokumentert => Alvorlighet.Avvisning,
        _ => Alvorlighet.Merknad,
    };

    /// <summary>Whether the rule holds on its key date.</summary>
    /// <param name="noekkeldato">The date that <see cref="Noekkeldato"/> names.</param>
    public bool AppliesOn(DateOnly noekkeldato)
    {
        foreach (var periode in Perioder)
        {
            if (periode.Contains(noekkeldato))
            {
                return true;
            }
        }

        return Perioder.IsEmpty;
    }

    /// <summary>The id and the title.</summary>
    public override string ToString() => $"{Id} {Tittel}";
}
