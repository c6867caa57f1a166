using System.Security.Cryptography;

namespace Nir.Sdk.Overfoering.Protection;

/// <summary>A key that something is encrypted with is not here: it was lost, or belongs to another machine or slot.</summary>
public sealed class MissingKeyException : CryptographicException
{
    /// <summary>Makes one.</summary>
    /// <param name="key">The key's id, which is no secret.</param>
    public MissingKeyException(string key)
        : base(
            $"The key {key} is not here. Bring it back, or let this machine share the keys of the one that encrypted: nothing is lost, and the transfer goes on by itself.") =>
        Key = key;

    /// <summary>The key's id.</summary>
    public string Key { get; }
}
