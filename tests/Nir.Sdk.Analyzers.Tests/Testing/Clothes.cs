namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>What is done to source that is tried again.</summary>
internal enum Clothes
{
    /// <summary>Nothing.</summary>
    Plain,

    /// <summary>It stands in the same compilation a second and a third time, analysed at the same time.</summary>
    Duplicated,

    /// <summary>The bodies of its methods stand in a local function.</summary>
    InLocalFunction,

    /// <summary>The bodies of its methods stand in a lambda.</summary>
    InLambda,

    /// <summary>It is called generated: nothing is said. The package would try that only of analyzers that say nothing of generated code.</summary>
    Generated,

    /// <summary>Tokens are missing: anything may be said, nothing thrown.</summary>
    Damaged,
}
