using Nir.Sdk.Contract;

namespace Nir.Sdk.Client.Credentials;

/// <summary>A token endpoint's refusal. What it says may be anything: it is compared with what is known, and never repeated.</summary>
/// <param name="Status">400, 401 or 403.</param>
internal sealed record TokenRefusal(int Status)
{
    /// <summary>The answer as OAuth has it. Null: it is not OAuth's.</summary>
    public OAuthError? Error { get; init; }

    /// <summary>How far the endpoint's clock is ahead of ours. Null: it did not tell the time.</summary>
    public TimeSpan? ClockSkew { get; init; }
}
