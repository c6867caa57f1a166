using Spectre.Console;

namespace Fagsystem.Reporting;

/// <summary>Plain lines beside tables and progress bars.</summary>
internal static class ConsoleLines
{
    /// <summary>Writes a line as it is: no markup in it, and never folded, so that a path can be copied.</summary>
    public static void Line(this IAnsiConsole console, string text) => console.Profile.Out.Writer.WriteLine(text);
}
