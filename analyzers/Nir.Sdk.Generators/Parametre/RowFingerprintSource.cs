using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>Writes what tells a row's text from any other, without the text.</summary>
internal static class RowFingerprintSource
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static SourceText Write(ParametreModel model)
    {
        var writer = CodeWriter.ForFile("Nir.Sdk.Frister.Tables", "System");
        writer.Line("internal static partial class RowFingerprints");
        writer.Open();
        writer.Line("private static partial ReadOnlySpan<ulong> Sorted =>");
        writer.Line("[");
        var all = model.Tables.SelectMany(static table => table.AllRows)
            .SelectMany(static row => new[] { Compute(row.Tekst, row.Id), Compute(row.TekstEn, row.Id) });
        foreach (var one in all.Distinct().OrderBy(static one => one))
        {
            writer.Line(FormattableString.Invariant($"    {one},"));
        }

        writer.Line("];");
        writer.Close();
        return writer.ToSourceText();
    }

    // FNV-1a over the letters of the text as a message tells it, as RowFingerprints computes it.
    private static ulong Compute(string text, string id)
    {
        var fingerprint = Basis;
        foreach (var letter in $"{text} ({id})")
        {
            fingerprint = unchecked((fingerprint ^ letter) * Prime);
        }

        return fingerprint;
    }
}
