namespace Fagsystem.Connections;

/// <summary>The program cannot do what it was asked. The message is one line that says what to do.</summary>
internal sealed class UsageException(string message, Exception? cause = null) : Exception(message, cause);
