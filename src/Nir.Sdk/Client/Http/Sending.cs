using System.Buffers;
using System.Text.Json;
using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Client.Http;

/// <summary>
/// What one call needs while it is sent: its body's bytes, room for the answer's, and one token for its time limit and the caller's wish to stop it. Most calls
/// end well, and then all of it is used again.
/// </summary>
internal sealed class Sending(HttpOptions options, SendingPool pool) : IDisposable
{
    private const int OrdinarySize = 4 * 1024;
    private const int LargestKept = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _question = new(OrdinarySize);
    private readonly CancellationTokenSource _stop = new(options.Timeout, options.TimeProvider);
    private Utf8JsonWriter? _writer;
    private CancellationTokenRegistration _callerStops;
    private int _begun;
    private int _ended;

    /// <summary>The caller's own wish.</summary>
    public CancellationToken Caller { get; private set; }

    /// <summary>The time limit and the caller's wish.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>Whether the time limit ran out.</summary>
    public bool IsTimedOut => _stop.IsCancellationRequested && !Caller.IsCancellationRequested;

    /// <summary>The body. Null: none.</summary>
    public ReadOnlyMemory<byte>? Body { get; private set; }

    /// <summary>Where the answer's body is read to. It stays until the call is over.</summary>
    public ArrayBufferWriter<byte> Answer { get; } = new(OrdinarySize);

    /// <summary>Begins a call.</summary>
    /// <param name="body">Its body. Null: none.</param>
    /// <param name="caller">The caller's wish to stop it.</param>
    /// <exception cref="NirException">The body cannot be written. Nothing was sent.</exception>
    public void Begin(HttpBody? body, CancellationToken caller)
    {
        Caller = caller;
        // Null by its type: of itself it becomes an empty body, by way of an array.
        Body = body is null ? (ReadOnlyMemory<byte>?)null : Write(body);
        _callerStops = caller.UnsafeRegister(static stop => ((CancellationTokenSource)stop!).Cancel(), _stop);
        _stop.CancelAfter(options.Timeout);
    }

    /// <summary>Begins an attempt.</summary>
    public void BeginAttempt()
    {
        _begun++;
        Answer.Clear();
    }

    /// <summary>
    /// Notes that an attempt is over for whoever carried it: the body has gone out whole, and the answer has been read to its end. Of any other, a handler may
    /// still be reading the body, or waiting for the token.
    /// </summary>
    public void EndAttempt() => _ended++;

    /// <summary>Ends the call.</summary>
    public void Dispose()
    {
        _callerStops.Dispose();
        var isOver = _begun > 0 && _begun == _ended && _question.Capacity <= LargestKept && Answer.Capacity <= LargestKept;
        if (isOver && _stop.TryReset())
        {
            Clear();
            pool.Keep(this);
        }
        else
        {
            _stop.Dispose();
        }
    }

    // What was written and read is personal data.
    private void Clear()
    {
        _question.Clear();
        Answer.Clear();
        Caller = default;
        Body = null;
        _begun = 0;
        _ended = 0;
    }

    private ReadOnlyMemory<byte> Write(HttpBody body)
    {
        if (_writer is null)
        {
            _writer = new(_question, new JsonWriterOptions { SkipValidation = true });
        }
        else
        {
            _writer.Reset();
        }

        try
        {
            body.WriteTo(_writer);
            _writer.Flush();
            return _question.WrittenMemory;
        }
        catch (JsonException fault)
        {
            throw new NirException(
                NirErrorCode.InvalidRequest,
                "What is to be sent cannot be written: a code in it is Ukjent, or a value that must be given is not. Nothing was sent. Validate it first to see which.",
                fault);
        }
    }
}
