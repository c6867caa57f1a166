namespace Fagsystem.Connections;

/// <summary>One user: a role of the municipality.</summary>
internal sealed record Login(string ClientId, string Secret)
{
    /// <summary>Without the secret.</summary>
    public override string ToString() => ClientId;
}
