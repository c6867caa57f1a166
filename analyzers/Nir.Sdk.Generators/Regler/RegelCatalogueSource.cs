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
        writer.Line();
        writer.Line("internal static partial RegelReasons ReadReasons(int number) => EveryReason.Read(number);");
        writer.Close();
        WriteReasons(writer, regler);
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

    // What is long and seldom read, apart from what a message tells.
    private static void WriteReasons(CodeWriter writer, EquatableArray<RegelModel> regler)
    {
        writer.Line();
        writer.Line("file static class EveryReason");
        writer.Open();
        writer.Line("public static RegelReasons Read(int number) => number switch");
        writer.Open();
        foreach (var regel in regler)
        {
            writer.Line($"{regel.Id.Substring("NIR".Length)} => new({Text.Literal(regel.Tekst.Why)}, {Text.Literal(regel.Tekst.WhyEn)})");
            writer.Open();
            if (regel.Grunnlag.Sitat is { } quote)
            {
                writer.Line($"Sitat = {Text.Literal(quote)},");
            }

            if (regel.Grunnlag.Begrunnelse is { } begrunnelse)
            {
                writer.Line($"Begrunnelse = {Text.Literal(begrunnelse)},");
            }

            writer.Close(",");
        }

        writer.Line("_ => throw new ArgumentOutOfRangeException(nameof(number)),");
        writer.Close(";");
        writer.Close();
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

    // Of those that the validator asks: it names them without making them.
    private static void WriteNumbers(CodeWriter writer, EquatableArray<RegelModel> regler)
    {
        writer.Line();
        writer.GeneratedCodeAttribute();
        writer.Line("internal static partial class RegelNumber");
        writer.Open();
        foreach (var regel in regler.Where(static regel => regel.Surfaces.Contains("Validator")))
        {
            writer.Line($"public const int {regel.Id} = {regel.Id.Substring("NIR".Length)};");
        }

        writer.Close();
    }

    private static void WriteRegel(CodeWriter writer, RegelModel regel)
    {
        writer.Summary(Text.XmlSentence(regel.Tekst.TittelEn));
        // Made when it is first asked for: a check that finds nothing asks for few.
        writer.Line($"public static Regel {regel.Id} => field ?? Keep(ref field, new(");
        writer.Line($"    {Text.Literal(regel.Id)}, RegelKind.{regel.Kind}, Ansvarlig.{regel.Ansvarlig}, Grunnlag.{regel.Grunnlag.Grunnlag},");
        WriteText(writer, regel.Tekst);
        writer.Line($"    [{string.Join(", ", regel.Surfaces.Select(static f => $"RegelSurface.{f}"))}])");
        writer.Open();
        if (regel.Grunnlag.Kilde is { } kilde)
        {
            writer.Line($"Kildeid = {Text.Literal(kilde)},");
        }

        WriteList(writer, "OtherKildeIds", regel.OtherKilder.Select(Text.Literal));
        writer.Line($"Noekkeldato = Noekkeldato.{regel.Noekkeldato},");
        WriteList(writer, "Perioder", regel.Perioder.Select(static p => $"new({p.Arguments})"));
        WriteList(writer, "Rettsstillinger", regel.Rettsstillinger.Select(static r => $"Rettsstilling.{r}"));
        if (regel.FristFrom is { } fristFrom)
        {
            writer.Line($"FristFrom = Noekkeldato.{fristFrom},");
        }

        WriteList(writer, "Needs", regel.Needs.Select(static t => $"ContextNeeds.{t}"));
        writer.Close(");");
        writer.Line();
    }

    private static void WriteText(CodeWriter writer, RegelTextModel text)
    {
        foreach (var one in new[] { text.Tittel, text.TittelEn, text.Tekst, text.TekstEn, text.Utbedring, text.UtbedringEn })
        {
            writer.Line($"    {Text.Literal(one)},");
        }
    }

    // What is not given is empty.
    private static void WriteList(CodeWriter writer, string name, IEnumerable<string> items)
    {
        var list = string.Join(", ", items);
        if (list.Length > 0)
        {
            writer.Line($"{name} = [{list}],");
        }
    }
}
