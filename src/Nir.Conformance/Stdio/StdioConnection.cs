using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nir.Conformance.Judging;
using Nir.Conformance.Systems;

namespace Nir.Conformance.Stdio;

/// <summary>Requests and answers over a program's pipes. The harness owns every deadline; both its streams are read always.</summary>
internal sealed class StdioConnection : IAsyncDisposable
{
    private const int MostForeignLines = 10;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan PipesAfterEnd = TimeSpan.FromSeconds(1);

    private readonly StdioCommand _command;
    private readonly ProcessTree _tree;
    private readonly LineReader _lines;
    private readonly ErrorTail _errors = new();
    private readonly ConcurrentDictionary<string, PendingAnswer> _pending = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _notes = new();
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _reading;
    private int _next;
    private int _foreign;
    private string? _fate;

    private StdioConnection(StdioCommand command, ProcessTree tree)
    {
        (_command, _tree) = (command, tree);
        _lines = new LineReader(tree.Process.StandardOutput.BaseStream);
        _ = _errors.DrainAsync(tree.Process.StandardError.BaseStream);
        _reading = ReadAsync();
        _ = WatchAsync();
    }

    public ProcessTree Tree => _tree;

    public IReadOnlyList<string> ErrorLines => _errors.Lines;

    /// <summary>Whether it can be asked more.</summary>
    public bool IsUsable => Volatile.Read(ref _fate) is null && !_tree.Process.HasExited;

