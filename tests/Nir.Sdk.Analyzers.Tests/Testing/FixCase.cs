using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>
/// Checks a code fix: the fixed text is the expected one and compiles, the diagnostic is gone and no new one came, a second run offers
/// nothing, and one by one (in either order) ends where fix-all does, for the document, the project and the solution. In each configuration of
/// <c>#if</c> the compiler says nothing new, as one that takes warnings as errors would, and no text in quotes becomes another.
/// </summary>
/// <param name="Analyzer">What finds the faults.</param>
/// <param name="Fix">What mends them.</param>
/// <param name="Rule">The rule that <c>[|...|]</c> stands for, and whose faults are looked at. Null: all of the analyzer's.</param>
internal record FixCase(Func<DiagnosticAnalyzer> Analyzer, CodeFixProvider Fix, string? Rule)
{
    private const string Open = "namespace Annet\n{\n";
    private const string Close = "\n}\n";

    public Build Build { get; init; } = new();

    /// <summary>Checks that marked source becomes the fixed one. Marks that stay in the fixed source are expected to stay.</summary>
    public async Task VerifyAsync(string marked, string markedFixed)
    {
        await OneByOneAsync(marked, markedFixed);
        await EverywhereAsync(marked, markedFixed);
        await NothingNewAsync(Text(marked), Text(markedFixed));
        NothingElseInOtherConfigurations(Text(marked), Text(markedFixed));
    }

    /// <summary>Checks that no fix is offered for what is marked.</summary>
    public Task OffersNothingAsync(string marked)
    {
        var test = Create();
        test.NumberOfIncrementalIterations = 0;
        test.NumberOfFixAllIterations = 0;
        // Nothing is offered either for what is found across methods.
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
        test.Add("/0/Test0.cs", marked, marked, other: false);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Checks that a fix is offered for what is marked, and that it breaks nothing, in a project that defines a symbol or not.</summary>
    public async Task OffersSomethingAsync(string marked)
    {
        using var file = new LinkedFile(Build, Text(marked));
        Assert.NotEmpty(await file.OfferedAsync(Analyzer(), Fix));
    }

    /// <summary>One document, from the last fault to the first.</summary>
    private Task OneByOneAsync(string marked, string markedFixed)
    {
        var test = Create(lastFirst: true);
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        test.TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
        test.Add("/0/Test0.cs", marked, markedFixed, other: false);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Two documents in one project and one in another: each scope takes in what is its own and leaves out the rest.</summary>
    private Task EverywhereAsync(string marked, string markedFixed)
    {
        var canMove = Subject.CanMove(Variations.Parse(Text(marked), Build.ParseOptions));
        var test = Create();
        test.Add("/0/Test0.cs", marked, markedFixed, other: false);
        if (canMove)
        {
            test.Add("/0/Test1.cs", Open + marked + Close, Open + markedFixed + Close, other: false);
        }

        test.Add("/1/Test2.cs", marked, markedFixed, other: true);
        test.NumberOfFixAllIterations = 1;
        test.NumberOfFixAllInProjectIterations = 2;
        test.NumberOfFixAllInDocumentIterations = canMove ? 3 : 2;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private NirCodeFixTest Create(bool lastFirst = false)
    {
        var test = new NirCodeFixTest(Build, Analyzer, Fix, Rule) { LastFirst = lastFirst };
        Build.Prepare(test);
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test;
    }

    /// <summary>None of our analyzers, nor the compiler, says of the fixed text what it did not say before.</summary>
    private async Task NothingNewAsync(string before, string after)
    {
        var (said, says) = (await SaidAsync(before), await SaidAsync(after));
        Assert.True(says.IsSubsetOf(said), $"New: {string.Join(", ", says.Except(said))}\n{after}");
    }

    private async Task<ImmutableHashSet<string>> SaidAsync(string text)
    {
        var all = await Build.CompileAsync(Shipped.Analyzers, Build.Compile([("Test0.cs", text)]));
        return [.. all.Where(static d => !Build.IsOfCompiler(d)).Select(static d => Known(d.Id)), .. Said(all)];
    }

    private static ImmutableHashSet<string> Said(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(static d => Build.IsOfCompiler(d) && d.Severity >= DiagnosticSeverity.Warning).Select(static d => Known(d.Id))];

    private static ImmutableHashSet<string> Said(Compilation compilation) => Said(compilation.GetDiagnostics(TestContext.Current.CancellationToken));

    private void NothingElseInOtherConfigurations(string before, string after)
    {
        foreach (var symbols in Configurations(before + after))
        {
            var build = Build with { Symbols = symbols };
            var (old, now) = (build.Compile([("Test0.cs", before)]), build.Compile([("Test0.cs", after)]));
            // What is said in the build's own configuration is asked for already.
            var (said, says) = symbols.SequenceEqual(Build.Symbols) ? ([], []) : (Said(old), Said(now));
            Assert.True(says.IsSubsetOf(said), $"New with {string.Join(", ", symbols)} defined: {string.Join(", ", says.Except(said))}\n{after}");
            var (gone, come) = (Texts(old), Texts(now));
            gone.ExceptWith(come);
            come.ExceptWith(Texts(old));
            Assert.True(
                gone.Count == 0
                    || come.Count == 0, $"A text in quotes is another with {string.Join(", ", symbols)} defined: {string.Join(", ", come)}\n{after}");
        }
    }

    // None, each alone, and all: what stands between two directives is seen with and without what stands beside it.
    private ImmutableArray<ImmutableArray<string>> Configurations(string text)
    {
        ImmutableArray<string> names =
        [
            .. Variations.Parse(text, Build.ParseOptions).DescendantNodes(descendIntoTrivia: true).OfType<ConditionalDirectiveTriviaSyntax>()
                .SelectMany(static directive => directive.Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
                .Select(static name => name.Identifier.ValueText).Distinct(),
        ];
        return [[], .. names.Select(static name => ImmutableArray.Create(name)), .. names.Length > 1 ? [names] : ImmutableArray<ImmutableArray<string>>.Empty];
    }

    private static HashSet<string> Texts(Compilation compilation) =>
    [
        .. compilation.SyntaxTrees.Last().GetRoot(TestContext.Current.CancellationToken).DescendantTokens()
            .Where(static token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
                or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken)
            .Select(static token => token.ValueText),
    ];

    // A switch expression that names every code lacks only the numbers that no code has: the lesser part of what was said before.
    private static string Known(string id) => id is "CS8524" ? "CS8509" : id;

    private static string Text(string marked)
    {
        TestFileMarkupParser.GetSpans(marked, out var text, out ImmutableArray<TextSpan> _);
        return text;
    }
}
