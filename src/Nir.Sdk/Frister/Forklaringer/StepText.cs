using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Tekst;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>Writes a step as a sentence: what was done, the paragraph it rests on, and the facts that it turned on.</summary>
internal static class StepText
{
    public static string Write(ForklaringStep step, bool norsk)
    {
        var facts = Facts(step, norsk);
        return $"{Sentence(Core(step, norsk), Basis(step, norsk))}{Sentences(facts, norsk)}{Open(step, norsk)}";
    }

    /// <summary>The sentence without its full stop, its paragraph and its facts. What is compared says what for, unless the rule was just told.</summary>
    public static string Core(ForklaringStep step, bool norsk, bool ruleTold = false) => step.Operation switch
    {
        Arithmetic.VelgRad => Row(step, norsk),
        Arithmetic.Omfatter when step.Ut.RegelValue.Truth is true => Row(step, norsk),
        Arithmetic.Omfatter => norsk ? $"Dette gjelder ikke her: «{Row(step, norsk)}»" : $"This does not apply here: «{Row(step, norsk)}»",
        Arithmetic.LeggTilMaaneder or Arithmetic.LeggTilUker or Arithmetic.LeggTilAar => Later(step, norsk),
        Arithmetic.LeggTilDager or Arithmetic.LeggTilVirkedager => norsk
            ? $"Med {In(step, 1, norsk)} i tillegg blir {In(step, 0, norsk)} til {Out(step, norsk)}"
            : $"With {In(step, 1, norsk)} added, {In(step, 0, norsk)} becomes {Out(step, norsk)}",
        Arithmetic.Sum => norsk
            ? $"{Upper(In(step, 0, norsk))} og {In(step, 1, norsk)} er til sammen {Out(step, norsk)}"
            : $"{Upper(In(step, 0, norsk))} and {In(step, 1, norsk)} are together {Out(step, norsk)}",
        Arithmetic.Rest => norsk
            ? $"Når {In(step, 1, norsk)} trekkes fra {In(step, 0, norsk)}, gjenstår {Out(step, norsk)}"
            : $"When {In(step, 1, norsk)} are taken from {In(step, 0, norsk)}, {Out(step, norsk)} remain",
        Arithmetic.TrekkFraMaaneder => norsk
            ? $"{Upper(In(step, 1, norsk))} før {In(step, 0, norsk)} er {Out(step, norsk)}"
            : $"{Upper(In(step, 1, norsk))} before {In(step, 0, norsk)} is {Out(step, norsk)}",
        Arithmetic.DagenFoer => norsk ? $"Dagen før {In(step, 0, norsk)} er {Out(step, norsk)}" : $"The day before {In(step, 0, norsk)} is {Out(step, norsk)}",
        Arithmetic.FoersteVirkedag => Virkedag(step, norsk),
        Arithmetic.TellDager or Arithmetic.TellVirkedager or Arithmetic.TellVirkedagerI => Counting(step, norsk),
        Arithmetic.Tidligste => $"{(norsk ? "Den første av" : "The first of")} {All(step, norsk)} {(norsk ? "er" : "is")} {Out(step, norsk)}",
        Arithmetic.Seneste => $"{(norsk ? "Den siste av" : "The last of")} {All(step, norsk)} {(norsk ? "er" : "is")} {Out(step, norsk)}",
        Arithmetic.ErFoer when !ruleTold && step.Regel.Tabell != Parametre.Regneregler.Id && FactSentences.For(step.Inn[0], norsk) is null =>
            $"{Row(step, norsk)}: {StepComparison.Write(step, norsk)}",
        Arithmetic.ErMinst or Arithmetic.ErOver or Arithmetic.ErUnder or Arithmetic.ErFoer or Arithmetic.ErLik => StepComparison.Write(step, norsk),
        Arithmetic.SisteDagIMaaneden => norsk
            ? $"Siste dag i {Prose.Month(step.Inn[1].RegelValue.Number ?? 1, norsk)} året etter er {Out(step, norsk)}"
            : $"The last day of {Prose.Month(step.Inn[1].RegelValue.Number ?? 1, norsk)} the year after is {Out(step, norsk)}",
        _ => Established(step, norsk),
    };

    /// <summary>The paragraph, or how well the rule is known when no source says it outright. Empty: there is no source.</summary>
    public static string Basis(ForklaringStep step, bool norsk)
    {
        var row = step.Rad!;
        var introduksjonsloven = row.UnderIntroduksjonsloven is { } own && own.Id == step.Regel.Kilde?.Id;
        var kilde = KildeReference.LegalBasis(row, introduksjonsloven ? Lovverk.Introduksjonsloven : null) is { } basis
            ? KildeReference.InProse(basis, norsk)
            : "";
        return (row.Grunnlag, kilde.Length > 0, norsk) switch
        {
            (Grunnlag.Utledet, true, true) => $"utledet av {kilde}",
            (Grunnlag.Utledet, true, false) => $"derived from {kilde}",
            (Grunnlag.Antatt, _, true) => "vår antakelse",
            (Grunnlag.Antatt, _, false) => "our assumption",
            _ => kilde,
        };
    }

