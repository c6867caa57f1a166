using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kilder;

/// <summary>Writes the generated part of KildeRegistry.</summary>
internal static class KildeRegistrySource
{
    private const int HandfulSize = 12;

    public static SourceText Write(EquatableArray<KildeModel> kilder)
    {
        var writer = CodeWriter.ForFile("Nir.Sdk.Kilder", "System", "System.CodeDom.Compiler", "System.Collections.Immutable");
        writer.GeneratedCodeAttribute();
        writer.Line("public static partial class KildeRegistry");
        writer.Open();
        writer.Line(FormattableString.Invariant($"private const int Count = {kilder.Length};"));
        writer.Line(FormattableString.Invariant($"private const int HandfulSize = {HandfulSize};"));
        writer.Line();
        writer.Line("private static readonly string[] Ids =");
        writer.Line("[");
        foreach (var kilde in kilder)
        {
            writer.Line($"    {Text.Literal(kilde.Id)},");
        }

        writer.Line("];");
        writer.Line();
        // In handfuls: what a message shows is one source, and all of them are long.
        var handfuls = (kilder.Length + HandfulSize - 1) / HandfulSize;
        writer.Line("private static partial Kilde[] CreateHandful(int handful) => handful switch");
        writer.Open();
        for (var i = 0; i < handfuls; i++)
        {
            writer.Line(FormattableString.Invariant($"{i} => CreateHandful{i}(),"));
        }

        writer.Line("_ => throw new ArgumentOutOfRangeException(nameof(handful)),");
        writer.Close(";");
        for (var i = 0; i < handfuls; i++)
        {
            WriteHandful(writer, kilder, i);
        }

        writer.Close();
        return writer.ToSourceText();
    }

    /// <summary>All files' sources sorted by id, each id once.</summary>
    public static EquatableArray<KildeModel> Merge(ImmutableArray<KilderModel> files)
    {
        var sorted = new SortedDictionary<string, KildeModel>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var kilde in file.Kilder)
            {
                // The order of the files must not show, should an id stand in two of them.
                if (!sorted.TryGetValue(kilde.Id, out var other) || string.CompareOrdinal(kilde.ToString(), other.ToString()) < 0)
                {
                    sorted[kilde.Id] = kilde;
                }
            }
        }

        return new([.. sorted.Values]);
    }

    private static void WriteHandful(CodeWriter writer, EquatableArray<KildeModel> kilder, int handful)
    {
        writer.Line();
        writer.Line(FormattableString.Invariant($"private static Kilde[] CreateHandful{handful}() =>"));
        writer.Line("[");
        for (var i = handful * HandfulSize; i < Math.Min(kilder.Length, (handful + 1) * HandfulSize); i++)
        {
            WriteKilde(writer, kilder[i]);
        }

        writer.Line("];");
    }

    private static void WriteKilde(CodeWriter writer, KildeModel kilde)
    {
        writer.Line($"    new({Text.Literal(kilde.Id)},");
        writer.Line($"        {Text.Literal(kilde.Tittel)},");
        writer.Line($"        new Uri({Text.Literal(kilde.Url)}),");
        writer.Line($"        {Text.LiteralOrNull(kilde.Paragraf)},");
        writer.Line($"        new DateOnly({kilde.Read.Year}, {kilde.Read.Month}, {kilde.Read.Day}),");
        writer.Line($"        {Text.Literal(kilde.Words)}),");
    }
}
