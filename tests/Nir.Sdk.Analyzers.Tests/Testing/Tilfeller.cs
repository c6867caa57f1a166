using Microsoft.CodeAnalysis.Diagnostics;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>Checks bodies of methods in pairs: what must be said of one, and silence over its twin one step away.</summary>
internal sealed record Tilfeller<TAnalyzer>(string Rule, string Frame)
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Where the body stands in <see cref="Frame"/>.</summary>
    public const string Body = "/*body*/";

    public Build Build { get; init; } = new();

    public bool Wrapped { get; init; } = true;

    public async Task VerifyAsync(string loud, string silent)
    {
        Assert.Contains("|]", loud, StringComparison.Ordinal);
        Assert.DoesNotContain("|]", silent, StringComparison.Ordinal);
        var verifier = new Verifier<TAnalyzer> { Rule = Rule, Build = Build, Wrapped = Wrapped };
        await verifier.VerifyAsync(In(loud));
        await verifier.VerifyAsync(In(silent));
    }

    public string In(string body) => Frame.Replace(Body, body, StringComparison.Ordinal);
}
