namespace Fagsystem;

/// <summary>The program cannot do what it was asked. The message is one line that says what to do.</summary>
internal sealed class BrukException(string melding, Exception? aarsak = null) : Exception(melding, aarsak);
