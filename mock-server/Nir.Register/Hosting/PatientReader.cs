using System.IO.Pipelines;

namespace Nir.Register.Hosting;

/// <summary>
/// Tells the end of what comes in once what came has been looked at, not together with it: Kestrel breaks off a request whose last bytes and whose
/// end come at once.
/// </summary>
/// <param name="inner">What comes in.</param>
internal sealed class PatientReader(PipeReader inner) : PipeReader
{
    private long _seen = -1;

    /// <inheritdoc/>
    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) => Told(await inner.ReadAsync(cancellationToken));

    /// <inheritdoc/>
    public override bool TryRead(out ReadResult result)
    {
        var read = inner.TryRead(out result);
        result = read ? Told(result) : result;
        return read;
    }

    /// <inheritdoc/>
    public override void AdvanceTo(SequencePosition consumed) => inner.AdvanceTo(consumed);

    /// <inheritdoc/>
    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => inner.AdvanceTo(consumed, examined);

    /// <inheritdoc/>
    public override void CancelPendingRead() => inner.CancelPendingRead();

    /// <inheritdoc/>
    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    private ReadResult Told(ReadResult result)
    {
        if (!result.IsCompleted || result.Buffer.IsEmpty || result.Buffer.Length == _seen)
        {
            return result;
        }

        _seen = result.Buffer.Length;
        return new ReadResult(result.Buffer, result.IsCanceled, isCompleted: false);
    }
}
