using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Tables;

/// <summary>
/// What is known of a person when a row is looked for: a member for each condition and each date that decides, as <c>parametre.json</c> lists
/// them, with where it comes from.
/// </summary>
internal sealed partial record SakLookup
{
    /// <summary>The answer is not known.</summary>
    public const int Unknown = -1;

    /// <summary>The answer is that there is none.</summary>
    public const int None = -2;

    /// <summary>The answers to all conditions, as <see cref="AnswerMask"/> has them.</summary>
    public UInt128 Answers => _answers;

    /// <summary>The answer to a condition: a code's number, 1 or 0 for yes or no, <see cref="Unknown"/> or <see cref="None"/>.</summary>
    public partial int Number(int vilkaar);

    /// <summary>The answer to a condition with where it comes from; null when it is not known, or there is none.</summary>
    public partial Term<RegelValue>? Fact(int vilkaar);

    /// <summary>The date that decides; null when it is not known.</summary>
    public partial Term<DateOnly>? Find(Noekkeldato noekkeldato);

    /// <summary>The same date alone.</summary>
    public partial DateOnly? FindDay(Noekkeldato noekkeldato);

    /// <summary>The fact that a date that decides comes from, for saying what is missing.</summary>
    public SakFact Missing(Noekkeldato noekkeldato) => Noekkeldatoer.Source(noekkeldato, Familie?.Verdi is Registreringsfamilie.Introduksjonsprogram);

    /// <summary>The same for a family.</summary>
    public SakLookup For(Registreringsfamilie familie) => this with { Familie = Term(familie) };

    /// <summary>A family with where it comes from.</summary>
    public static Term<Registreringsfamilie> Term(Registreringsfamilie familie) => new(familie, Opphav.Fact(Source(familie)));

    private static SakFact Source(Registreringsfamilie familie) => familie switch
    {
        Registreringsfamilie.Introduksjonsprogram => SakFact.Program,
        Registreringsfamilie.Asylopplaering => SakFact.Asylsak,
        _ => SakFact.Norsk,
    };
}
