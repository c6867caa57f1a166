using System.Globalization;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Tekst;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>An answer of the engine, with why. That there is none is a value too.</summary>
public abstract class Answer
{
    private protected Answer(IOutcome outcome)
    {
        Mangel = outcome.Mangel;
        GjelderIkke = Mangel is null ? outcome.GjelderIkke : null;
        Forklaring = outcome.Forklaring;
        Lovverk = outcome.Lovverk;
    }

    /// <summary>What came of the question.</summary>
    public AnswerOutcome Outcome =>
        Mangel is not null ? AnswerOutcome.KanIkkeBeregnes
        : GjelderIkke is not null ? AnswerOutcome.GjelderIkke
        : AnswerOutcome.Beregnet;

    /// <summary>The fact that is missing. Null: none is.</summary>
    public Mangel? Mangel { get; }

    /// <summary>The row that says that nothing applies. Null: something does, or it is not known.</summary>
    public ParameterRow? GjelderIkke { get; }

    /// <summary>The steps. Empty when explanations were not asked for.</summary>
    public Forklaring Forklaring { get; }

    /// <summary>The last day that the law is known to here: what was changed later is not in the answer.</summary>
    public static DateOnly RegelverkKjentTil => Parametre.KjentTil;

    /// <summary>The law it was made under. Null: none was chosen.</summary>
    internal Lovverk? Lovverk { get; }

    /// <summary>The row that says that nothing applies, as it is told under the person's law.</summary>
    internal Regelrad? GjelderIkkeTold => GjelderIkke?.ToldUnder(Lovverk);

    /// <summary>The answer in a caseworker's bokmål, with the facts that decided.</summary>
    public string Konklusjon => Conclusion.Write(this, norsk: true);

    /// <summary>The answer in English, with the facts that decided.</summary>
    public string KonklusjonEn => Conclusion.Write(this, norsk: false);

    /// <summary>The conclusion, and below it the steps that led there: bokmål for Norwegian cultures, else English.</summary>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    /// <param name="withSteps">Whether the steps follow.</param>
    /// <param name="withLinks">Whether the source's address follows each step.</param>
    public string GetTekst(CultureInfo? culture = null, bool withSteps = true, bool withLinks = false)
    {
        var norsk = ExplanationLanguage.IsNorsk(culture);
        var known = norsk
            ? $"Regelverket er kjent til og med {Prose.Day(RegelverkKjentTil, true)}."
            : $"The law is known to {Prose.Day(RegelverkKjentTil, false)}.";
        var conclusion = $"{(norsk ? Konklusjon : KonklusjonEn)}\n{known}\n";
        return withSteps && Forklaring.Count > 0 ? $"{conclusion}\n{Forklaring.GetTekst(culture, withLinks)}" : conclusion;
    }
}
