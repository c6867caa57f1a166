using Microsoft.Extensions.Logging;

namespace Nir.Sdk.Hosting.Tests;

/// <summary>Collects everything that is logged, at every level.</summary>
public sealed class Loggsamler : ILoggerProvider
{
    private readonly Lock _laas = new();
    private readonly List<Loggpost> _poster = [];

    public IReadOnlyList<Loggpost> Poster
    {
        get
        {
            lock (_laas)
            {
                return [.. _poster];
            }
        }
    }

    /// <summary>The events of this package.</summary>
    public IEnumerable<Loggpost> Egne => Poster.Where(static post => post.Kategori == "Nir.Sdk.Hosting");

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(Loggsamler samler, string kategori) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Noter(LogLevel.None, default, $"{state}", null);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Noter(logLevel, eventId, $"{formatter(state, exception)} {(state is IEnumerable<KeyValuePair<string, object?>> felter ? string.Join(' ', felter) : "")}", exception);

        private void Noter(LogLevel nivaa, EventId hendelse, string tekst, Exception? feil)
        {
            lock (samler._laas)
            {
                samler._poster.Add(new Loggpost(kategori, nivaa, hendelse, $"{tekst} {feil}"));
            }
        }
    }
}

/// <summary>One entry of a log.</summary>
public sealed record Loggpost(string Kategori, LogLevel Nivaa, EventId Hendelse, string Tekst);
