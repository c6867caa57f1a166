using System.Diagnostics;
using System.Globalization;

namespace Nir.Benchmarks;

/// <summary>This program again, as one node of the outbox.</summary>
internal sealed class OutboxNodeProcess : IDisposable
{
    /// <summary>What a node says when it waits to be told.</summary>
    public const string Ready = "ready";

    private readonly Process _process;

    private OutboxNodeProcess(Process process) => _process = process;

    /// <summary>Starts one.</summary>
    /// <param name="name">The kind of the database.</param>
    /// <param name="connection">Its connection string.</param>
    /// <param name="latency">How long the register takes to answer. Null: it answers at once.</param>
    public static async Task<OutboxNodeProcess> StartAsync(string name, string connection, TimeSpan? latency)
    {
        var milliseconds = latency is { } time ? time.TotalMilliseconds.ToString(CultureInfo.InvariantCulture) : "none";
        var start = new ProcessStartInfo("dotnet", [typeof(OutboxMeasurement).Assembly.Location, "outbox", "node", name, connection, milliseconds])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var node = new OutboxNodeProcess(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start."));
        await node.ReadyAsync();
        return node;
    }

    /// <summary>The processor time that it has used.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Has all nodes send what is due, together.</summary>
    public static async Task<TimeSpan> SendAsync(IReadOnlyList<OutboxNodeProcess> nodes)
    {
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(nodes.Select(static node => node.SendAsync()));
        return Stopwatch.GetElapsedTime(start);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task SendAsync()
    {
        await _process.StandardInput.WriteLineAsync();
        await _process.StandardInput.FlushAsync();
        await ReadyAsync();
    }

    private async Task ReadyAsync()
    {
        if (await _process.StandardOutput.ReadLineAsync() != Ready)
        {
            throw new InvalidOperationException("A node ended before it was told to.");
        }
    }
}
