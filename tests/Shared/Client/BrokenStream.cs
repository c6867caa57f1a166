namespace Nir.Shared.Client;

/// <summary>Gives some bytes and then fails, as a connection that breaks.</summary>
public sealed class BrokenStream(byte[] bytes, Exception error) : MemoryStream(bytes, writable: false)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Position < Length ? base.ReadAsync(buffer, cancellationToken) : ValueTask.FromException<int>(error);
}
