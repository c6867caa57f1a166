namespace Nir.Sdk.Overfoering.Protection;

/// <summary>
/// Encrypts what the outbox keeps. Without one of the program's own, its data protection keys are used. What was encrypted with an older key must stay readable
/// as long as it is kept. It is used by several threads at once.
/// </summary>
public interface IPayloadProtector
{
    /// <summary>Encrypts with the newest key.</summary>
    /// <param name="content">What shall be kept.</param>
    byte[] Protect(byte[] content);

    /// <summary>Decrypts.</summary>
    /// <param name="encrypted">What <see cref="Protect"/> gave.</param>
    /// <exception cref="MissingKeyException">The key is not here. The row waits, and goes on when the key is back.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It was changed, and cannot be read by anyone.</exception>
    byte[] Unprotect(byte[] encrypted);
}
