using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>Writes the generated part of Regelbeskrivelser: one field per rule that speaks in the analyzers, and all of them.</summary>
internal static class DescriptorSource
{
    public static SourceText Write(EquatableArray<RegelModel> regler)
    {
        var writer = CodeWriter.ForFile("Nir.Sdk.Analyzers.Regler", "System", "System.CodeDom.Compiler", "System.Collections.Immutable");
        writer.GeneratedCodeAttribute();
        writer.Line("internal static partial class Regelbeskrivelser");
        writer.Open();
        var spoken = regler.Where(static regel => regel.Flater.Contains("Analyzer")).ToList();
        foreach (var regel in spoken)
            WriteRegel(writer, regel);

        writer.Summary("All rules that speak in the analyzers, sorted by id.");
        writer.Line("public static ImmutableArray<Regelbeskrivelse> Alle { get; } =");
        writer.Line("[");
        foreach (var regel in spoken)
            writer.Line($"    {regel.Id},");

        writer.Line("];");
        writer.Line();
        writer.Summary("The ids of all our rules, also of those that do not speak in the analyzers.");
        writer.Line("public static ImmutableHashSet<string> Ours { get; } =");
        writer.Line("[");
        foreach (var regel in regler)
            writer.Line($"    {Text.Literal(regel.Id)},");

        writer.Line("];");
        writer.Close();
        return writer.ToSourceText();
    }

    private static void WriteRegel(CodeWriter writer, RegelModel regel)
    {
        writer.Summary(Text.XmlSentence(regel.Tekst.TittelEn));
        writer.Line($"public static Regelbeskrivelse {regel.Id} {{ get; }} = new()");
        writer.Open();
        writer.Line($"Id = {Text.Literal(regel.Id)},");
        writer.Line($"Slag = Regelslag.{regel.Slag},");
        writer.Line($"Standard = Standardalvorlighet.{Alvorlighet(regel)},");
        writer.Line($"Tittel = new({Text.Literal(regel.Tekst.Tittel)}, {Text.Literal(regel.Tekst.TittelEn)}),");
        writer.Line($"Melding = new({Format(regel.Tekst.Tekst, regel)}, {Format(regel.Tekst.TekstEn, regel)}),");
        writer.Line($"Beskrivelse = new({Text.Literal($"{regel.Tekst.Hvorfor} {regel.Tekst.Utbedring}")}, {Text.Literal($"{regel.Tekst.HvorforEn} {regel.Tekst.UtbedringEn}")}),");
        if (regel.Analyzer is { Retting: { } retting, RettingEn: { } rettingEn })
            writer.Line($"Retting = new({Text.Literal(retting)}, {Text.Literal(rettingEn)}),");
        if (regel.Analyzer is { UtenRetting: { } uten, UtenRettingEn: { } utenEn })
            writer.Line($"UtenRetting = new({Text.Literal(uten)}, {Text.Literal(utenEn)}),");
        writer.Line($"Noekkeldato = {Text.Literal(regel.Noekkeldato)},");
        writer.Line($"Perioder = [{string.Join(", ", regel.Perioder.Select(static p => $"new({Date(p.Fra)}, {Date(p.Til)})"))}],");
        writer.Line($"Rettsstillinger = [{string.Join(", ", regel.Rettsstillinger.Select(Text.Literal))}],");
        if (regel.Vilkaar is { } vilkaar)
            writer.Line($"Vilkaar = {Text.Literal(vilkaar)},");
        writer.Close(";");
        writer.Line();
    }

    // Required fields warn whatever the level: what is missing may still be added after the place that is looked at.
    private static string Alvorlighet(RegelModel regel) => (regel.Analyzer.Alvorlighet, regel.Slag, regel.Grunnlag.Grunnlag) switch
    {
        ({ } valgt, _, _) => Navneform.ToPascalCase(valgt),
        (_, "Paakrevd", "Dokumentert") => "Warning",
        (_, _, "Dokumentert") => "Error",
        (_, _, "Utledet") => "Warning",
        _ => "Suggestion",
    };

    /// <summary>The text as a format: braces that are not names of arguments are text.</summary>
    private static string Format(string tekst, RegelModel regel)
    {
        var format = tekst.Replace("{", "{{").Replace("}", "}}");
        for (var i = 0; i < regel.Analyzer.Argumenter.Length; i++)
            format = format.Replace("{{" + regel.Analyzer.Argumenter[i] + "}}", "{" + i.ToString(System.Globalization.CultureInfo.InvariantCulture) + "}");

        return Text.Literal(format);
    }

    private static string Date(Dato? dato) =>
        dato is { } d ? FormattableString.Invariant($"new DateTime({d.Year}, {d.Month}, {d.Day})") : "null";
}
