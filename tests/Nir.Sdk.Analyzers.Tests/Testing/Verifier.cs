using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>Checks what an analyzer says about marked source, and that it says the same when the source stands otherwise.</summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
internal sealed record Verifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public Build Build { get; init; } = new();

    /// <summary>The rule that <c>[|...|]</c> stands for.</summary>
    public string? Rule { get; init; }

    /// <summary>Whether bodies are also wrapped in a local function and in a lambda: not where the answer rightly differs.</summary>
    public bool Wrapped { get; init; } = true;

    /// <summary>Whether the source does not compile, on purpose.</summary>
    public bool Broken { get; init; }

    /// <summary>Checks the source, of one file or several, and its variations.</summary>
    public async Task VerifyAsync(params ImmutableArray<string> marked)
    {
        var subject = new Subject([.. marked.Select(file => Markup.Parse(file).For(Rule))]) { Wrapped = Wrapped, Broken = Broken };
        var complaints = await new Trial<TAnalyzer>(Build, [subject], []).RunAsync();
        Assert.True(complaints[0].IsEmpty, string.Join("\n\n", complaints[0]));
    }
}
