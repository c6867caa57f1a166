namespace Fagsystem.Tests.Kulisser;

/// <summary>Runs the sample's entry point in this process, as from a shell whose output goes to a file.</summary>
internal static class Program
{
    /// <summary>The export that is checked in, as the build copied it.</summary>
    public static string Eksport { get; } = Path.Combine(AppContext.BaseDirectory, "Data");

    public static async Task<Programkjoering> KjoerAsync(
        string[] argumenter, Dictionary<string, string>? miljoe = null, TextWriter? ut = null, CancellationToken avbryt = default)
    {
        await using var utskrift = ut ?? new StringWriter();
        await using var feil = new StringWriter();
        var omgivelser = new Omgivelser(utskrift, feil, ErTerminal: false, navn => miljoe?.GetValueOrDefault(navn));
        var kode = await new Kommandolinje(omgivelser).KjoerAsync(argumenter, avbryt);
        return new(kode, utskrift.ToString()!, feil.ToString());
    }

    /// <summary>Transfers an export to a fake NIR in process. The report is written into the export's folder.</summary>
    public static Task<Programkjoering> OverfoerAsync(Midlertidig eksport, TextWriter? ut = null, CancellationToken avbryt = default) =>
        KjoerAsync(["--data", eksport.Mappe, "--rapport", eksport.Fil("rapport.html")], ut: ut, avbryt: avbryt);
}
