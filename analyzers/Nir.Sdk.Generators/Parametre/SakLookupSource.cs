using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>Writes what a case may answer: a member per condition and per key date, and the tables of both.</summary>
internal static class SakLookupSource
{
    public static SourceText Write(ParametreModel model)
    {
        var writer = CodeWriter.ForFile(
            "Nir.Sdk.Frister.Tables", "System", "System.CodeDom.Compiler", "System.Collections.Immutable", "Nir.Sdk.Frister.Sak", "Nir.Sdk.Kodeverk",
            "Nir.Sdk.Registreringer");
        WriteFacts(writer, model);
        WriteVilkaar(writer, model);
        WriteAsked(writer, model);
        WriteNoekkeldatoer(writer, model);
        return writer.ToSourceText();
    }

    private static void WriteFacts(CodeWriter writer, ParametreModel model)
    {
        writer.GeneratedCodeAttribute();
        writer.Line("internal sealed partial record SakLookup");
        writer.Open();
        // Which are known is one number for all: a case makes many of these, and a flag beside each value would take as much room as the value.
        writer.Line("private uint _known;");
        writer.Line("private UInt128 _answers;");
        writer.Line();
        var place = 0;
        foreach (var type in model.Vilkaar)
        {
            var answer = $"_answers = AnswerMask.With(_answers, {type.Index}, Number({type.Index}));";
            WriteMember(writer, type.CSharpType, type.Member, place++, answer);
            if (type.Uten is { } without)
            {
                writer.Summary("That there is none, which is something else than that it is not known.");
                writer.Line($"public bool {NameForm.ToPascalCase(without)}");
                writer.Open();
                writer.Line("get;");
                writer.Line("init");
                writer.Open();
                writer.Line("field = value;");
                writer.Line(answer);
                writer.Close();
                writer.Close();
                writer.Line();
            }
        }

        foreach (var date in model.Noekkeldatoer)
        {
            WriteMember(writer, "DateOnly", date.Member, place++, answer: null);
        }

        writer.Line("public partial int Number(int vilkaar) => vilkaar switch");
        writer.Open();
        place = 0;
        foreach (var type in model.Vilkaar)
        {
            var value = $"{Field(type.Member)}.Verdi";
            writer.Line($"{type.Index} => {IsKnown(place++)} ? {(type.IsTruth ? $"({value} ? 1 : 0)" : $"(int){value}")} : {Otherwise(type)},");
        }

        writer.Line("_ => Unknown,");
        writer.Close(";");
        writer.Line();
        writer.Line("public partial Term<RegelValue>? Fact(int vilkaar) => vilkaar switch");
        writer.Open();
        foreach (var type in model.Vilkaar)
        {
            writer.Line(
                $"{type.Index} => {type.Member} is {{ }} fact ? new({(type.IsTruth ? "RegelValue.From(fact.Verdi)" : type.RegelValue("fact.Verdi"))}, fact.Opphav) : null,");
        }

        writer.Line("_ => null,");
        writer.Close(";");
        writer.Line();
        writer.Line("public partial Term<DateOnly>? Find(Noekkeldato noekkeldato) => noekkeldato switch");
        writer.Open();
        foreach (var date in model.Noekkeldatoer)
        {
            writer.Line($"Noekkeldato.{date.Member} => {date.Member},");
        }

        writer.Line("_ => null,");
        writer.Close(";");
        writer.Line();
        writer.Line("public partial DateOnly? FindDay(Noekkeldato noekkeldato) => noekkeldato switch");
        writer.Open();
        place = model.Vilkaar.Length;
        foreach (var date in model.Noekkeldatoer)
        {
            writer.Line($"Noekkeldato.{date.Member} => {IsKnown(place++)} ? {Field(date.Member)}.Verdi : null,");
        }

        writer.Line("_ => null,");
        writer.Close(";");
        writer.Close();
        writer.Line();
    }

    private static void WriteMember(CodeWriter writer, string type, string member, int place, string? answer)
    {
        var (field, bit) = (Field(member), FormattableString.Invariant($"1u << {place}"));
        writer.Line($"private readonly Term<{type}> {field};");
        writer.Line();
        writer.Line($"public Term<{type}>? {member}");
        writer.Open();
        writer.Line($"get => {IsKnown(place)} ? {field} : null;");
        writer.Line("init");
        writer.Open();
        writer.Line($"({field}, _known) = (value.GetValueOrDefault(), value is null ? _known & ~({bit}) : _known | ({bit}));");
        if (answer is not null)
        {
            writer.Line(answer);
        }

        writer.Close();
        writer.Close();
        writer.Line();
    }

    private static string Field(string member) => $"_{char.ToLowerInvariant(member[0])}{member.Substring(1)}";

    private static string IsKnown(int place) => FormattableString.Invariant($"(_known & (1u << {place})) != 0");

