using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>Writes the generated part of Regelkatalog: one property per rule, and all of them.</summary>
internal static class RegelkatalogSource
{
    public static SourceText Write(EquatableArray<RegelModel> regler)
    {
        var writer = CodeWriter.ForFile(
            "Nir.Sdk.Regler", "System", "System.CodeDom.Compiler", "System.Collections.Immutable", "Nir.Sdk.Kilder", "Nir.Sdk.Kodeverk");
        writer.GeneratedCodeAttribute();
        writer.Line("public static partial class Regelkatalog");
        writer.Open();
        foreach (var regel in regler)
            WriteRegel(writer, regel);

        writer.Summary("All rules, sorted by id.");
        writer.Line("public static ImmutableArray<Regel> Alle { get; } =");
        writer.Line("[");
        foreach (var regel in regler)
            writer.Line($"    {regel.Id},");

        writer.Line("];");
        writer.Close();
        return writer.ToSourceText();
    }

    private static void WriteRegel(CodeWriter writer, RegelModel regel)
    {
        writer.Summary(Text.XmlSentence(regel.Tekst.TittelEn));
        writer.Line($"public static Regel {regel.Id} {{ get; }} = new()");
        writer.Open();
        writer.Line($"Id = {Text.Literal(regel.Id)},");
        writer.Line($"Slag = Regelslag.{regel.Slag},");
        WriteTekst(writer, regel.Tekst);
        writer.Line($"Ansvarlig = Ansvarlig.{regel.Ansvarlig},");
        writer.Line($"Grunnlag = Grunnlag.{regel.Grunnlag.Grunnlag},");
        if (regel.Grunnlag.Kilde is { } kilde)
            writer.Line($"Kildeid = {Text.Literal(kilde)},");
        if (regel.Grunnlag.Sitat is { } sitat)
            writer.Line($"Sitat = {Text.Literal(sitat)},");
        if (regel.Grunnlag.Begrunnelse is { } begrunnelse)
            writer.Line($"Begrunnelse = {Text.Literal(begrunnelse)},");
        writer.Line($"AndreKildeider = [{string.Join(", ", regel.AndreKilder.Select(Text.Literal))}],");
        writer.Line($"Noekkeldato = Noekkeldato.{regel.Noekkeldato},");
        writer.Line($"Perioder = [{string.Join(", ", regel.Perioder.Select(static p => $"new({p.Arguments})"))}],");
        writer.Line($"Rettsstillinger = [{string.Join(", ", regel.Rettsstillinger.Select(static r => $"Rettsstilling.{r}"))}],");
        if (regel.FristFra is { } fristFra)
            writer.Line($"FristFra = Noekkeldato.{fristFra},");
        writer.Line($"Trenger = [{string.Join(", ", regel.Trenger.Select(static t => $"Kontekstbehov.{t}"))}],");
        writer.Line($"Flater = [{string.Join(", ", regel.Flater.Select(static f => $"Regelflate.{f}"))}],");
        writer.Close(";");
        writer.Line();
    }

    private static void WriteTekst(CodeWriter writer, RegeltekstModel tekst)
    {
        writer.Line($"Tittel = {Text.Literal(tekst.Tittel)},");
        writer.Line($"TittelEn = {Text.Literal(tekst.TittelEn)},");
        writer.Line($"Tekst = {Text.Literal(tekst.Tekst)},");
        writer.Line($"TekstEn = {Text.Literal(tekst.TekstEn)},");
        writer.Line($"Utbedring = {Text.Literal(tekst.Utbedring)},");
        writer.Line($"UtbedringEn = {Text.Literal(tekst.UtbedringEn)},");
        writer.Line($"Hvorfor = {Text.Literal(tekst.Hvorfor)},");
        writer.Line($"HvorforEn = {Text.Literal(tekst.HvorforEn)},");
    }
}
