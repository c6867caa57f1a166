namespace Nir.Sdk.Client.Results;

/// <summary>What kind of fault stopped a call.</summary>
public enum NirErrorCode
{
    /// <summary>No connection, and nothing was sent to the register: the call may be made again.</summary>
    NoConnection = 1,

    /// <summary>The credential was refused, by the token endpoint or by the register (401).</summary>
    Authentication = 2,

    /// <summary>The caller's role or kommune may not do this (403).</summary>
    Credentials = 3,

    /// <summary>The call itself is wrong and will be so again: an error in the program or its settings.</summary>
    InvalidRequest = 4,

    /// <summary>The register takes no more calls now (429, 503); nothing was done. Wait for <see cref="NirException.TryAgainAfter"/>.</summary>
    Unavailable = 5,

    /// <summary>A read was not answered in time.</summary>
    Timeout = 6,

    /// <summary>The connection broke before a read was answered.</summary>
    ConnectionBreak = 7,

    /// <summary>The answer is not one of the contract.</summary>
    UnexpectedResponse = 8,
}
