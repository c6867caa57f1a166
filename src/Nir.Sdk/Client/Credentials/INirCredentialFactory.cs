namespace Nir.Sdk.Client.Credentials;

/// <summary>
/// Makes the credentials of a program's clients. Registered as a service (a singleton), it takes the place of client id and secret in
/// <c>Nir.Sdk.Hosting</c>: <c>AddMaskinporten</c> does that, and so may a credential of your own.
/// </summary>
public interface INirCredentialFactory
{
    /// <summary>Makes a credential; called once for each transfer user.</summary>
    /// <param name="context">Who it is for, and what its requests are made with.</param>
    /// <exception cref="InvalidOperationException">The settings do not say how. The message names what is missing.</exception>
    INirCredential Create(NirCredentialContext context);
}
