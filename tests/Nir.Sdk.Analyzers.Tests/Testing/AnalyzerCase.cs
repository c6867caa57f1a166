using Microsoft.CodeAnalysis.Diagnostics;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>Checks what an analyzer says about marked source, and that it says the same when the source stands otherwise.</summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
/// <param name="Rule">The rule that <c>[|...|]</c> stands for.</param>
/// <param name="Frame">What the bodies of methods are put into.</param>
internal sealed record AnalyzerCase<TAnalyzer>(string Rule, string Frame = AnalyzerCase<TAnalyzer>.Body)
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Where the body stands in <see cref="Frame"/>.</summary>
    public const string Body = "/*body*/";

    public Build Build { get; init; } = new();

    /// <summary>Whether bodies are also wrapped in a local function and in a lambda: not where the answer rightly differs.</summary>
    public bool Wrapped { get; init; } = true;

    /// <summary>Checks two bodies: what must be said of one, and silence over its twin one step away.</summary>
    public Task VerifyAsync(string loud, string silent)
    {
        Assert.Contains("|]", loud, StringComparison.Ordinal);
        Assert.DoesNotContain("|]", silent, StringComparison.Ordinal);
        return RunAsync(loud, silent);
    }

    /// <summary>Checks one body, loud or silent.</summary>
    public Task VerifyAsync(string body) => RunAsync(body);

    public string In(string body) => Frame.Replace(Body, body, StringComparison.Ordinal);

    private async Task RunAsync(params string[] bodies)
    {
        var complaints = await new Trial<TAnalyzer>(Build, Rule, [.. bodies.Select(body => new Subject(In(body)) { Wrapped = Wrapped })], []).RunAsync();
        Assert.True(complaints.All(static one => one.IsEmpty), string.Join("\n\n", complaints.SelectMany(static one => one)));
    }
}
