using Nir.Sdk.Frister.Tabeller;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>What came of a calculation: a fact is missing, nothing applies, or there is an answer; and the steps that led there.</summary>
/// <param name="Mangel">The fact that is missing. Null: none is.</param>
/// <param name="GjelderIkke">The row that says that nothing applies. Null: something does, or it is not known.</param>
/// <param name="Forklaring">The steps.</param>
internal readonly record struct Outcome(Mangel? Mangel, Parameterrad? GjelderIkke, Forklaring Forklaring);
