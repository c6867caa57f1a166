using System.Globalization;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Tekst;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>An answer in a caseworker's words, with the two or three facts that decided.</summary>
internal static class Conclusion
{
    public static string Write(Answer answer, bool norsk) => answer switch
    {
        { Mangel: { } mangel } => Missing(answer, mangel, norsk),
        FristAnswer { GjelderIkke: { } row } frist => None(norsk ? Headings.None(frist.Type).Norsk : Headings.None(frist.Type).English, row, answer, norsk),
        FristAnswer frist => Deadline(frist, norsk),
        LovvalgAnswer lov => Law(lov, norsk),
        OrdningAnswer ordning => Standing(ordning, norsk),
        ProgramlengdeAnswer { GjelderIkke: null } length => Length(length, norsk),
        Timeramme { GjelderIkke: null } frame => Hours(frame, norsk),
        VedtakAssessment vedtak => Decision(vedtak, norsk),
        { GjelderIkke: { } row } => Sentence(Text(row, norsk), Paragraph(row, answer, norsk)),
        _ => Row(answer, norsk),
    };

    private static string Missing(Answer answer, Mangel mangel, bool norsk)
    {
        var text = norsk ? mangel.Tekst : mangel.TekstEn;
        return answer is not FristAnswer frist ? text : norsk ? $"{frist.Type.GetNavn()} {Lower(text)}" : $"{frist.Type.GetNavnEn()} is {Lower(text)}";
    }

    private static string None(string heading, ParameterRow row, Answer answer, bool norsk)
    {
        var facts = Deciding(answer, norsk);
        var text = $"{heading}. {Sentence(Text(row, norsk), Paragraph(row, answer, norsk))}";
        return facts.Count == 0 ? text : $"{text} {(norsk ? "Det avgjørende er at" : "What decides is that")} {Prose.And(facts, norsk)}.";
    }

    private static string Deadline(FristAnswer frist, bool norsk)
    {
        var heading =
            string.Format(CultureInfo.InvariantCulture, norsk ? Headings.Find(frist.Type).Norsk : Headings.Find(frist.Type).English,
                Prose.Day(frist.Frist!.Value, norsk));
        var line = Countline.Trace(frist.Forklaring.Step, frist.Frist.Value);
        var because = new List<string>();
        if (line.From is { } from && FactSentences.For(from, norsk) is { } clause)
        {
            because.Add(clause);
        }

        if (line.Length.Count > 0)
        {
            because.Add($"{(norsk ? "tiden er" : "the time is")} {Time(line, norsk)}");
        }

        var text = because.Count == 0 ? heading : $"{heading}, {(norsk ? "fordi" : "because")} {Prose.And(because, norsk)}";
        return Sentence(text, line.Rule is { } rule ? Paragraph(rule, frist, norsk) : "") + Moved(line, norsk);
    }

    private static string Time(Countline line, bool norsk)
    {
        var parts = line.Length.Select(part => EnhetText.Prose(part.RegelValue.Number ?? 0, part.Enhet, norsk)).ToList();
        return parts.Count == 1 ? parts[0] : $"{parts[0]} {(norsk ? "med" : "with")} {Prose.And(parts[1..], norsk)} {(norsk ? "i tillegg" : "added")}";
    }

    private static string Moved(Countline line, bool norsk)
    {
        var text = "";
        if (line.Added is { } added)
        {
            var count = EnhetText.Prose(added.RegelValue.Number ?? 0, added.Enhet, norsk);
            text += norsk ? $" Permisjon eller fravær legger til {count}." : $" Leave or absence adds {count}.";
        }

        if (line.DayOff is { } dayOff)
        {
            text += norsk
                ? $" {Upper(Prose.Weekday(dayOff, true))} er en fridag, og fristen flyttes til neste virkedag."
                : $" {Prose.Weekday(dayOff, false)} is a day off, so that the deadline moves to the next working day.";
        }

        return text;
    }

    private static string Law(LovvalgAnswer lov, bool norsk)
    {
        var name = norsk ? lov.Lovverk!.Value.GetNavn() : lov.Lovverk!.Value.GetNavnEn();
        var step = lov.Forklaring.Step.LastOrDefault(static step => step.Regel.Tabell.StartsWith("lovvalg", StringComparison.Ordinal));
        var facts = step is null ? [] : Clauses(step, norsk);
        var text = norsk ? $"{name} gjelder" : $"{name} governs";
        text = facts.Count == 0 ? text : $"{text}, {(norsk ? "fordi" : "because")} {Prose.And(facts, norsk)}";
        return Sentence(text, step?.Rad is { } row ? Paragraph(row, lov, norsk) : "");
    }

