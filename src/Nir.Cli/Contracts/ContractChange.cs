namespace Nir.Cli.Contracts;

/// <summary>One thing that is otherwise in a later contract.</summary>
/// <param name="Where">Where it stands.</param>
/// <param name="What">What is otherwise.</param>
/// <param name="IsBreaking">Whether a client that fits the earlier one may no longer fit.</param>
internal sealed record ContractChange(string Where, string What, bool IsBreaking);
