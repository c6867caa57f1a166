namespace Nir.Conformance.Stdio;

/// <summary>Keeps the last of what a program writes on stderr, and reads all of it, so that it never blocks.</summary>
internal sealed class ErrorTail
{
    private const int Most = 64 * 1024;
    private const int MostLines = 20;

    private readonly Lock _gate = new();
    private byte[] _kept = [];

    public async Task DrainAsync(Stream stream)
    {
        var block = new byte[8 * 1024];
        try
        {
            for (int count; (count = await stream.ReadAsync(block)) > 0;)
            {
                lock (_gate)
                {
                    byte[] all = [.. _kept, .. block.AsSpan(0, count)];
                    _kept = all.Length > Most ? all[^Most..] : all;
                }
            }
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The pipe is gone with the process: what was kept stands.
        }
    }

    /// <summary>The last lines.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return [.. System.Text.Encoding.UTF8.GetString(_kept).Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(MostLines)
                    .Select(static line => line.TrimEnd('\r'))];
            }
        }
    }
}