    private static string Standing(OrdningAnswer answer, bool norsk)
    {
        var what = (answer.Familie, norsk) switch
        {
            (Registreringsfamilie.Introduksjonsprogram, true) => "introduksjonsprogram",
            (Registreringsfamilie.Introduksjonsprogram, false) => "an introduction programme",
            (Registreringsfamilie.Asylopplaering, true) => "opplæring i mottak",
            (Registreringsfamilie.Asylopplaering, false) => "training in a reception centre",
            (_, true) => "opplæring i norsk",
            (_, false) => "training in Norwegian",
        };
        if (answer.GjelderIkke is { } row)
        {
            return None(norsk ? $"Personen har verken rett eller plikt til {what}" : $"The person has neither right nor duty to {what}", row, answer, norsk);
        }

        var heading = (answer.Rettsstilling, norsk) switch
        {
            (Rettsstilling.RettOgPlikt, true) => $"Personen har rett og plikt til {what}",
            (Rettsstilling.RettOgPlikt, false) => $"The person has a right and a duty to {what}",
            (Rettsstilling.Rett, true) => $"Personen har rett, men ikke plikt, til {what}",
            (Rettsstilling.Rett, false) => $"The person has a right, but no duty, to {what}",
            (Rettsstilling.Plikt, true) => $"Personen har plikt, men ikke rett, til {what}",
            (Rettsstilling.Plikt, false) => $"The person has a duty, but no right, to {what}",
            (_, true) => $"Kommunen kan tilby {what}",
            (_, false) => $"The municipality may offer {what}",
        };
        var steps = answer.WithoutKategori.Step;
        if (steps.LastOrDefault(static step => step.Ut.Navn == "rettsstilling" && step.Operation is Arithmetic.Fastslaa)?.Rad is { } decided)
        {
            return None(heading, decided, answer, norsk);
        }

        var facts = Told(steps, norsk).TakeLast(3).ToList();
        var rule =
            steps.LastOrDefault(
                step => step.Regel.Tabell is "norskrettsstilling" or "programrettsstilling" or "mottaksplikt" || step.Ut.Navn == "rettsstilling");
        var text = facts.Count == 0 ? heading : $"{heading}, {(norsk ? "fordi" : "because")} {Prose.And(facts, norsk)}";
        return Sentence(text, rule?.Rad is { } decisive ? Paragraph(decisive, answer, norsk) : "");
    }

    private static string Length(ProgramlengdeAnswer answer, bool norsk)
    {
        var (last, longest) = (answer.LastDayAsVedtatt!.Value, answer.LastPossibleDay!.Value);
        var line = Countline.Trace(answer.Forklaring.Step, answer.SisteDag!.Value);
        var from = line.From is { } start ? FactSentences.For(start, norsk) : null;
        var heading = norsk ? $"Programmet varer til og med {Prose.Day(last, true)}" : $"The programme lasts to {Prose.Day(last, false)}";
        heading += longest == last ? (norsk ? " og kan ikke forlenges" : " and cannot be extended")
            : norsk ? $" og kan forlenges til {Prose.Day(longest, true)}" : $" and may be extended to {Prose.Day(longest, false)}";
        var because = new List<string>();
        if (from is not null)
        {
            because.Add(from);
        }

        if (line.Length.Count > 0)
        {
            because.Add($"{(norsk ? "varigheten er" : "the length is")} {Time(line, norsk)}");
        }

        var text = because.Count == 0 ? heading : $"{heading}, {(norsk ? "fordi" : "because")} {Prose.And(because, norsk)}";
        return Sentence(text, Paragraph(answer.Rad!, answer, norsk)) + Moved(line, norsk);
    }

