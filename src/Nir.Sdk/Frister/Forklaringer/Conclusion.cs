using System.Globalization;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Tekst;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>An answer in a caseworker's words, with the two or three facts that decided.</summary>
internal static class Conclusion
{
    public static string Write(Svar svar, bool norsk) => svar switch
    {
        { Mangel: { } mangel } => Missing(svar, mangel, norsk),
        Fristberegning { GjelderIkke: { } rad } frist => None(norsk ? Headings.None(frist.Type).Norsk : Headings.None(frist.Type).English, rad, svar, norsk),
        Fristberegning frist => Deadline(frist, norsk),
        Lovvalgssvar lov => Law(lov, norsk),
        Ordningssvar ordning => Standing(ordning, norsk),
        Programlengdesvar { GjelderIkke: null } lengde => Length(lengde, norsk),
        Timeramme { GjelderIkke: null } ramme => Hours(ramme, norsk),
        Vedtaksvurdering vedtak => Decision(vedtak, norsk),
        { GjelderIkke: { } rad } => Sentence(Text(rad, norsk), Paragraph(rad, svar)),
        _ => Row(svar, norsk),
    };

    private static string Missing(Svar svar, Mangel mangel, bool norsk)
    {
        var text = norsk ? mangel.Tekst : mangel.TekstEn;
        return svar is not Fristberegning frist ? text : norsk ? $"{frist.Type.Navn()} {Lower(text)}" : $"{frist.Type.NavnEn()} is {Lower(text)}";
    }

    private static string None(string heading, Parameterrad rad, Svar svar, bool norsk)
    {
        var facts = Deciding(svar, norsk);
        var text = $"{heading}. {Sentence(Text(rad, norsk), Paragraph(rad, svar))}";
        return facts.Count == 0 ? text : $"{text} {(norsk ? "Det avgjørende er at" : "What decides is that")} {Prose.And(facts, norsk)}.";
    }

    private static string Deadline(Fristberegning frist, bool norsk)
    {
        var heading = string.Format(CultureInfo.InvariantCulture, norsk ? Headings.Of(frist.Type).Norsk : Headings.Of(frist.Type).English, Prose.Day(frist.Frist!.Value, norsk));
        var line = Countline.Trace(frist.Forklaring.Steg, frist.Frist.Value);
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
        return Sentence(text, line.Rule is { } rule ? Paragraph(rule, frist) : "") + Moved(line, norsk);
    }

    private static string Time(Countline line, bool norsk)
    {
        var parts = line.Length.Select(part => Enhetstekst.Prose(part.Regelverdi.Tall ?? 0, part.Enhet, norsk)).ToList();
        return parts.Count == 1 ? parts[0] : $"{parts[0]} {(norsk ? "med" : "with")} {Prose.And(parts[1..], norsk)} {(norsk ? "i tillegg" : "added")}";
    }

    private static string Moved(Countline line, bool norsk)
    {
        var text = "";
        if (line.Added is { } added)
        {
            var count = Enhetstekst.Prose(added.Regelverdi.Tall ?? 0, added.Enhet, norsk);
            text += norsk ? $" Permisjon eller fravær legger til {count}." : $" Leave or absence adds {count}.";
        }

        if (line.DayOff is { } dayOff)
        {
            text += norsk ? $" {Upper(Prose.Weekday(dayOff, true))} er en fridag, og fristen flyttes til neste virkedag." : $" {Prose.Weekday(dayOff, false)} is a day off, so that the deadline moves to the next working day.";
        }

        return text;
    }

    private static string Law(Lovvalgssvar lov, bool norsk)
    {
        var name = norsk ? lov.Lovverk!.Value.Navn() : lov.Lovverk!.Value.NavnEn();
        var step = lov.Forklaring.Steg.LastOrDefault(static step => step.Regel.Tabell.StartsWith("lovvalg", StringComparison.Ordinal));
        var facts = step is null ? [] : Clauses(step, norsk);
        var text = norsk ? $"{name} gjelder" : $"{name} governs";
        text = facts.Count == 0 ? text : $"{text}, {(norsk ? "fordi" : "because")} {Prose.And(facts, norsk)}";
        return Sentence(text, step?.Rad is { } rad ? Paragraph(rad, lov) : "");
    }

    private static string Standing(Ordningssvar svar, bool norsk)
    {
        var what = (svar.Familie, norsk) switch
        {
            (Registreringsfamilie.Introduksjonsprogram, true) => "introduksjonsprogram",
            (Registreringsfamilie.Introduksjonsprogram, false) => "an introduction programme",
            (Registreringsfamilie.Asylopplaering, true) => "opplæring i mottak",
            (Registreringsfamilie.Asylopplaering, false) => "training in a reception centre",
            (_, true) => "opplæring i norsk",
            (_, false) => "training in Norwegian",
        };
        if (svar.GjelderIkke is { } rad)
        {
            return None(norsk ? $"Personen har verken rett eller plikt til {what}" : $"The person has neither right nor duty to {what}", rad, svar, norsk);
        }

        var heading = (svar.Rettsstilling, norsk) switch
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
        var steps = svar.UtenKategori.Steg;
        if (steps.LastOrDefault(static step => step.Ut.Navn == "rettsstilling" && step.Operasjon is Regneoperasjon.Fastslaa)?.Rad is { } decided)
        {
            return None(heading, decided, svar, norsk);
        }

        var facts = Told(steps, norsk).TakeLast(3).ToList();
        var rule = steps.LastOrDefault(step => step.Regel.Tabell is "norskrettsstilling" or "programrettsstilling" or "mottaksplikt" || step.Ut.Navn == "rettsstilling");
        var text = facts.Count == 0 ? heading : $"{heading}, {(norsk ? "fordi" : "because")} {Prose.And(facts, norsk)}";
        return Sentence(text, rule?.Rad is { } decisive ? Paragraph(decisive, svar) : "");
    }

