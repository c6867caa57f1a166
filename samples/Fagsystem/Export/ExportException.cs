namespace Fagsystem.Export;

/// <summary>The export cannot be read. The message says which file and line, and never what stands there.</summary>
internal sealed class ExportException(string file, int line, string what)
    : Exception(line > 0 ? $"{file}, linje {line}: {what}" : $"{file}: {what}");