    /// <exception cref="UsageException">There is no such program.</exception>
    public static StdioConnection Start(StdioCommand command)
    {
        var start = new ProcessStartInfo(ProgramPath.Find(command.Program), command.Arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        start.Environment["PYTHONUNBUFFERED"] = "1";
        start.Environment["PYTHONUTF8"] = "1";
        try
        {
            return new StdioConnection(command, ProcessTree.Start(start));
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            throw new UsageException($"{Redactor.Visible(command.Program)} cannot be started. {fault.Message}", fault);
        }
    }

    public IReadOnlyList<string> TakeNotes()
    {
        var notes = new List<string>();
        while (_notes.TryDequeue(out var note))
        {
            notes.Add(note);
        }

        return notes;
    }

    /// <summary>Asks, and waits for the answer.</summary>
    /// <returns>The whole answer: with <c>ok</c>, <c>error</c> or <c>unsupported</c>.</returns>
    /// <exception cref="FagsystemException">No answer came in time, or none that can be understood.</exception>
    public async Task<JsonObject> AskAsync(string what, JsonObject with, TimeSpan limit, CancellationToken cancellationToken)
    {
        ThrowIfEnded();
        var id = Interlocked.Increment(ref _next).ToString(CultureInfo.InvariantCulture);
        var pending = _pending[id] = new PendingAnswer(limit, _command.LongestTimeout);
        try
        {
            with["within"] = limit.TotalSeconds;
            await WriteAsync(new JsonObject { ["id"] = id, ["do"] = what, ["with"] = with }, what, limit, cancellationToken);
            ThrowIfEnded();
            return await pending.WaitAsync(cancellationToken)
                ?? throw new FagsystemException($"It did not answer {what} within {pending.Limit.TotalSeconds:0.#} seconds: {Came()}");
        }
        catch (Exception fault) when (fault is FagsystemException or OperationCanceledException)
        {
            Interlocked.CompareExchange(ref _fate, "It has failed before.", null);
            throw;
        }
        finally
        {
            _pending.TryRemove(id, out _);
        }
    }

    /// <summary>Says what is never answered for: after a time-out, that nobody waits any more.</summary>
    public async Task CancelAsync()
    {
        var id = Interlocked.Increment(ref _next).ToString(CultureInfo.InvariantCulture);
        try
        {
            await WriteAsync(new JsonObject { ["id"] = id, ["do"] = "cancel", ["with"] = new JsonObject() }, "cancel", TimeSpan.FromSeconds(1), default);
        }
        catch (FagsystemException)
        {
            // It reads nothing any more: it is ended by force.
        }
    }

    public void CloseInput()
    {
        try
        {
            _tree.Process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has closed it itself.
        }
    }

    /// <returns>Whether the program has ended in time.</returns>
    public async Task<bool> WaitForEndAsync(TimeSpan limit)
    {
        using var time = new CancellationTokenSource(limit);
        try
        {
            // Not WaitForExitAsync, which waits for the pipes too: a program that was started by this one may hold them.
            while (!_tree.Process.HasExited)
            {
                await Task.Delay(BetweenLooks, TimeProvider.System, time.Token);
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _tree.Kill();
        await Task.WhenAny(_reading, Task.Delay(PipesAfterEnd, TimeProvider.System));
        await _ended.CancelAsync();
        _writing.Dispose();
        _tree.Process.Dispose();
    }

    private async Task WriteAsync(JsonObject message, string what, TimeSpan limit, CancellationToken cancellationToken)
    {
        var line = Encoding.UTF8.GetBytes(message.ToJsonString() + "\n");
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limit);
        try
        {
            await _writing.WaitAsync(time.Token);
            try
            {
                var stream = _tree.Process.StandardInput.BaseStream;
                await stream.WriteAsync(line, time.Token).AsTask().WaitAsync(time.Token);
                await stream.FlushAsync(time.Token).WaitAsync(time.Token);
            }
            finally
            {
                _writing.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new FagsystemException($"It did not read {what} within {limit.TotalSeconds:0.#} seconds. Read stdin always, also while answering.");
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException or InvalidOperationException)
        {
            await WaitForEndAsync(PipesAfterEnd);
            throw new FagsystemException(Volatile.Read(ref _fate) ?? $"It has closed its stdin. {Ending()}", fault);
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await _lines.ReadAsync(_ended.Token) is { } line)
            {
                Take(line);
            }
        }
        catch (FagsystemException failure)
        {
            Fail(failure.Message);
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The pipe is gone: what waits is told by the one who watches the process.
        }
    }

    private async Task WatchAsync()
    {
        try
        {
            while (!await WaitForEndAsync(TimeSpan.FromMinutes(1)))
            {
            }

            await Task.WhenAny(_reading, Task.Delay(PipesAfterEnd, TimeProvider.System, _ended.Token));
            Fail(Ending());
        }
        catch (InvalidOperationException)
        {
            // It was ended and let go by us.
        }
    }

    private string Ending() => _tree.Process.HasExited
        ? $"It ended {Code(_tree.Process.ExitCode)} before it said goodbye. "
            + (_errors.Lines is [.., var last] ? $"Last on stderr: {last}" : "It wrote nothing on stderr.")
        : "It still runs.";

    private static string Code(int code) => code > 128 && !OperatingSystem.IsWindows() ? $"by signal {code - 128}" : $"with exit code {code}";

    private void Take(string line)
    {
        if (Parse(line) is not { } message)
        {
            Foreign(line);
        }
        else if (message["note"] is { } note)
        {
            Note(note);
        }
        else if (message["id"] is JsonValue value && value.TryGetValue<string>(out var id)
            && (message.ContainsKey("ok") || message.ContainsKey("error") || message.ContainsKey("unsupported")))
        {
            if (!_pending.TryRemove(id, out var pending) || !pending.TryAnswer(message))
            {
                _notes.Enqueue("An answer came that nobody waits for: it came late, twice, or has an id that was never asked. It was dropped.");
            }
        }
        else
        {
            Fail($"It answered without an id that is text, or with neither ok, error nor unsupported: {Quote(line)}");
        }
    }

    private void Note(JsonNode note)
    {
        if (note is JsonObject about && about["working"] is JsonValue value && value.TryGetValue<string>(out var id)
            && _pending.TryGetValue(id, out var working))
        {
            working.Extend();
        }
        else
        {
            _notes.Enqueue(Quote(note.ToJsonString()));
        }
    }

    private void Foreign(string line)
    {
        var failure = $"It wrote on stdout what is no message: {Quote(line)} Point its own output at stderr.";
        if (Interlocked.Increment(ref _foreign) >= MostForeignLines)
        {
            Fail(failure);
            _tree.Kill();
            return;
        }

        if (_pending.IsEmpty)
        {
            _notes.Enqueue(failure);
        }

        foreach (var pending in _pending.Values)
        {
            pending.Fail(failure);
        }
    }

    private void Fail(string fate)
    {
        Interlocked.CompareExchange(ref _fate, fate, null);
        foreach (var pending in _pending.Values)
        {
            pending.Fail(fate);
        }
    }

    private void ThrowIfEnded()
    {
        if (Volatile.Read(ref _fate) is { } fate)
        {
            throw new FagsystemException(fate);
        }
    }

    private string Came() => _lines.Pending > 0
        ? $"half a line came ({_lines.Pending} bytes without an end). End every line with \\n, and flush it."
        : "nothing came. If it has answered, the answer is stuck in its buffer: flush after every line.";

    private static string Quote(string line) => $"«{Redactor.Plain.Redact(line.Length > 200 ? line[..200] + " …" : line)}»";

    private static JsonObject? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
