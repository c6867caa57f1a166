namespace Nir.Sdk.Tests.Client.Kulisser;

/// <summary>Gives some bytes and then fails, as a connection that breaks.</summary>
public sealed class AvbruttStroem(byte[] byter, Exception feil) : MemoryStream(byter, writable: false)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Position < Length ? base.ReadAsync(buffer, cancellationToken) : ValueTask.FromException<int>(feil);
}
