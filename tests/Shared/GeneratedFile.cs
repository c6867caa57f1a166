namespace Nir.Shared;

/// <summary>A file that is generated and checked in: a test compares it with what is generated now, and <c>.ci/update</c> writes it.</summary>
public static class GeneratedFile
{
    /// <summary>The command that writes everything that is generated.</summary>
    public const string Command = ".ci/update";

    /// <summary>What a test says that finds a file not current.</summary>
    public const string HowToUpdate = $"Run `{Command}` and commit what it changed.";

    // Set by the command: tests that own a file write it.
    private const string Switch = "NIR_UPDATE";

    /// <summary>The file as it is checked in, or, when everything is written anew, as it was written just now.</summary>
    /// <param name="path">Its path below the repository's root, with forward slashes.</param>
    /// <param name="text">What it should hold.</param>
    /// <returns>What is wrong with it and what to do; null when it is current.</returns>
    public static string? FindFault(string path, string text)
    {
        var file = Repository.PathTo(path);
        var before = File.Exists(file) ? File.ReadAllText(file) : "";
        if (before == text)
        {
            return null;
        }

        if (IsWriting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            return null;
        }

        return $"{path} is not current. {HowToUpdate}\n{string.Join('\n', Difference(before.Split('\n'), text.Split('\n')).Take(40))}";
    }

    /// <summary>Whether tests write what they own.</summary>
    public static bool IsWriting => Environment.GetEnvironmentVariable(Switch) is { Length: > 0 };

    // The lines that are gone and the lines that are new.
    private static IEnumerable<string> Difference(string[] before, string[] after) =>
        [.. before.Except(after).Select(static line => $"- {line}"), .. after.Except(before).Select(static line => $"+ {line}")];
}
