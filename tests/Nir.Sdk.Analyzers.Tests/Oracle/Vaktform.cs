namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>The ways to ask the same of a law.</summary>
internal enum Vaktform
{
    Likhet,
    Moenster,
    Egenskapsmoenster,
    Negasjon,
    Valgsetning,
    Betinget,
    Valguttrykk,
}
