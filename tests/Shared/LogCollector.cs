using Microsoft.Extensions.Logging;

namespace Nir.Shared;

/// <summary>Collects everything that is logged, at every level.</summary>
public sealed class LogCollector : ILoggerProvider
{
    private readonly Lock _gate = new();
    private readonly List<LogEntry> _entries = [];

    public IReadOnlyList<LogEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>All of it, line by line.</summary>
    public string Tekst => string.Join('\n', Entries.Select(static entry => entry.Tekst));

    /// <summary>The events of this package.</summary>
    public IEnumerable<LogEntry> Own => Entries.Where(static entry => entry.Kategori == "Nir.Sdk.Hosting");

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(LogCollector collector, string kategori) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Noter(LogLevel.None, default, $"{state}", null);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Noter(logLevel,
                eventId, $"{formatter(state, exception)} {(state is IEnumerable<KeyValuePair<string, object?>> felter ? string.Join(' ', felter) : "")}",
                exception);

        private void Noter(LogLevel level, EventId raised, string text, Exception? error)
        {
            lock (collector._gate)
            {
                collector._entries.Add(new LogEntry(kategori, level, raised, $"{text} {error}"));
            }
        }
    }
}

/// <summary>One entry of a log.</summary>
public sealed record LogEntry(string Kategori, LogLevel Nivaa, EventId Hendelse, string Tekst);
