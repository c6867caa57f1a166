using Fagsystem.Export;

namespace Fagsystem.Tests.Fixtures;

/// <summary>A folder of a test's own, gone when the test is over.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fagsystem-");

    public string Folder => _folder.FullName;

    public string FileName(string name) => Path.Combine(Folder, name);

    /// <summary>A copy of the sample's export, for changing.</summary>
    public static TemporaryFolder WithExport()
    {
        var copy = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Program.Export))
        {
            File.Copy(file, copy.FileName(Path.GetFileName(file)));
        }

        return copy;
    }

    /// <summary>The same of its first persons alone: enough where a test looks at single cases, and much sooner transferred.</summary>
    public static TemporaryFolder WithFirstPersons(int count)
    {
        var copy = WithExport();
        var first = File.ReadLines(copy.FileName(ExportReader.PersonFile)).Skip(1).Take(count).Select(SequenceNumber).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(copy.Folder, "*.csv"))
        {
            var lines = File.ReadAllLines(file);
            File.WriteAllLines(file, lines.Where((line, i) => i == 0 || first.Contains(SequenceNumber(line))));
        }

        return copy;
    }

    /// <summary>Changes a file.</summary>
    public TemporaryFolder With(string name, Func<string, string> change)
    {
        File.WriteAllText(FileName(name), change(File.ReadAllText(FileName(name))));
        return this;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string SequenceNumber(string line) => line.Split(';')[0];
}
