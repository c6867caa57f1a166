using System.Diagnostics;

namespace Nir.Sdk.Hosting.Settings;

/// <summary>One transfer user. Keep the secret out of files that are checked in: user secrets, the environment or a vault can all be bound.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class NirCredentialSettings
{
    /// <summary>The client's id. Required.</summary>
    public string? ClientId { get; set; }

    /// <summary>The client's secret. Required, unless an <see cref="Client.Credentials.INirCredentialFactory"/> is registered.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ClientSecret { get; set; }

    /// <summary>The client's id, never its secret.</summary>
    public override string ToString() => $"Client {ClientId}";
}
