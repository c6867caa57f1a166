using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Model;

/// <summary>Writes ModelWalk: the walk that shows a visitor every part of a registration, and each code that does not always hold.</summary>
internal static class ModelWalkSource
{
    public static SourceText Write(EquatableArray<ModelPartModel> parts) => ModelClassSource.Write(
        parts,
        ("ModelWalk", "Walks a registration without allocation.", ["System.CodeDom.Compiler", "Nir.Sdk.Kodeverk"]),
        writer => WriteDispatch(writer, parts),
        WritePart);

    private static void WriteDispatch(CodeWriter writer, EquatableArray<ModelPartModel> parts)
    {
        writer.Summary("Shows the visitor every part and the codes it sees, in the order of the model.");
        writer.Line("public static void Advance<TVisit>(Registrering registrering, ref TVisit visit)");
        writer.Line("    where TVisit : struct, IModelVisitor");
        writer.Open();
        writer.Line("switch (registrering)");
        writer.Open();
        ModelClassSource.WriteFamilies(writer, parts, static familie => $"case {familie} familie: Advance(familie, default, ref visit); break;");

        writer.Close();
        writer.Close();
    }

    private static void WritePart(CodeWriter writer, ModelPartModel part)
    {
        writer.Line($"private static void Advance<TVisit>({part.Navn} part, ModelPlace place, ref TVisit visit)");
        writer.Line("    where TVisit : struct, IModelVisitor");
        writer.Open();
        writer.Line("visit.VisitPart(part, place);");
        foreach (var felt in part.Felter)
        {
            WriteFelt(writer, felt);
        }

        writer.Close();
    }

    private static void WriteFelt(CodeWriter writer, FeltModel felt)
    {
        var value = $"part.{felt.Navn}";
        switch (felt.Kind)
        {
            case FeltKind.Kode when felt.CanBeNull:
                WriteKode(writer, felt, LocalVariable(felt), $"TVisit.SeesKoder && {value} is {{ }} {LocalVariable(felt)}");
                break;
            case FeltKind.Kode:
                WriteKode(writer, felt, value, "TVisit.SeesKoder");
                break;
            // What must be given can be null too, when somebody says null!: the rules tell of it.
            case FeltKind.Part:
                writer.Line($"if ({value} is {{ }} {LocalVariable(felt)})");
                writer.Line($"    Advance({LocalVariable(felt)}, new ModelPlace({Text.Literal(felt.Navn)}, -1), ref visit);");
                break;
            case FeltKind.Sublist:
                writer.Line($"for (var i = 0; i < ({value}?.Count ?? 0); i++)");
                writer.Open();
                writer.Line($"var place{felt.Navn} = new ModelPlace({Text.Literal(felt.Navn)}, i);");
                writer.Line($"if ({value}![i] is {{ }} {LocalVariable(felt)})");
                writer.Line($"    Advance({LocalVariable(felt)}, place{felt.Navn}, ref visit);");
                writer.Line("else");
                writer.Line($"    visit.VisitMissing(place{felt.Navn});");
                writer.Close();
                break;
        }
    }

    private static void WriteKode(CodeWriter writer, FeltModel felt, string value, string isSeen)
    {
        writer.Line($"if ({isSeen} && !{felt.Type}Kodeverk.HoldsAlways({value}, visit.Lovverk))");
        writer.Line($"    visit.VisitKode({felt.Type}Kodeverk.FindEntry({value}), {felt.Type}Kodeverk.List, part, place, {Text.Literal(felt.Navn)});");
    }

    // A local named as its type would hide the type's companion calls.
    private static string LocalVariable(FeltModel felt) => "gitt" + felt.Navn;
}
