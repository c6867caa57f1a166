using System.Text;
using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>Writes a step as a sentence.</summary>
internal static class StepText
{
    public static string Write(ForklaringStep step, bool norsk)
    {
        var text = new StringBuilder(Sentence(step, norsk));
        text.Append(' ').Append(Regel(step, norsk));
        if (step.Valg is { } valg)
        {
            text.Append(norsk ? " Åpent punkt " : " Open point ").Append(valg.Punkt).Append(": ").Append(norsk ? valg.Tekst : valg.TekstEn);
        }

        return text.ToString();
    }

    private static string Sentence(ForklaringStep step, bool norsk) => step.Operation switch
    {
        Arithmetic.VelgRad => Row(step, norsk, norsk ? "Gjelder" : "Applies"),
        Arithmetic.Omfatter => Row(step, norsk, step.Ut.RegelValue.Truth is true ? (norsk ? "Ja" : "Yes") : (norsk ? "Nei" : "No")),
        Arithmetic.LeggTilMaaneder or Arithmetic.LeggTilUker or Arithmetic.LeggTilDager or Arithmetic.LeggTilVirkedager or Arithmetic.LeggTilAar
            or Arithmetic.Sum =>
            $"{In(step, 0, norsk)} + {In(step, 1, norsk)} = {Out(step, norsk)}.",
        Arithmetic.Rest or Arithmetic.TrekkFraMaaneder => $"{In(step, 0, norsk)} − {In(step, 1, norsk)} = {Out(step, norsk)}.",
        Arithmetic.DagenFoer =>
            norsk ? $"Dagen før {In(step, 0, norsk)} er {Out(step, norsk)}." : $"The day before {In(step, 0, norsk)} is {Out(step, norsk)}.",
        Arithmetic.FoersteVirkedag => Virkedag(step, norsk),
        Arithmetic.TellDager or Arithmetic.TellVirkedager or Arithmetic.TellVirkedagerI => Counting(step, norsk),
        Arithmetic.Tidligste => $"{(norsk ? "Den tidligste av" : "The earliest of")} {All(step, norsk)}: {Out(step, norsk)}.",
        Arithmetic.Seneste => $"{(norsk ? "Den seneste av" : "The latest of")} {All(step, norsk)}: {Out(step, norsk)}.",
        Arithmetic.ErMinst => FristComparison(step, "≥", norsk),
        Arithmetic.ErOver => FristComparison(step, ">", norsk),
        Arithmetic.ErLik => FristComparison(step, "=", norsk),
        Arithmetic.ErUnder or Arithmetic.ErFoer => FristComparison(step, "<", norsk),
        Arithmetic.SisteDagIMaaneden =>
            norsk
                ? $"Siste dag i måned {In(step, 1, norsk)} i {In(step, 0, norsk)}: {Out(step, norsk)}."
                : $"The last day of month {In(step, 1, norsk)} in {In(step, 0, norsk)}: {Out(step, norsk)}.",
        _ => $"{(norsk ? step.Rad!.Tekst : step.Rad!.TekstEn)} {In(step, 0, norsk)}.",
    };

    private static string Row(ForklaringStep step, bool norsk, string answer)
    {
        var row = step.Rad!;
        var spurte = string.Join(", ", step.Inn.Where(term => row.Question.IsTold(term.Navn)).Select(term => term.Phrase(norsk)));
        var facts = spurte.Length == 0 ? "" : $": {spurte}";
        return $"{(norsk ? step.Rad!.Tekst : step.Rad!.TekstEn)} {answer}{facts}.";
    }

    private static string Virkedag(ForklaringStep step, bool norsk) => (step.Inn[0].Verdi == step.Ut.Verdi, norsk) switch
    {
        (true, true) => $"{In(step, 0, norsk)} er en virkedag.",
        (true, false) => $"{In(step, 0, norsk)} is a working day.",
        (false, true) => $"{In(step, 0, norsk)} er en fridag; neste virkedag er {Out(step, norsk)}.",
        (false, false) => $"{In(step, 0, norsk)} is a day off; the next working day is {Out(step, norsk)}.",
    };

    private static string Counting(ForklaringStep step, bool norsk) => norsk
        ? $"I tiden fra {In(step, 0, norsk)} til {In(step, 1, norsk)} faller {Out(step, norsk)} av {In(step, 2, norsk)}."
        : $"Between {In(step, 0, norsk)} and {In(step, 1, norsk)} fall {Out(step, norsk)} of {In(step, 2, norsk)}.";

    private static string FristComparison(ForklaringStep step, string character, bool norsk) =>
        $"{In(step, 0, norsk)} {character} {In(step, 1, norsk)}: {Out(step, norsk)}.";

    // The rule with its paragraph, and how well it is known unless a source says it outright.
    private static string Regel(ForklaringStep step, bool norsk)
    {
        var row = step.Rad!;
        var introduksjonsloven = row.UnderIntroduksjonsloven is { } own && own.Id == step.Regel.Kilde?.Id;
        var kilde = KildeReference.LegalBasis(row, introduksjonsloven ? Lovverk.Introduksjonsloven : null) is { } basis
            ? $", {KildeReference.Short(basis)}"
            : "";
        var grunnlag = row.Grunnlag switch
        {
            Grunnlag.Utledet => norsk ? ", utledet" : ", derived",
            Grunnlag.Antatt => norsk ? ", antatt" : ", assumed",
            _ => "",
        };
        return $"[{row.Id}{kilde}{grunnlag}]";
    }

    private static string All(ForklaringStep step, bool norsk) => string.Join(", ", step.Inn.Select(term => term.Phrase(norsk)));

    private static string In(ForklaringStep step, int index, bool norsk) => step.Inn[index].Phrase(norsk);

    private static string Out(ForklaringStep step, bool norsk) => step.Ut.RegelValue.ToText(norsk);
}
