namespace Fagsystem.Tests.Kulisser;

/// <summary>A folder of a test's own, gone when the test is over.</summary>
public sealed class Midlertidig : IDisposable
{
    private readonly DirectoryInfo _mappe = Directory.CreateTempSubdirectory("fagsystem-");

    public string Mappe => _mappe.FullName;

    public string Fil(string navn) => Path.Combine(Mappe, navn);

    /// <summary>A copy of the sample's export, for changing.</summary>
    public static Midlertidig MedEksport()
    {
        var kopi = new Midlertidig();
        foreach (var fil in Directory.EnumerateFiles(Program.Eksport))
        {
            File.Copy(fil, kopi.Fil(Path.GetFileName(fil)));
        }

        return kopi;
    }

    /// <summary>Changes a file.</summary>
    public Midlertidig Med(string navn, Func<string, string> endring)
    {
        File.WriteAllText(Fil(navn), endring(File.ReadAllText(Fil(navn))));
        return this;
    }

    public void Dispose() => _mappe.Delete(recursive: true);
}
