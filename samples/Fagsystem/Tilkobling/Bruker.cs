namespace Fagsystem.Tilkobling;

/// <summary>One user: a role of the municipality.</summary>
internal sealed record Bruker(string ClientId, string Hemmelighet)
{
    /// <summary>Without the secret.</summary>
    public override string ToString() => ClientId;
}
