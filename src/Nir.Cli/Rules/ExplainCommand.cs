using System.CommandLine;
using Nir.Cli.Console;
using Nir.Conformance.Systems;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Regler;

namespace Nir.Cli.Rules;

/// <summary><c>nir explain NIR1001|T6|U-16a</c>: what a rule says, why, and what to do.</summary>
internal static class ExplainCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var id =
            new Argument<string>(
                "id")
            {
                Description = surroundings.Pick("En regel (NIR1001), en rad (T6) eller et åpent punkt (U-16a).",
                    "A rule (NIR1001), a row (T6) or an open point (U-16a).")
            };
        var json = Arguments.Json();
        var command = new Command("explain", surroundings.Pick("Forklarer en regel.", "Explains a rule.")) { id, json };
        command.SetHandler((parsed, _) =>
        {
            var members = Find(parsed.GetValue(id)!, surroundings).ToList();
            surroundings.Output.Write(parsed.GetValue(json) ? ToJson(members) : ToText(members));
            return Task.FromResult(0);
        });
        return command;
    }

    private static IEnumerable<(string Name, string? Value)> Find(string id, Surroundings surroundings)
    {
        if (RegelCatalogue.TryFind(id, out var regel))
        {
            return Describe(regel, surroundings);
        }

        if (Parametre.TryFind(id, out var row))
        {
            return Describe(row, surroundings);
        }

        return Valgpunkter.All.FirstOrDefault(punkt => punkt.Id == id) is { } open
            ? Describe(open, surroundings)
            : throw new UsageException(
                $"Nothing is called {id}. Rules are NIR1001 and so on; rows and open points have the ids that a deadline's explanation shows.");
    }

    private static IEnumerable<(string Name, string? Value)> Describe(Regel regel, Surroundings at) =>
    [
        ("id", regel.Id),
        ("title", at.Pick(regel.Tittel, regel.TittelEn)),
        ("text", at.Pick(regel.Tekst, regel.TekstEn)),
        ("why", at.Pick(regel.Why, regel.WhyEn)),
        ("remedy", at.Pick(regel.Utbedring, regel.UtbedringEn)),
        ("severity", regel.Alvorlighet is Alvorlighet.Avvisning ? at.Pick("avvises", "refused") : at.Pick("merknad", "remark")),
        ("grunnlag", regel.Grunnlag.ToString().ToLowerInvariant()),
        ("kilde", Source(regel.Kilde)),
        ("begrunnelse", regel.Begrunnelse),
        ("period", string.Join("; ", regel.Perioder.Select(static periode => Period(periode)))),
    ];

    private static IEnumerable<(string Name, string? Value)> Describe(ParameterRow row, Surroundings at) =>
    [
        ("id", row.Id),
        ("title", at.Pick(row.Tabell.Tittel, row.Tabell.TittelEn)),
        ("text", at.Pick(row.Tekst, row.TekstEn)),
        ("why", at.Pick(row.Tabell.Beskrivelse, row.Tabell.BeskrivelseEn)),
        ("grunnlag", row.Grunnlag.ToString().ToLowerInvariant()),
        ("kilde", Source(row.Kilde)),
        ("begrunnelse", row.Begrunnelse),
        ("period", Period(row.Periode)),
    ];

    private static IEnumerable<(string Name, string? Value)> Describe(Valgpunkt punkt, Surroundings at) =>
    [
        ("id", punkt.Id),
        ("title", punkt.Navn),
        ("text", at.Pick(punkt.Question, punkt.QuestionEn)),
        ("possibilities", string.Join("; ", punkt.Possibilities.Select(option => $"{option.Verdi}: {at.Pick(option.Tekst, option.TekstEn)}"))),
    ];

    private static string? Source(Kilde? kilde) =>
        kilde is null ? null : $"{kilde.Tittel} {kilde.Paragraf} {kilde.Url}".Replace("  ", " ", StringComparison.Ordinal);

    private static string Period(Gyldighetsperiode periode) =>
        $"{(periode.Fra is { } from ? Arguments.Iso(from) : "…")} – {(periode.Til is { } to ? Arguments.Iso(to.AddDays(-1)) : "…")}";

    private static string ToText(List<(string Name, string? Value)> members) =>
        string.Concat(members.Where(static member => !string.IsNullOrEmpty(member.Value)).Select(static member => $"{member.Name + ":",-15}{member.Value}\n"));

    private static string ToJson(List<(string Name, string? Value)> members) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        foreach (var (name, value) in members)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }) + "\n";
}