    private static string Otherwise(VilkaarstypeModel type) => type.Uten is { } without ? $"{NameForm.ToPascalCase(without)} ? None : Unknown" : "Unknown";

    private static void WriteVilkaar(CodeWriter writer, ParametreModel model)
    {
        writer.GeneratedCodeAttribute();
        writer.Line("public sealed partial class VilkaarType");
        writer.Open();
        foreach (var type in model.Vilkaar)
        {
            writer.Summary(Text.XmlSentence(type.TekstEn.Replace("{0}", "…")));
            writer.Line($"public static VilkaarType {type.Member} => All[{type.Index}];");
            writer.Line();
            writer.Line($"internal const int {type.Member}Index = {type.Index};");
            writer.Line();
        }

        writer.Summary("All conditions, in the order they are asked.");
        writer.Line("public static ImmutableArray<VilkaarType> All { get; } =");
        writer.Line("[");
        foreach (var type in model.Vilkaar)
        {
            writer.Line("new()");
            writer.Open();
            writer.Line($"Index = {type.Index},");
            writer.Line($"Navn = {Text.Literal(type.Navn)},");
            writer.Line($"Source = SakFact.{type.Opplysning},");
            writer.Line($"Missing = {(type.Mangler is { } missing ? $"SakFact.{missing}" : "null")},");
            writer.Line($"ToldBy = {Text.Literal(type.FortaltAv ?? type.Navn)},");
            writer.Line($"Without = {(type.Uten is { } without ? Text.Literal(without) : "null")},");
            writer.Line($"Tekst = {Text.Literal(type.Tekst)},");
            writer.Line($"TekstEn = {Text.Literal(type.TekstEn)},");
            writer.Line($"TekstIkke = {(type.TekstIkke is { } absent ? Text.Literal(absent) : "null")},");
            writer.Line($"TekstIkkeEn = {(type.TekstIkkeEn is { } ikkeEn ? Text.Literal(ikkeEn) : "null")},");
            writer.Close(",");
        }

        writer.Line("];");
        writer.Line();
        writer.Line("internal partial RegelValue ToValue(int number) => Index switch");
        writer.Open();
        foreach (var type in model.Vilkaar)
        {
            writer.Line($"{type.Index} => {(type.IsTruth ? "RegelValue.From(number != 0)" : type.RegelValue($"(({type.Type})number)"))},");
        }

        writer.Line("_ => throw new ArgumentOutOfRangeException(nameof(number)),");
        writer.Close(";");
        writer.Close();
        writer.Line();
    }

    // Told beside the rows, and not by them: who asks one table else makes them all.
    private static void WriteAsked(CodeWriter writer, ParametreModel model)
    {
        writer.GeneratedCodeAttribute();
        writer.Line("internal static partial class AnswerMask");
        writer.Open();
        writer.Line($"private const int Count = {model.Vilkaar.Length};");
        writer.Line();
        writer.Line("private static partial ReadOnlySpan<int> Asked(int vilkaar) => vilkaar switch");
        writer.Open();
        var rows = model.Tables.SelectMany(static table => table.AllRows).SelectMany(static row => row.When).ToLookup(static krav => krav.Type.Index);
        foreach (var type in model.Vilkaar)
        {
            writer.Line($"{type.Index} => [{string.Join(", ", rows[type.Index].SelectMany(static krav => krav.Numbers).Distinct())}],");
        }

        writer.Line("_ => [],");
        writer.Close(";");
        writer.Close();
        writer.Line();
    }

    private static void WriteNoekkeldatoer(CodeWriter writer, ParametreModel model)
    {
        writer.GeneratedCodeAttribute();
        writer.Line("public static partial class Noekkeldatoer");
        writer.Open();
        writer.Line("internal static partial SakFact Source(Noekkeldato noekkeldato, bool omProgram) => noekkeldato switch");
        writer.Open();
        foreach (var date in model.Noekkeldatoer)
        {
            var source = date.OpplysningOmProgram is { } program ? $"omProgram ? SakFact.{program} : SakFact.{date.Opplysning}" : $"SakFact.{date.Opplysning}";
            writer.Line($"Noekkeldato.{date.Member} => {source},");
        }

        writer.Line("_ => throw new ArgumentOutOfRangeException(nameof(noekkeldato), noekkeldato, \"No row is decided by this date.\"),");
        writer.Close(";");
        writer.Line();
        writer.Line("private static partial (string Tekst, string TekstEn)? Texts(Noekkeldato noekkeldato) => noekkeldato switch");
        writer.Open();
        foreach (var date in model.Noekkeldatoer)
        {
            writer.Line($"Noekkeldato.{date.Member} => ({Text.Literal(date.Tekst)}, {Text.Literal(date.TekstEn)}),");
        }

        writer.Line("_ => null,");
        writer.Close(";");
        writer.Close();
    }
}
