namespace Nir.Sdk.Analyzers.Flow.Judgement;

/// <summary>What one rule has to say of one value that an object carries, in one of the states that it may be published in.</summary>
/// <param name="Witness">Where the value was given.</param>
/// <param name="Weight">How grave it is in this state.</param>
/// <param name="IsOnly">Whether the member's value comes from there and nowhere else.</param>
/// <param name="Error">What to report if the value is wrong wherever it is set; null: it is not in this state.</param>
/// <param name="Suggestion">What to report if it is wrong in some states; null: there is nothing to say.</param>
internal sealed record Charge(Witnessed Witness, Weight Weight, bool IsOnly, Finding? Error, Finding? Suggestion);
