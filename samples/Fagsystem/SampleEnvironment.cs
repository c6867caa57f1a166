namespace Fagsystem;

/// <summary>What the program meets outside itself.</summary>
/// <param name="Ut">What it says.</param>
/// <param name="Error">What went wrong, one line.</param>
/// <param name="IsTerminal">Whether <paramref name="Ut"/> is a terminal that someone looks at.</param>
/// <param name="EnvironmentVariable">Reads an environment variable; null or empty when it is not set.</param>
internal sealed record SampleEnvironment(TextWriter Ut, TextWriter Error, bool IsTerminal, Func<string, string?> EnvironmentVariable);
