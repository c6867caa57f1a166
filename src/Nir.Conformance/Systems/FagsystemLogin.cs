namespace Nir.Conformance.Systems;

/// <summary>A transfer user: one role of one municipality. It prints without its secret.</summary>
/// <param name="Kommune">The municipality's number.</param>
/// <param name="Rolle">The role's code.</param>
/// <param name="ClientId">The client id.</param>
/// <param name="ClientSecret">The client secret.</param>
public sealed record FagsystemLogin(string Kommune, string Rolle, string ClientId, string ClientSecret)
{
    /// <inheritdoc/>
    public override string ToString() => ClientId;
}
