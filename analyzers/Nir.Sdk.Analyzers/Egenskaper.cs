namespace Nir.Sdk.Analyzers;

/// <summary>The names of what a diagnostic carries for its fix.</summary>
internal static class Egenskaper
{
    /// <summary>The member (or members, with commas) that the fix writes or removes.</summary>
    public const string Medlem = nameof(Medlem);

    /// <summary>The name of the token that is at hand.</summary>
    public const string Token = nameof(Token);
}