    private static string Length(Programlengdesvar svar, bool norsk)
    {
        var (last, longest) = (svar.SisteDagSomVedtatt!.Value, svar.SisteMuligeDag!.Value);
        var line = Countline.Trace(svar.Forklaring.Steg, svar.SisteDag!.Value);
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
        return Sentence(text, Paragraph(svar.Rad!, svar)) + Moved(line, norsk);
    }

    private static string Hours(Timeramme ramme, bool norsk)
    {
        var subject = (ramme.Fag, norsk) switch
        {
            (Timefag.Samfunnskunnskap, true) => "samfunnskunnskap",
            (Timefag.Samfunnskunnskap, false) => "social studies",
            (Timefag.KulturOgVerdier, true) => "norsk kultur og norske verdier",
            (Timefag.KulturOgVerdier, false) => "Norwegian culture and values",
            (_, true) => "norsk",
            (_, false) => "Norwegian",
        };
        var heading = norsk ? $"Rammen er {Number(ramme.Ramme)} timer {subject}" : $"The frame is {Number(ramme.Ramme)} hours of {subject}";
        var left = ramme.Gjenstaar is null ? "" : norsk
            ? $"; {Number(ramme.Brukt)} er gjennomført, og {Number(ramme.Gjenstaar)} gjenstår"
            : $"; {Number(ramme.Brukt)} are attended, and {Number(ramme.Gjenstaar)} remain";
        var step = ramme.Forklaring.Steg.LastOrDefault(static step => step.Operasjon is Regneoperasjon.VelgRad);
        return Sentence(heading + left, step?.Rad is { } rad ? Paragraph(rad, ramme) : "");

        string Number(decimal? number) => (number ?? 0).ToString("0.##", CultureInfo.InvariantCulture).Replace('.', norsk ? ',' : '.');
    }

    private static string Decision(Vedtaksvurdering vedtak, bool norsk)
    {
        var what = norsk ? vedtak.Vedtakstype.Navn() : vedtak.Vedtakstype.NavnEn();
        var row = vedtak.Avslag ?? vedtak.GjelderIkke;
        return row is null
            ? norsk ? $"Vedtaket («{what}») er innenfor loven." : $"The decision («{what}») is within the law."
            : norsk ? $"Vedtaket («{what}») går utenfor loven. {Sentence(row.Tekst, Paragraph(row, vedtak))}" : $"The decision («{what}») goes beyond the law. {Sentence(row.TekstEn, Paragraph(row, vedtak))}";
    }

    private static string Row(Svar svar, bool norsk)
    {
        var step = svar.Forklaring.Steg.LastOrDefault(static step => step.Operasjon is Regneoperasjon.VelgRad);
        return step?.Rad is { } rad ? Sentence(Text(rad, norsk), Paragraph(rad, svar)) : "";
    }

    /// <summary>The facts of the last comparison: what made it come out as it did.</summary>
    private static List<string> Deciding(Svar svar, bool norsk)
    {
        var steps = svar is Ordningssvar ordning ? ordning.UtenKategori.Steg : svar.Forklaring.Steg;
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            if (steps[i].Operasjon is Regneoperasjon.ErFoer or Regneoperasjon.ErMinst or Regneoperasjon.ErUnder or Regneoperasjon.ErOver or Regneoperasjon.Fastslaa
                && DecidingIn(steps[i], steps, norsk) is { Count: > 0 } facts)
            {
                return facts;
            }
        }

        return [];
    }

    private static List<string> DecidingIn(Forklaringssteg step, IReadOnlyList<Forklaringssteg> steps, bool norsk)
    {
        var clauses = Clauses(step, norsk);
        foreach (var input in step.Inn)
        {
            if (input.FraSteg is not null && input.Regelverdi.Dato is { } day && Countline.Trace(steps, day) is { From: { } from } && FactSentences.For(from, norsk) is { } clause)
            {
                clauses.Add(clause);
            }
        }

        return [.. clauses.Distinct()];
    }

    // Each fact once, in the order it was asked for.
    private static IEnumerable<string> Told(IEnumerable<Forklaringssteg> steps, bool norsk) =>
        steps.Where(static step => step.Operasjon is not Regneoperasjon.Omfatter || step.Ut.Regelverdi.Sannhet is true).SelectMany(step => Clauses(step, norsk)).Distinct();

    private static List<string> Clauses(Forklaringssteg step, bool norsk) =>
        [.. step.Inn.Where(ledd => step.Rad is not { } rad || step.Operasjon is not (Regneoperasjon.VelgRad or Regneoperasjon.Omfatter) || rad.Spoersmaal.IsTold(ledd.Navn))
            .Select(ledd => FactSentences.For(ledd, norsk)).OfType<string>()];

    private static string Text(Parameterrad rad, bool norsk) => norsk ? rad.Tekst : rad.TekstEn;

    // The paragraph of the person's own law; an assumption has none.
    private static string Paragraph(Parameterrad rad, Svar svar) =>
        Kildehenvisning.LegalBasis(rad, svar is Lovvalgssvar lov ? lov.Lovverk : svar.Lovverk) is { } source ? Kildehenvisning.InProse(source) : "";

    private static string Sentence(string text, string paragraph) => paragraph.Length == 0 ? $"{text.TrimEnd('.', ':')}." : $"{text.TrimEnd('.', ':')} ({paragraph}).";

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
