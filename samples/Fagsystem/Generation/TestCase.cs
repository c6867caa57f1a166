namespace Fagsystem.Generation;

/// <summary>A kind of participant in the export.</summary>
/// <param name="What">What is special, for the fasit; empty when nothing is.</param>
/// <param name="Count">How many.</param>
/// <param name="Create">Makes one.</param>
/// <param name="Double">Each is in the export twice, under two local numbers.</param>
internal sealed record TestCase(string What, int Count, Func<DeltakerBuilder, DeltakerDraft> Create, bool Double = false);
