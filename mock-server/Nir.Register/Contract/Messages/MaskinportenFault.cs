namespace Nir.Register.Contract.Messages;

/// <summary>Why the fake Maskinporten gives no token.</summary>
internal sealed record MaskinportenFault
{
    public required string Error { get; init; }

    public required string ErrorDescription { get; init; }

    /// <summary>Maskinporten's page about it. Null: there is none.</summary>
    public string? ErrorUri { get; init; }
}
