namespace Fagsystem;

/// <summary>What the program meets outside itself.</summary>
/// <param name="Ut">What it says.</param>
/// <param name="Feil">What went wrong, one line.</param>
/// <param name="ErTerminal">Whether <paramref name="Ut"/> is a terminal that someone looks at.</param>
/// <param name="Miljoevariabel">Reads an environment variable; null or empty when it is not set.</param>
internal sealed record Omgivelser(TextWriter Ut, TextWriter Feil, bool ErTerminal, Func<string, string?> Miljoevariabel);
