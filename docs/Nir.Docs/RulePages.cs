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
        var eksempler = Regeleksempler.Les().ToDictionary(static eksempel => eksempel.Regel);
        yield return new Page("docs/rules/README.md", Table());
        foreach (var regel in Regelkatalog.Alle)
        {
            yield return new Page($"docs/rules/{regel.Id}.md", Write(regel, eksempler.GetValueOrDefault(regel.Id)));
        }
    }

    private static string Table()
    {
        var text = new StringBuilder("""
            # Rules

            Each rule has one id and one text, and speaks with them wherever it is found: in the compiler, in the validator, in the register's answer, on its page.
            All pages here are generated from `src/Nir.Sdk/Regler/regler.json` by `dotnet run --project docs/Nir.Docs`.

            | Rule | What it says | In the register | In the compiler | Level |
            |---|---|---|---|---|

            """);
        foreach (var regel in Regelkatalog.Alle)
        {
            text.Append(CultureInfo.InvariantCulture, $"| [{regel.Id}]({regel.Id}.md) | {regel.TittelEn} | {Severity(regel)} | {AnalyzerSection.Severity(regel.Id)} | {regel.Grunnlag} |\n");
        }

        return text.ToString();
    }

    private static string Write(Regel regel, Regeleksempel? eksempel)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {regel.Id}: {regel.TittelEn}\n\n> {regel.Tittel}\n\n");
        var severity = regel.Slag is Regelslag.Kode ? "Code" : Severity(regel);
        text.Append(CultureInfo.InvariantCulture, $"**{severity}** · {Level(regel.Grunnlag)} · {WhoActs(regel.Ansvarlig)}\n\n");
        text.Append("## Message\n\n");
        text.Append(CultureInfo.InvariantCulture, $"- English: {regel.TekstEn}\n- Bokmål: {regel.Tekst}\n\n");
        text.Append("## Why\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{regel.HvorforEn}\n\n*{regel.Hvorfor}*\n\n{Basis(regel)}\n\n");
        foreach (var kilde in regel.AndreKilder)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Cite("See also", kilde)}\n\n");
        }

        AppendWhen(text, regel);
        text.Append("## What to do\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{regel.UtbedringEn}\n\n*{regel.Utbedring}*\n\n");
        AnalyzerSection.Append(text, regel.Id);
        if (eksempel is not null)
        {
            AppendExample(text, eksempel);
        }

        return text.ToString();
    }

    private static string Severity(Regel regel) => regel switch
    {
        { Slag: Regelslag.Kode } => "—",
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
        $"{lead}: [{kilde.Tittel}{(kilde.Paragraf is null ? "" : $", {kilde.Paragraf}")}]({kilde.Url}), read {kilde.Lest:yyyy-MM-dd}:\n\n> {kilde.Ord}";

    private static void AppendWhen(StringBuilder text, Regel regel)
    {
        if (regel is { Perioder.IsEmpty: true, Rettsstillinger.IsEmpty: true, FristFra: null, Trenger.IsEmpty: true })
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
            text.Append(CultureInfo.InvariantCulture, $"- For {string.Join(", ", regel.Rettsstillinger.Select(static r => r.Navn()))}\n");
        }

        if (regel.FristFra is { } fra)
        {
            text.Append(CultureInfo.InvariantCulture, $"- Due two months after the date «{fra}» (integreringsforskriften § 58)\n");
        }

        if (!regel.Trenger.IsEmpty)
        {
            text.Append(CultureInfo.InvariantCulture, $"- Needs {string.Join(" and ", regel.Trenger.Select(static behov => $"`Valideringskontekst.{behov}`"))}; without it, it is reported as not assessed\n");
        }

        text.Append('\n');
    }

    private static string Interval(Gyldighetsperiode periode) => (periode.Fra, periode.Til) switch
    {
        ({ } fra, { } til) => $"From {fra:yyyy-MM-dd} to {til.AddDays(-1):yyyy-MM-dd}",
        ({ } fra, null) => $"From {fra:yyyy-MM-dd}",
        (null, { } til) => $"To {til.AddDays(-1):yyyy-MM-dd}",
        _ => "Always",
    };

    private static void AppendExample(StringBuilder text, Regeleksempel eksempel)
    {
        text.Append("## Example of a registration\n\n");
        if (eksempel.Overlay is { } overlay)
        {
            text.Append(CultureInfo.InvariantCulture, $"With this overlay:\n\n```json\n{Json(overlay)}\n```\n\n");
        }

        AppendContext(text, eksempel);
        if (JsonNode.DeepEquals(eksempel.Galt, eksempel.Riktig))
        {
            text.Append(CultureInfo.InvariantCulture, $"Wrong: {Call(eksempel.Kall)}\n\n```json\n{Json(eksempel.Galt)}\n```\n\n");
            text.Append(CultureInfo.InvariantCulture, $"Right: {Call(eksempel.RiktigKall)}\n");
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"Wrong{Environment(eksempel)}:\n\n```json\n{Json(eksempel.Galt)}\n```\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Right:\n\n```json\n{Json(eksempel.Riktig)}\n```\n");
    }

    // What the rule needs beyond the registration.
    private static void AppendContext(StringBuilder text, Regeleksempel eksempel)
    {
        if (eksempel.Dato != Regeleksempler.Dato)
        {
            text.Append(CultureInfo.InvariantCulture, $"On {eksempel.Dato:yyyy-MM-dd}.\n\n");
        }

        if (eksempel.Sak is { } sak)
        {
            text.Append(CultureInfo.InvariantCulture, $"With these facts of the case (`Valideringskontekst.Sak`):\n\n```json\n{Json(sak)}\n```\n\n");
        }

        if (eksempel.Nir is { } nir)
        {
            text.Append(CultureInfo.InvariantCulture, $"When NIR has computed (`Valideringskontekst.Nir`):\n\n```json\n{Json(nir)}\n```\n\n");
        }

        if (eksempel.DagerUtenAktivitet is { } dager)
        {
            text.Append(CultureInfo.InvariantCulture, $"With `Valideringskontekst.DagerUtenAktivitet = {dager}`.\n\n");
        }

        if (eksempel.Kall.LagretFoer is { Count: > 0 } foer)
        {
            text.Append(CultureInfo.InvariantCulture, $"When the register holds it with this changed:\n\n```json\n{Json(foer)}\n```\n\n");
        }
    }

    private static string Environment(Regeleksempel eksempel) => eksempel.Miljoe is { } miljoe ? $" (environment: {miljoe})" : "";

    private static string Call(Eksempelkall kall)
    {
        var rolle = kall.Rolle is { } r ? $"as `{r}`" : "as the role that owns the family";
        var foer = kall.LagretFoer is null ? "" : ", when the register holds another state of it";
        var betingelse = kall.Betingelse switch
        {
            "ny" => "with `If-None-Match: *`",
            "versjon" => "with `If-Match` and the register's version",
            "foreldet" => "with `If-Match` and an older version",
            _ => "with neither `If-None-Match` nor `If-Match`",
        };
        var hva = kall.Operasjon switch
        {
            "fjern-beregnet" => "the computed ending's removal, ",
            "gjenaapne" => "a reopening, ",
            _ => "",
        };
        var dag = kall.Dato is { } dato ? string.Create(CultureInfo.InvariantCulture, $", on {dato:yyyy-MM-dd}") : "";
        var profil = kall.Profil is { } p ? $", to a register with the profile `{p}`" : "";
        return $"{hva}sent {rolle}, {betingelse}{foer}{dag}{profil}";
    }

    private static string Json(JsonObject json) => json.ToJsonString(Indented);
}
