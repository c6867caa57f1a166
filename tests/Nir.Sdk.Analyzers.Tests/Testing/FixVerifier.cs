using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>
/// Checks a code fix: the fixed text is the expected one and compiles, the diagnostic is gone and no new one came, a second run offers
/// nothing, and one by one (in either order) ends where fix-all does, for the document, the project and the solution.
/// </summary>
internal sealed record FixVerifier<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    public Build Build { get; init; } = new();

    /// <summary>The rule that <c>[|...|]</c> stands for, and whose fix is applied. Null: any that the fix takes.</summary>
    public string? Rule { get; init; }

    /// <summary>Which of several offered fixes is taken, by the end of its equivalence key. Null: the first.</summary>
    public string? Choice { get; init; }

    private Verifier<TAnalyzer> Verifier => new() { Build = Build, Rule = Rule, Wrapped = false };

    private Fixing Fixing => new(Build, static () => new TAnalyzer(), new TFix(), Rule, Choice);

    /// <summary>Checks that marked source becomes the fixed one. Marks that stay in the fixed source are expected to stay.</summary>
    public async Task VerifyAsync(string marked, string markedFixed)
    {
        await Verifier.VerifyAsync(marked);
        await Verifier.VerifyAsync(markedFixed);
        var (source, expected) = (Markup.Parse(marked).Text, Markup.Parse(markedFixed).Text);

        Assert.Equal(expected, await Fixing.OneByOneAsync(source, first: true));
        Assert.Equal(expected, await Fixing.OneByOneAsync(source, first: false));
        await Fixing.FixAllAsync(source, expected, FixAllScope.Document);
        await Fixing.FixAllAsync(source, expected, FixAllScope.Project);
        await Fixing.FixAllAsync(source, expected, FixAllScope.Solution);
        await new Fixground(Build).NothingNewAsync(source, expected);
    }

    /// <summary>Checks that no fix is offered for what is marked.</summary>
    public async Task OffersNothingAsync(string marked)
    {
        await Verifier.VerifyAsync(marked);
        var any = new Fixing(Build, static () => new TAnalyzer(), new TFix(), rule: null, choice: null);

        Assert.Empty(await any.OfferedAsync(await new Fixground(Build).DocumentAsync(Markup.Parse(marked).Text)));
    }
}
