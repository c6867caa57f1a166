namespace Nir.Sdk.Tests.Frister;

/// <summary>A worked example: a case in few words, the answer it should have, and what the words left out.</summary>
/// <param name="What">The case and its expected result, as stated.</param>
/// <param name="WasMissing">What had to be made up to compute it. Null: nothing, the example is complete.</param>
/// <param name="Expected">The numbers expected.</param>
/// <param name="Answer">What the engine gives.</param>
internal sealed record Example(string What, string? WasMissing, string Expected, Func<string> Answer);
