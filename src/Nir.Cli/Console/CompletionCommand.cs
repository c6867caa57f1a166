using System.CommandLine;
using System.Globalization;

namespace Nir.Cli.Console;

/// <summary><c>nir completion SHELL</c>: what a shell needs to complete the tool's words. The shell then asks <c>nir "[suggest:POSITION]" "LINE"</c>.</summary>
internal static class CompletionCommand
{
    private const string Asked = "[suggest:";

    public static Command Create(Surroundings surroundings)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish, powershell" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "powershell");
        var command =
            new Command("completion",
                surroundings.Pick("Det et skall trenger for å fullføre ord.", "What a shell needs to complete words.")) { shell };
        command.SetHandler((parsed, _) =>
        {
            using var reader =
                new StreamReader(typeof(CompletionCommand).Assembly.GetManifestResourceStream($"completion/{parsed.GetValue(shell)}")!);
            surroundings.Output.Write(reader.ReadToEnd());
            return Task.FromResult(0);
        });
        return command;
    }

    /// <summary>Answers a shell.</summary>
    /// <param name="arguments">The words of the command line.</param>
    /// <param name="root">Makes the tool, when it is a shell that asks.</param>
    /// <param name="output">A word on each line.</param>
    /// <returns>Whether it is a shell that asks.</returns>
    public static bool TryAnswer(string[] arguments, Func<RootCommand> root, TextWriter output)
    {
        if (arguments is not [var asked, var line] || !asked.StartsWith(Asked, StringComparison.Ordinal)
            || !int.TryParse(asked.AsSpan(Asked.Length).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var position))
        {
            return false;
        }

        // The tool's own name goes first, whatever it is called there.
        var typed = line[..Math.Clamp(position, 0, line.Length)];
        var own = typed.IndexOf(' ', StringComparison.Ordinal) is var space and >= 0 ? typed[(space + 1)..] : "";
        foreach (var completion in root().Parse(own).GetCompletions(own.Length).Select(static one => one.Label).Distinct(StringComparer.Ordinal))
        {
            output.WriteLine(completion);
        }

        return true;
    }
}
