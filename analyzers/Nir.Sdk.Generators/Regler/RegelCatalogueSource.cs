using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>Writes the generated part of RegelCatalogue: one property per rule, and all of them.</summary>
internal static class RegelCatalogueSource
{
    public static SourceText Write(EquatableArray<RegelModel> regler)
    {
        var writer = CodeWriter.ForFile(
            "Nir.Sdk.Regler", "System", "System.CodeDom.Compiler", "System.Collections.Immutable", "Nir.Sdk.Kilder", "Nir.Sdk.Kodeverk");
        writer.GeneratedCodeAttribute();
        writer.Line("public static partial class RegelCatalogue");
        writer.Open();
        foreach (var regel in regler)
        {
            WriteRegel(writer, regel);
        }

        writer.Summary("All rules, sorted by id.");
        writer.Line("public static ImmutableArray<Regel> All => Every.All;");
        writer.Line();
        WriteNeeds(writer, regler);
        WriteLookup(writer, regler);
        writer.Close();
        WriteAll(writer, regler);
        WriteNumbers(writer, regler);
        return writer.ToSourceText();
    }

    private static void WriteNeeds(CodeWriter writer, EquatableArray<RegelModel> regler)
    {
        writer.Summary("What each rule needs first beyond the registration, sorted by id: told without making the rules.");
        writer.Line("internal static NotAssessed[] CreateNeeds() =>");
        writer.Line("[");
        foreach (var regel in regler.Where(static regel => !regel.Needs.IsEmpty))
        {
            writer.Line($"    new({Text.Literal(regel.Id)}, nameof(ContextNeeds.{regel.Needs[0]})),");
        }

        writer.Line("];");
    }

    private static void WriteLookup(CodeWriter writer, EquatableArray<RegelModel> regler)
    {
        writer.Line();
        // Not beside what keeps the rules: who asks for one would make this too.
        writer.Line("private static partial string[] Ids => EveryId.All;");
        writer.Line();
        writer.Line("private static partial Regel Read(int index) => index switch");
        writer.Open();
        for (var i = 0; i < regler.Length; i++)
        {
            writer.Line(FormattableString.Invariant($"{i} => {regler[i].Id},"));
        }

        writer.Line("_ => throw new ArgumentOutOfRangeException(nameof(index)),");
        writer.Close(";");
    }

    private static void WriteAll(CodeWriter writer, EquatableArray<RegelModel> regler)
    {
        writer.Line();
        writer.Line("file static class Every");
        writer.Open();
        writer.Line("public static ImmutableArray<Regel> All { get; } =");
        writer.Line("[");
        foreach (var regel in regler)
        {
            writer.Line($"    RegelCatalogue.{regel.Id},");
        }

        writer.Line("];");
        writer.Close();
        writer.Line();
        writer.Line("file static class EveryId");
        writer.Open();
        writer.Line("public static readonly string[] All =");
        writer.Line("[");
        foreach (var regel in regler)
        {
            writer.Line($"    {Text.Literal(regel.Id)},");
        }

        writer.Line("];");
        writer.Close();
    }

    private static void WriteNumbers(CodeWriter writer, EquatableArray<RegelModel> regler)
    {
        writer.Line();
        writer.GeneratedCodeAttribute();
        writer.Line("internal static partial class RegelNumber");
        writer.Open();
        foreach (var regel in regler)
        {
            writer.Line($"public const int {regel.Id} = {regel.Id.Substring("NIR".Length)};");
        }

        writer.Close();
    }

    private static void WriteRegel(CodeWriter writer, RegelModel regel)
    {
        writer.Summary(Text.XmlSentence(regel.Tekst.TittelEn));
        // Made when it is first asked for: a check that finds nothing asks for few.
        writer.Line($"public static Regel {regel.Id} => field ?? Keep(ref field, new()");
        writer.Open();
        writer.Line($"Id = {Text.Literal(regel.Id)},");
        writer.Line($"Kind = RegelKind.{regel.Kind},");
        WriteText(writer, regel.Tekst);
        writer.Line($"Ansvarlig = Ansvarlig.{regel.Ansvarlig},");
        writer.Line($"Grunnlag = Grunnlag.{regel.Grunnlag.Grunnlag},");
        if (regel.Grunnlag.Kilde is { } kilde)
        {
            writer.Line($"Kildeid = {Text.Literal(kilde)},");
        }

        if (regel.Grunnlag.Sitat is { } quote)
        {
            writer.Line($"Sitat = {Text.Literal(quote)},");
        }

        if (regel.Grunnlag.Begrunnelse is { } begrunnelse)
        {
            writer.Line($"Begrunnelse = {Text.Literal(begrunnelse)},");
        }

        writer.Line($"OtherKildeIds = [{string.Join(", ", regel.OtherKilder.Select(Text.Literal))}],");
        writer.Line($"Noekkeldato = Noekkeldato.{regel.Noekkeldato},");
        writer.Line($"Perioder = [{string.Join(", ", regel.Perioder.Select(static p => $"new({p.Arguments})"))}],");
        writer.Line($"Rettsstillinger = [{string.Join(", ", regel.Rettsstillinger.Select(static r => $"Rettsstilling.{r}"))}],");
        if (regel.FristFrom is { } fristFrom)
        {
            writer.Line($"FristFrom = Noekkeldato.{fristFrom},");
        }

        writer.Line($"Needs = [{string.Join(", ", regel.Needs.Select(static t => $"ContextNeeds.{t}"))}],");
        writer.Line($"Surfaces = [{string.Join(", ", regel.Surfaces.Select(static f => $"RegelSurface.{f}"))}],");
        writer.Close(");");
        writer.Line();
    }

    private static void WriteText(CodeWriter writer, RegelTextModel text)
    {
        writer.Line($"Tittel = {Text.Literal(text.Tittel)},");
        writer.Line($"TittelEn = {Text.Literal(text.TittelEn)},");
        writer.Line($"Tekst = {Text.Literal(text.Tekst)},");
        writer.Line($"TekstEn = {Text.Literal(text.TekstEn)},");
        writer.Line($"Utbedring = {Text.Literal(text.Utbedring)},");
        writer.Line($"UtbedringEn = {Text.Literal(text.UtbedringEn)},");
        writer.Line($"Why = {Text.Literal(text.Why)},");
        writer.Line($"WhyEn = {Text.Literal(text.WhyEn)},");
    }
}
