using Nir.Conformance.Systems;
using Nir.Register.Register;

namespace Nir.Cli.Mock;

/// <summary>Keeps a register in a file: read at the start, written whole or not at all when something has changed, so that a kill loses little and breaks
/// nothing.</summary>
internal sealed class StateFile : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly string _path;
    private readonly FakeRegister _register;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _writing;
    private RegisterState? _written;

    private StateFile(string path, FakeRegister register)
    {
        (_path, _register, _written) = (path, register, register.State);
        _writing = WriteAsync();
    }

    /// <exception cref="UsageException">The file is there, and is no register's.</exception>
    public static StateFile Open(string path, FakeRegister register)
    {
        try
        {
            if (File.Exists(path))
            {
                register.Restore(File.ReadAllBytes(path));
            }

            return new StateFile(path, register);
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--state: {path} cannot be read as a register. {fault.Message}", fault);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _writing;
        WriteChange();
        _stop.Dispose();
    }

    private async Task WriteAsync()
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                WriteChange();
            }
        }
        catch (OperationCanceledException)
        {
            // The last change is written by the one who stops.
        }
    }

    private void WriteChange()
    {
        var state = _register.State;
        if (ReferenceEquals(state, _written))
        {
            return;
        }

        var whole = $"{_path}.tmp";
        using (var file = new FileStream(whole, FileMode.Create, FileAccess.Write))
        {
            file.Write(_register.TakeSnapshot());
            file.Flush(flushToDisk: true);
        }

        File.Move(whole, _path, overwrite: true);
        _written = state;
    }
}
