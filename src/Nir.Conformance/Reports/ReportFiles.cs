using System.Collections.Immutable;
using System.Globalization;
using Nir.Conformance.Verdicts;

namespace Nir.Conformance.Reports;

/// <summary>Writes reports to files: whole or not at all, each by itself, and reads each again.</summary>
/// <param name="files">The form (<c>json</c>, <c>junit</c> ...) and the path of each.</param>
public sealed class ReportFiles(ImmutableArray<KeyValuePair<string, string>> files)
{
    /// <summary>Removes what an earlier run has left, so that nobody takes it for this one's.</summary>
    /// <returns>What could not be removed, one line each. Empty: all was.</returns>
    public ImmutableArray<string> RemoveOld() => Each(static (_, path) =>
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }

        return null;
    });

    /// <summary>Writes all. Where one cannot be written, the others are.</summary>
    /// <param name="run">The run.</param>
    /// <param name="culture">The language for people.</param>
    /// <returns>What went wrong, one line each. Empty: nothing.</returns>
    public ImmutableArray<string> Write(RunResult run, CultureInfo culture) => Each((report, path) =>
    {
        var whole = $"{path}.{Guid.NewGuid():N}.tmp";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            using (var output = File.Create(whole))
            {
                report.Write(run, culture, output);
            }

            File.Move(whole, path, overwrite: true);
        }
        finally
        {
            File.Delete(whole);
        }

        using var input = File.OpenRead(path);
        return report.Check(run, input);
    });

    private ImmutableArray<string> Each(Func<Report, string, string?> handle)
    {
        var wrong = ImmutableArray.CreateBuilder<string>();
        foreach (var (form, path) in files)
        {
            try
            {
                if (handle(Report.All[form], path) is { } difference)
                {
                    wrong.Add($"{form}: {difference}");
                }
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                wrong.Add($"{form}: {fault.Message}");
            }
        }

        return wrong.ToImmutable();
    }
}
