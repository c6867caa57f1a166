namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>The ways to ask the same of a law.</summary>
internal enum GuardForm
{
    Equality,
    Pattern,
    PropertyPattern,
    Negation,
    ChoiceSentence,
    Conditional,
    ChoiceExpression,
}
