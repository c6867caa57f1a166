using System.Globalization;
using System.Text;
using Nir.Sdk;

namespace Nir.Cli.Console;

/// <summary>Where the tool runs: its streams, its environment, its language.</summary>
/// <param name="Input">What is read when a file is called <c>-</c>.</param>
/// <param name="Output">The answer: UTF-8 without a mark, whatever the locale.</param>
/// <param name="Error">All that is not the answer.</param>
/// <param name="IsTerminal">Whether someone sees the output as it comes.</param>
/// <param name="Read">Reads an environment variable. Null: it is not set.</param>
internal sealed record Surroundings(Stream Input, TextWriter Output, TextWriter Error, bool IsTerminal, Func<string, string?> Read)
{
    /// <summary>Bokmål where the locale is Norwegian, else English: LC_ALL goes before LC_MESSAGES, and that before LANG.</summary>
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(
        (new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(Read).FirstOrDefault(static value => !string.IsNullOrEmpty(value)) ?? "") is { Length: >= 2 } locale
            && locale[..2] is "nb" or "nn" or "no" ? "nb" : "en");

    /// <summary>Someone who has asked to stop asks again.</summary>
    public CancellationToken EndNow { get; init; }

    public bool IsNorsk => NorwegianCulture.IsNorwegian(Culture);

    /// <summary>Whether colour may be used.</summary>
    public bool HasColour => IsTerminal && string.IsNullOrEmpty(Read("NO_COLOR")) && Read("TERM") is not "dumb";

    public static Surroundings OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new(
            System.Console.OpenStandardInput(),
            new StreamWriter(System.Console.OpenStandardOutput(), utf8) { AutoFlush = true, NewLine = "\n" },
            new StreamWriter(System.Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" },
            !System.Console.IsOutputRedirected,
            Environment.GetEnvironmentVariable);
    }

    /// <summary>The text in the language of the locale.</summary>
    public string Pick(string norsk, string english) => IsNorsk ? norsk : english;

    /// <summary>Opens a file, or what is piped in when it is called <c>-</c>.</summary>
    /// <exception cref="Nir.Conformance.Systems.UsageException">It cannot be read.</exception>
    public Stream Open(string path)
    {
        try
        {
            return path is "-" ? Input : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new Nir.Conformance.Systems.UsageException(Pick($"{path} kan ikke leses.", $"{path} cannot be read."), fault);
        }
    }
}