    private static string Hours(Timeramme frame, bool norsk)
    {
        var subject = (frame.Fag, norsk) switch
        {
            (SubjectHours.Samfunnskunnskap, true) => "samfunnskunnskap",
            (SubjectHours.Samfunnskunnskap, false) => "social studies",
            (SubjectHours.KulturOgVerdier, true) => "norsk kultur og norske verdier",
            (SubjectHours.KulturOgVerdier, false) => "Norwegian culture and values",
            (_, true) => "norsk",
            (_, false) => "Norwegian",
        };
        var heading = norsk ? $"Rammen er {Number(frame.Frame)} timer {subject}" : $"The frame is {Number(frame.Frame)} hours of {subject}";
        var left = frame.Remaining is null ? "" : norsk
            ? $"; {Number(frame.Used)} er gjennomført, og {Number(frame.Remaining)} gjenstår"
            : $"; {Number(frame.Used)} are attended, and {Number(frame.Remaining)} remain";
        var step = frame.Forklaring.Step.LastOrDefault(static step => step.Operation is Arithmetic.VelgRad);
        return Sentence(heading + left, step?.Rad is { } row ? Paragraph(row, frame, norsk) : "");

        string Number(decimal? number) => (number ?? 0).ToString("0.##", CultureInfo.InvariantCulture).Replace('.', norsk ? ',' : '.');
    }

    private static string Decision(VedtakAssessment vedtak, bool norsk)
    {
        var what = norsk ? vedtak.Vedtakstype.GetNavn() : vedtak.Vedtakstype.GetNavnEn();
        var row = vedtak.Refusal ?? vedtak.GjelderIkke;
        return row is null
            ? norsk ? $"Vedtaket («{what}») er innenfor loven." : $"The decision («{what}») is within the law."
            : norsk
                ? $"Vedtaket («{what}») går utenfor loven. {Sentence(row.Tekst, Paragraph(row, vedtak, norsk))}"
                : $"The decision («{what}») goes beyond the law. {Sentence(row.TekstEn, Paragraph(row, vedtak, norsk))}";
    }

    private static string Row(Answer answer, bool norsk)
    {
        var step = answer.Forklaring.Step.LastOrDefault(static step => step.Operation is Arithmetic.VelgRad);
        return step?.Rad is { } row ? Sentence(Text(row, norsk), Paragraph(row, answer, norsk)) : "";
    }

    /// <summary>The facts of the last comparison: what made it come out as it did.</summary>
    private static List<string> Deciding(Answer answer, bool norsk)
    {
        var steps = answer is OrdningAnswer ordning ? ordning.WithoutKategori.Step : answer.Forklaring.Step;
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            if (steps[i].Operation is Arithmetic.ErFoer or Arithmetic.ErMinst or Arithmetic.ErUnder or Arithmetic.ErOver or Arithmetic.Fastslaa
                && DecidingIn(steps[i], steps, norsk) is { Count: > 0 } facts)
            {
                return facts;
            }
        }

        return [];
    }

    private static List<string> DecidingIn(ForklaringStep step, IReadOnlyList<ForklaringStep> steps, bool norsk)
    {
        var clauses = Clauses(step, norsk);
        foreach (var input in step.Inn)
        {
            if (input.FromStep is not null && input.RegelValue.Dato is { } day && Countline.Trace(steps, day) is { From: { } from }
                && FactSentences.For(from, norsk) is { } clause)
            {
                clauses.Add(clause);
            }
        }

        return [.. clauses.Distinct()];
    }

    // Each fact once, in the order it was asked for.
    private static IEnumerable<string> Told(IEnumerable<ForklaringStep> steps, bool norsk) =>
        steps.Where(static step => step.Operation is not Arithmetic.Omfatter || step.Ut.RegelValue.Truth is true).SelectMany(step => Clauses(step, norsk))
            .Distinct();

    private static List<string> Clauses(ForklaringStep step, bool norsk) =>
        [.. step.Inn.Where(
            term => step.Rad is not { } row || step.Operation is not (Arithmetic.VelgRad or Arithmetic.Omfatter) || row.Question.IsTold(term.Navn))
            .Select(term => FactSentences.For(term, norsk)).OfType<string>()];

    private static string Text(ParameterRow row, bool norsk) => norsk ? row.Tekst : row.TekstEn;

    // The paragraph of the person's own law; an assumption has none.
    private static string Paragraph(ParameterRow row, Answer answer, bool norsk) =>
        KildeReference.LegalBasis(row, answer is LovvalgAnswer lov ? lov.Lovverk : answer.Lovverk) is { } source ? KildeReference.InProse(source, norsk) : "";

    private static string Sentence(string text, string paragraph) =>
        paragraph.Length == 0 ? $"{text.TrimEnd('.', ':')}." : $"{text.TrimEnd('.', ':')} ({paragraph}).";

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
