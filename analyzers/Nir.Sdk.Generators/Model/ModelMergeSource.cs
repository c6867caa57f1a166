using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Model;

/// <summary>Writes ModelMerge: the three-way merge of two registrations that go out from a third, member by member.</summary>
internal static class ModelMergeSource
{
    public static SourceText Write(EquatableArray<ModelPartModel> parts)
    {
        var keys = parts.ToDictionary(static part => part.Navn, Key);
        return ModelClassSource.Write(
            parts,
            ("ModelMerge", "Merges three states of a registration.", ["System", "System.CodeDom.Compiler"]),
            writer => WriteDispatch(writer, parts),
            (writer, part) => WritePart(writer, part, keys));
    }

    private static void WriteDispatch(CodeWriter writer, EquatableArray<ModelPartModel> parts)
    {
        writer.Summary("The registration with the changes of both.");
        writer.Line("public static Registrering Merge(Registrering last, Registrering mine, Registrering nirs, ThreeWay merge) => (last, mine, nirs) switch");
        writer.Open();
        ModelClassSource.WriteFamilies(writer, parts, static familie => $"({familie} a, {familie} b, {familie} c) => Merge(a, b, c, default, merge),");

        writer.Line("_ => throw new ArgumentException(\"The three are of different families.\"),");
        writer.Close(";");
    }

    private static void WritePart(CodeWriter writer, ModelPartModel part, Dictionary<string, string> keys)
    {
        writer.Line($"private static {part.Navn} Merge({part.Navn} last, {part.Navn} mine, {part.Navn} nirs, ModelPlace place, ThreeWay merge) => nirs with");
        writer.Open();
        foreach (var felt in part.Felter)
        {
            writer.Line($"{felt.Navn} = {Merged(felt, keys)},");
        }

        writer.Line("UnknownMembers = merge.Unknown(last.UnknownMembers, mine.UnknownMembers, nirs.UnknownMembers, place),");
        writer.Close(";");
    }

    private static string Merged(FeltModel felt, Dictionary<string, string> keys)
    {
        var (values, name) = ($"last.{felt.Navn}, mine.{felt.Navn}, nirs.{felt.Navn}", Text.Literal(felt.Navn));
        return felt.Kind switch
        {
            FeltKind.Part => $"merge.Part({values}, place, {name}, Merge)!",
            FeltKind.Sublist => $"merge.List({values}, {name}, static part => {keys[felt.Type]}, Merge)",
            _ => $"merge.Value({values}, place, {name})",
        };
    }

    // A part without a key is known again by all that it holds. Two members: a code alone may be null, and null is no key.
    private static string Key(ModelPartModel part)
    {
        var key = part.Felter.Where(static felt => felt.IsKey).Select(static felt => $"part.{felt.Navn}").ToList();
        return key.Count == 0 ? "part" : $"({string.Join(", ", key)}{(key.Count == 1 ? ", 0" : "")})";
    }
}