    /// <summary>The facts that the choice of a row turned on, as clauses. Empty for other steps: they tell their facts themselves.</summary>
    public static IReadOnlyList<string> Facts(ForklaringStep step, bool norsk) => step.Operation is not (Arithmetic.VelgRad or Arithmetic.Omfatter)
        ? []
        : [.. step.Inn.Where(term => step.Rad!.Question.IsTold(term.Navn)).Select(term => FactSentences.For(term, norsk)).OfType<string>().Distinct()];

    /// <summary>Clauses as a sentence after another one; empty when there are none.</summary>
    public static string Sentences(IReadOnlyList<string> clauses, bool norsk) => clauses.Count == 0 ? "" : $" {Upper(Prose.Clauses(clauses, norsk))}.";

    /// <summary>A sentence with its paragraph in brackets.</summary>
    public static string Sentence(string core, string basis) => basis.Length == 0 ? $"{Upper(core)}." : $"{Upper(core)} ({basis}).";

    /// <summary>What the sources leave open, and how it is read here; empty when nothing is.</summary>
    public static string Open(ForklaringStep step, bool norsk)
    {
        if (step.Valg is not { } valg)
        {
            return "";
        }

        var question = Valgpunkter.All.FirstOrDefault(point => point.Id == valg.Punkt) is { } point ? norsk ? point.Question : point.QuestionEn : "";
        return norsk
            ? $" {question} Her: {Lower(valg.Tekst).TrimEnd('.')} ({valg.Punkt})."
            : $" {question} Here: {Lower(valg.TekstEn).TrimEnd('.')} ({valg.Punkt}).";
    }

    /// <summary>An input as it stands in running text.</summary>
    public static string Value(StepTerm term, bool norsk) => Value(term.RegelValue, norsk);

    public static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    private static string Value(RegelValue value, bool norsk) =>
        value.Dato is { } day ? Prose.Day(day, norsk)
        : value.Kode is not null ? $"«{value.ToText(norsk)}»"
        : value.Number is { } number && value.Enhet <= Enhet.Antall ? EnhetText.Prose(number, value.Enhet, norsk)
        : value.ToText(norsk);

    /// <summary>What the rule says, without its full stop.</summary>
    public static string Row(ForklaringStep step, bool norsk) => (norsk ? step.Rad!.Tekst : step.Rad!.TekstEn).TrimEnd('.', ':');

    // A rule that ends in a colon, or in the middle of a sentence, is ended by the value.
    private static string Established(ForklaringStep step, bool norsk)
    {
        var text = norsk ? step.Rad!.Tekst : step.Rad!.TekstEn;
        return text.EndsWith('.') ? text.TrimEnd('.') : $"{text} {In(step, 0, norsk)}";
    }

    private static string Later(ForklaringStep step, bool norsk)
    {
        var count = In(step, 1, norsk);
        return (FactSentences.For(step.Inn[0], norsk), norsk) switch
        {
            ({ } clause, true) => $"{Upper(clause)}, og {count} senere er {Out(step, norsk)}",
            ({ } clause, false) => $"{Upper(clause)}, and {count} later is {Out(step, norsk)}",
            (null, true) => $"{Upper(count)} etter {In(step, 0, norsk)} er {Out(step, norsk)}",
            (null, false) => $"{Upper(count)} after {In(step, 0, norsk)} is {Out(step, norsk)}",
        };
    }

    private static string Virkedag(ForklaringStep step, bool norsk)
    {
        var day = Upper(Prose.Weekday(step.Inn[0].RegelValue.Dato!.Value, norsk));
        if (step.Inn[0].Verdi == step.Ut.Verdi)
        {
            return norsk ? $"{day} er en virkedag" : $"{day} is a working day";
        }

        var next = Prose.Weekday(step.Ut.RegelValue.Dato!.Value, norsk);
        return norsk ? $"{day} er en fridag; neste virkedag er {next}" : $"{day} is a day off; the next working day is {next}";
    }

    private static string Counting(ForklaringStep step, bool norsk)
    {
        var (from, to, what) = (In(step, 0, norsk), In(step, 1, norsk), step.Inn[2]);
        var name = (norsk ? what.Fact?.Navn : what.Fact?.NavnEn) ?? what.Navn;
        return (step.Ut.RegelValue.Number is 0, norsk) switch
        {
            (true, true) => $"I tiden fra {from} til {to} er det ingenting å legge til",
            (true, false) => $"Between {from} and {to} there is nothing to add",
            (false, true) => $"I tiden fra {from} til {to} faller {Out(step, norsk)} av {name} ({Value(what, norsk)})",
            (false, false) => $"Between {from} and {to} fall {Out(step, norsk)} of {name} ({Value(what, norsk)})",
        };
    }

    private static string All(ForklaringStep step, bool norsk) => Prose.And([.. step.Inn.Select(term => Value(term, norsk))], norsk);

    private static string In(ForklaringStep step, int index, bool norsk) => Value(step.Inn[index], norsk);

    private static string Out(ForklaringStep step, bool norsk) => Value(step.Ut, norsk);
}
