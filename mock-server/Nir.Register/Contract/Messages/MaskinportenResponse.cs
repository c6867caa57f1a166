namespace Nir.Register.Contract.Messages;

/// <summary>A token of the fake Maskinporten.</summary>
internal sealed class MaskinportenResponse
{
    public required string AccessToken { get; init; }

    public required string TokenType { get; init; }

    public required int ExpiresIn { get; init; }

    public required string Scope { get; init; }
}
