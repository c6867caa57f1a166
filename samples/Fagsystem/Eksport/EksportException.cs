namespace Fagsystem.Eksport;

/// <summary>The export cannot be read. The message says which file and line, and never what stands there.</summary>
internal sealed class EksportException(string fil, int linje, string hva)
    : Exception(linje > 0 ? $"{fil}, linje {linje}: {hva}" : $"{fil}: {hva}");
