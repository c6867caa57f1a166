using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Sak;

/// <summary>
/// What is known of a person's case: plain facts, in any order, and no identifier. The date of birth is given, never read out of a
/// number. What is not known is null or empty; an answer that needs it says so.
/// </summary>
public sealed record Personsak
{
    /// <summary>The date of birth. Null: not known.</summary>
    public DateOnly? Foedselsdato { get; init; }

    /// <summary>The residence permits, in any order. Empty: none.</summary>
    public ValueList<Tillatelse> Tillatelser { get; init => field = value ?? []; } = [];

    /// <summary>The settlements in municipalities, in any order. Empty: none, or not known.</summary>
    public ValueList<Bosetting> Bosettinger { get; init => field = value ?? []; } = [];

    /// <summary>The registrations of residence in municipalities (folkeregistrering), in any order. Empty: none, or not known.</summary>
    public ValueList<Folkeregistrering> Folkeregistreringer { get; init => field = value ?? []; } = [];

    /// <summary>Jobs and job offers, in any order. Empty: none.</summary>
    public ValueList<Arbeidsforhold> Arbeidsforhold { get; init => field = value ?? []; } = [];

    /// <summary>Whether the person is a Nordic citizen or covered by the EEA Agreement (IL § 8). <c>false</c> also when not known.</summary>
    public bool ErNordiskEllerEoesBorger { get; init; }

    /// <summary>The education the person had before. Null: not known.</summary>
    public Utdanningsbakgrunn? Utdanningsbakgrunn { get; init; }

    /// <summary>
    /// Whether the upper secondary education is Ukrainian and not followed by a year of higher education (IF § 43 d, to 31 December 2025).
    /// Null: not known.
    /// </summary>
    public bool? HarUkrainskVideregaaendeUtenHoeyereUtdanning { get; init; }

    /// <summary>The application for asylum. Null: none.</summary>
    public Asylsak? Asylsak { get; init; }

    /// <summary>Stays in reception centres, in any order. Empty: none.</summary>
    public ValueList<Mottaksopphold> Mottaksopphold { get; init => field = value ?? []; } = [];

    /// <summary>The introduction programmes, in any order: one begun again, or given in another municipality, is one of its own. Empty: none.</summary>
    public ValueList<Programdeltakelse> Programmer { get; init => field = value ?? []; } = [];

    /// <summary>The last of <see cref="Programmer"/>; set, it is the only one. Null: none is offered, claimed or begun.</summary>
    public Programdeltakelse? Program
    {
        get => Last(Programmer, static program => program.Startdato ?? program.Tilbudsdato ?? program.Kravdato);
        init => Programmer = value is null ? [] : [value];
    }

    /// <summary>The trainings in Norwegian and social studies, in any order, as <see cref="Programmer"/>. Empty: none.</summary>
    public ValueList<Norskdeltakelse> Norskopplaeringer { get; init => field = value ?? []; } = [];

    /// <summary>The last of <see cref="Norskopplaeringer"/>; set, it is the only one. Null: none is offered, claimed or begun.</summary>
    public Norskdeltakelse? Norsk
    {
        get => Last(Norskopplaeringer, static norsk => norsk.Startdato ?? norsk.Tilbudsdato ?? norsk.Kravdato);
        init => Norskopplaeringer = value is null ? [] : [value];
    }

    /// <summary>The municipality that asks. Null: the one the person lives in.</summary>
    public Kommunenummer? Kommune { get; init; }

    /// <summary>Whether the person needs basic qualification (introduksjonsloven § 2). Null: not known, and counted as yes.</summary>
    public bool? HarBehovForGrunnleggendeKvalifisering { get; init; }

    /// <summary>Notices of decisions that were received, in any order. Empty: none.</summary>
    public ValueList<Underretning> Underretninger { get; init => field = value ?? []; } = [];

    private static T? Last<T>(ValueList<T>? list, Func<T, DateOnly?> day)
        where T : class =>
        list is null ? null : list.Count <= 1 ? (list.Count == 0 ? null : list[0]) : list.MaxBy(deltakelse => day(deltakelse) ?? DateOnly.MinValue);

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Personsak), PrintMembers);
}
