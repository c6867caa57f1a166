using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>Writes the generated part of RegelDescriptions: one field per rule that speaks in the analyzers, and all of them.</summary>
internal static class DescriptorSource
{
    public static SourceText Write(ReglerModel model)
    {
        var writer = CodeWriter.ForFile("Nir.Sdk.Analyzers.Regler", "System", "System.CodeDom.Compiler", "System.Collections.Immutable");
        writer.GeneratedCodeAttribute();
        writer.Line("internal static partial class RegelDescriptions");
        writer.Open();
        var spoken = model.Regler.Where(static regel => regel.Surfaces.Contains("Analyzer")).ToList();
        foreach (var regel in spoken)
        {
            WriteRegel(writer, regel, model.Vilkaar);
        }

        writer.Summary("All rules that speak in the analyzers, sorted by id.");
        writer.Line("public static ImmutableArray<RegelDescription> All { get; } =");
        writer.Line("[");
        foreach (var regel in spoken)
        {
            writer.Line($"    {regel.Id},");
        }

        writer.Line("];");
        writer.Line();
        writer.Summary("The ids of all our rules, also of those that do not speak in the analyzers.");
        writer.Line("public static ImmutableHashSet<string> Ours { get; } =");
        writer.Line("[");
        foreach (var regel in model.Regler)
        {
            writer.Line($"    {Text.Literal(regel.Id)},");
        }

        writer.Line("];");
        writer.Close();
        return writer.ToSourceText();
    }

    private static void WriteRegel(CodeWriter writer, RegelModel regel, EquatableArray<VilkaarModel> vilkaar)
    {
        writer.Summary(Text.XmlSentence(regel.Tekst.TittelEn));
        writer.Line($"public static RegelDescription {regel.Id} {{ get; }} = new()");
        writer.Open();
        writer.Line($"Id = {Text.Literal(regel.Id)},");
        writer.Line($"Kind = RegelKind.{regel.Kind},");
        writer.Line($"Default = DefaultSeverity.{Severity(regel)},");
        writer.Line($"Tittel = new({Text.Literal(regel.Tekst.Tittel)}, {Text.Literal(regel.Tekst.TittelEn)}),");
        writer.Line($"Message = new({Format(regel.Tekst.Tekst, regel)}, {Format(regel.Tekst.TekstEn, regel)}),");
        writer.Line(
            $"Beskrivelse = new({Text.Literal($"{regel.Tekst.Why} {regel.Tekst.Utbedring}")}, {Text.Literal($"{regel.Tekst.WhyEn} {regel.Tekst.UtbedringEn}")}),");
        if (regel.Analyzer is { Correction: { } correction, CorrectionEn: { } correctionEn })
        {
            writer.Line($"Correction = new({Text.Literal(correction)}, {Text.Literal(correctionEn)}),");
        }

        if (regel.Analyzer is { WithoutCorrection: { } without, WithoutCorrectionEn: { } withoutEn })
        {
            writer.Line($"WithoutCorrection = new({Text.Literal(without)}, {Text.Literal(withoutEn)}),");
        }

        if (regel.Noekkeldato == "Registrering")
        {
            writer.Line("IsDatedByRegistrering = true,");
        }

        writer.Line($"Perioder = [{string.Join(", ", regel.Perioder.Select(static p => $"new({Date(p.Fra)}, {Date(p.Til)})"))}],");
        writer.Line($"Rettsstillinger = [{string.Join(", ", regel.Rettsstillinger.Select(Text.Literal))}],");
        if (regel.Vilkaar is { } name)
        {
            writer.Line($"Vilkaar = {Write(vilkaar.Single(one => one.Navn == name))},");
        }

        writer.Close(";");
        writer.Line();
    }

    // What the code tells of a condition: fields it asks for, or one that must have changed. Of all else it tells nothing.
    private static string Write(VilkaarModel vilkaar) => vilkaar switch
    {
        { VedtakOtherThan.IsEmpty: true, After: null, All.IsEmpty: true, None.IsEmpty: true, Changed: null } => Write("Given", vilkaar),
        { VedtakOtherThan.IsEmpty: true, After: null, All.IsEmpty: true, None.IsEmpty: true, AnyOf.IsEmpty: true } => Write("Changed", vilkaar),
        _ => "new(VilkaarKind.Other, [])",
    };

    private static string Write(string kind, VilkaarModel vilkaar) =>
        $"new(VilkaarKind.{kind}, [{string.Join(", ", vilkaar.Felter.Select(static felt => Text.Literal(NameForm.ToPascalCase(felt))))}])";

    // Required fields warn whatever the level: what is missing may still be added after the place that is looked at.
    private static string Severity(RegelModel regel) => (regel.Analyzer.Alvorlighet, regel.Kind, regel.Grunnlag.Grunnlag) switch
    {
        ({ } chosen, _, _) => NameForm.ToPascalCase(chosen),
        (_, "Paakrevd", "Dokumentert") => "Warning",
        (_, _, "Dokumentert") => "Error",
        (_, _, "Utledet") => "Warning",
        _ => "Suggestion",
    };

    /// <summary>The text as a format: braces that are not names of arguments are text.</summary>
    private static string Format(string text, RegelModel regel)
    {
        var format = text.Replace("{", "{{").Replace("}", "}}");
        for (var i = 0; i < regel.Analyzer.Arguments.Length; i++)
        {
            format = format.Replace("{{" + regel.Analyzer.Arguments[i] + "}}", "{" + i.ToString(System.Globalization.CultureInfo.InvariantCulture) + "}");
        }

        return Text.Literal(format);
    }

    private static string Date(SimpleDate? date) =>
        date is { } d ? FormattableString.Invariant($"new DateTime({d.Year}, {d.Month}, {d.Day})") : "null";
}
