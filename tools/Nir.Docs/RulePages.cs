using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.Docs;

/// <summary>One page per rule, and the table of them all.</summary>
internal static class RulePages
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IEnumerable<Page> All()
    {
        var examples = RegelExamples.Read().ToDictionary(static example => example.Regel);
        yield return new Page("docs/rules/README.md", Table());
        foreach (var regel in RegelCatalogue.All)
        {
            yield return new Page($"docs/rules/{regel.Id}.md", Write(regel, examples.GetValueOrDefault(regel.Id)));
        }
    }

    private static string Table()
    {
        var text = new StringBuilder("""
            # Rules

            Each rule has one id and one text, and speaks with them wherever it is found: in the compiler, in the validator, in the register's answer, on its page.
            All pages here are generated from `src/Nir.Sdk/Regler/regler.json` by `.ci/update`.

            | Rule | What it says | In the register | In the compiler | Level |
            |---|---|---|---|---|

            """);
        foreach (var regel in RegelCatalogue.All)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| [{regel.Id}]({regel.Id}.md) | {regel.TittelEn} | {Severity(regel)} | {AnalyzerSection.Severity(regel.Id)} | {regel.Grunnlag} |\n");
        }

        return text.ToString();
    }

    private static string Write(Regel regel, RegelExample? example)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {regel.Id}: {regel.TittelEn}\n\n> {regel.Tittel}\n\n");
        var severity = regel.Kind is RegelKind.Kode ? "Code" : Severity(regel);
        text.Append(CultureInfo.InvariantCulture, $"**{severity}** · {Level(regel.Grunnlag)} · {WhoActs(regel.Ansvarlig)}\n\n");
        text.Append("## Message\n\n");
        text.Append(CultureInfo.InvariantCulture, $"- English: {regel.TekstEn}\n- Bokmål: {regel.Tekst}\n\n");
        text.Append("## Why\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{regel.WhyEn}\n\n*{regel.Why}*\n\n{Basis(regel)}\n\n");
        foreach (var kilde in regel.OtherKilder)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Cite("See also", kilde)}\n\n");
        }

        AppendWhen(text, regel);
        text.Append("## What to do\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{regel.UtbedringEn}\n\n*{regel.Utbedring}*\n\n");
        AnalyzerSection.Append(text, regel.Id);
        if (example is not null)
        {
            AppendExample(text, example);
        }

        return text.ToString();
    }

    private static string Severity(Regel regel) => regel switch
    {
        { Kind: RegelKind.Kode } => "—",
        { Alvorlighet: Alvorlighet.Avvisning } => "Refused",
        _ => "Remark",
    };

    private static string Level(Grunnlag grunnlag) => grunnlag switch
    {
        Grunnlag.Dokumentert => "Dokumentert: a public source says it",
        Grunnlag.Utledet => "Utledet: it follows from a public source",
        _ => "Antatt: our assumption",
    };

    private static string WhoActs(Ansvarlig ansvarlig) => ansvarlig switch
    {
        Ansvarlig.Leverandoer => "the vendor acts",
        Ansvarlig.Saksbehandler => "the caseworker acts",
        _ => "IMDi acts",
    };

    private static string Basis(Regel regel) => regel.Kilde is { } kilde
        ? Cite("Source", kilde)
        : $"No public source. The reason for the assumption: {regel.Begrunnelse}";

    private static string Cite(string lead, Kilde kilde) =>
        $"{lead}: [{kilde.Tittel}{(kilde.Paragraf is null ? "" : $", {kilde.Paragraf}")}]({kilde.Url}), read {kilde.ReadOn:yyyy-MM-dd}:\n\n> {kilde.Words}";

    private static void AppendWhen(StringBuilder text, Regel regel)
    {
        if (regel is { Perioder.IsEmpty: true, Rettsstillinger.IsEmpty: true, FristFrom: null, Needs.IsEmpty: true })
        {
            return;
        }

        text.Append("## When\n\n");
        foreach (var periode in regel.Perioder)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {Interval(periode)}, by the date «{regel.Noekkeldato}»\n");
        }

        if (!regel.Rettsstillinger.IsEmpty)
        {
            text.Append(CultureInfo.InvariantCulture, $"- For {string.Join(", ", regel.Rettsstillinger.Select(static r => r.GetNavn()))}\n");
        }

        if (regel.FristFrom is { } from)
        {
            text.Append(CultureInfo.InvariantCulture, $"- Due two months after the date «{from}» (integreringsforskriften § 58)\n");
        }

        if (!regel.Needs.IsEmpty)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"- Needs {string.Join(" and ", regel.Needs.Select(static need => $"`ValidationContext.{need}`"))}; without it, it is reported as not assessed\n");
        }

        text.Append('\n');
    }

    private static string Interval(Gyldighetsperiode periode) => (periode.Fra, periode.Til) switch
    {
        ({ } from, { } to) => $"From {from:yyyy-MM-dd} to {to.AddDays(-1):yyyy-MM-dd}",
        ({ } from, null) => $"From {from:yyyy-MM-dd}",
        (null, { } to) => $"To {to.AddDays(-1):yyyy-MM-dd}",
        _ => "Always",
    };

    private static void AppendExample(StringBuilder text, RegelExample example)
    {
        text.Append("## Example of a registration\n\n");
        if (example.Overlay is { } overlay)
        {
            text.Append(CultureInfo.InvariantCulture, $"With this overlay:\n\n```json\n{Json(overlay)}\n```\n\n");
        }

        AppendContext(text, example);
        if (JsonNode.DeepEquals(example.Wrong, example.Right))
        {
            text.Append(CultureInfo.InvariantCulture, $"Wrong: {Call(example.Call)}\n\n```json\n{Json(example.Wrong)}\n```\n\n");
            text.Append(CultureInfo.InvariantCulture, $"Right: {Call(example.RightCall)}\n");
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"Wrong{Environment(example)}:\n\n```json\n{Json(example.Wrong)}\n```\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Right:\n\n```json\n{Json(example.Right)}\n```\n");
    }

    // What the rule needs beyond the registration.
    private static void AppendContext(StringBuilder text, RegelExample example)
    {
        if (example.Dato != RegelExamples.Dato)
        {
            text.Append(CultureInfo.InvariantCulture, $"On {example.Dato:yyyy-MM-dd}.\n\n");
        }

        if (example.Sak is { } sak)
        {
            text.Append(CultureInfo.InvariantCulture, $"With these facts of the case (`ValidationContext.Sak`):\n\n```json\n{Json(sak)}\n```\n\n");
        }

        if (example.Nir is { } nir)
        {
            text.Append(CultureInfo.InvariantCulture, $"When NIR has computed (`ValidationContext.Nir`):\n\n```json\n{Json(nir)}\n```\n\n");
        }

        if (example.DagerUtenAktivitet is { } days)
        {
            text.Append(CultureInfo.InvariantCulture, $"With `ValidationContext.DagerUtenAktivitet = {days}`.\n\n");
        }

        if (example.Call.StoredBefore is { Count: > 0 } before)
        {
            text.Append(CultureInfo.InvariantCulture, $"When the register holds it with this changed:\n\n```json\n{Json(before)}\n```\n\n");
        }
    }

    private static string Environment(RegelExample example) => example.Miljoe is { } environment ? $" (environment: {environment})" : "";

    private static string Call(ExampleCall call)
    {
        var rolle = call.Rolle is { } r ? $"as `{r}`" : "as the role that owns the family";
        var before = call.StoredBefore is null ? "" : ", when the register holds another state of it";
        var condition = call.Condition switch
        {
            "ny" => "with `If-None-Match: *`",
            "versjon" => "with `If-Match` and the register's version",
            "foreldet" => "with `If-Match` and an older version",
            _ => "with neither `If-None-Match` nor `If-Match`",
        };
        var what = call.Operation switch
        {
            "fjern-beregnet" => "the computed ending's removal, ",
            "gjenaapne" => "a reopening, ",
            _ => "",
        };
        var day = call.Dato is { } date ? string.Create(CultureInfo.InvariantCulture, $", on {date:yyyy-MM-dd}") : "";
        var profile = call.Profile is { } p ? $", to a register with the profile `{p}`" : "";
        return $"{what}sent {rolle}, {condition}{before}{day}{profile}";
    }

    private static string Json(JsonObject json) => json.ToJsonString(Indented);
}
