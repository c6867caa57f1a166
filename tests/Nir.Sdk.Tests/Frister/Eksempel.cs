namespace Nir.Sdk.Tests.Frister;

/// <summary>A worked example: a case in few words, the answer it should have, and what the words left out.</summary>
/// <param name="Hva">The case and its expected result, as stated.</param>
/// <param name="Manglet">What had to be made up to compute it. Null: nothing, the example is complete.</param>
/// <param name="Ventet">The numbers expected.</param>
/// <param name="Svar">What the engine gives.</param>
internal sealed record Eksempel(string Hva, string? Manglet, string Ventet, Func<string> Svar);
