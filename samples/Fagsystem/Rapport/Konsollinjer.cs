using Spectre.Console;

namespace Fagsystem.Rapport;

/// <summary>Plain lines beside tables and progress bars.</summary>
internal static class Konsollinjer
{
    /// <summary>Writes a line as it is: no markup in it, and never folded, so that a path can be copied.</summary>
    public static void Linje(this IAnsiConsole konsoll, string tekst) => konsoll.Profile.Out.Writer.WriteLine(tekst);
}
