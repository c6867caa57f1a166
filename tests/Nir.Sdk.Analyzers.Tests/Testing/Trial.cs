using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>
/// Tries subjects, each in all its clothes, with the package's test of many sources at once: a few compilations serve hundreds of cases.
/// Only when one of those goes wrong is each of its cases tried alone, to find whose fault it is.
/// </summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
/// <param name="build">How the subjects are compiled.</param>
/// <param name="rule">The rule that <c>[|...|]</c> stands for.</param>
/// <param name="subjects">The subjects.</param>
/// <param name="shared">Sources that all subjects use, and of which nothing is said.</param>
internal sealed class Trial<TAnalyzer>(Build build, string? rule, ImmutableArray<Subject> subjects, ImmutableArray<string> shared)
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>What is wrong with each subject; nothing where all is well.</summary>
    public async Task<ImmutableArray<ImmutableArray<string>>> RunAsync()
    {
        var complaints = subjects.Select(static _ => new List<string>()).ToList();
        foreach (var room in subjects.SelectMany(Place).GroupBy(static placed => placed.Room))
        {
            if (await ComplaintAsync([.. room]) is { } together)
            {
                var alone = room.Select(async placed => (placed, Complaint: room.Count() == 1 ? together : await ComplaintAsync([placed])));
                var faults = (await Task.WhenAll(alone)).Where(static one => one.Complaint is not null).ToList();
                faults.ForEach(one => complaints[one.placed.Index].Add($"{one.placed.Clothes}: {one.Complaint}\n{one.placed.Marked}"));
                if (faults.Count == 0)
                {
                    complaints.ForEach(one => one.Add($"Together, not alone: {together}"));
                }
            }
        }

        return [.. complaints.Select(static one => one.ToImmutableArray())];
    }

    private IEnumerable<Placed> Place(Subject subject, int index)
    {
        TestFileMarkupParser.GetSpans(subject.Marked, out var text, out ImmutableArray<TextSpan> _);
        var canMove = Subject.CanMove(Variations.Parse(text, build.ParseOptions));
        return Variations.Create(subject, build.ParseOptions)
            .Select((variant, number) => new Placed(subject, index, number, variant.Clothes, variant.Marked, canMove));
    }

    private async Task<string?> ComplaintAsync(ImmutableArray<Placed> room)
    {
        var isDamaged = room[0].Clothes is Clothes.Damaged;
        var test =
            new NirAnalyzerTest<TAnalyzer>(build, rule,
                [.. room.Select(static placed => placed.File), .. shared.Select(static (text, i) => ($"/0/Shared{i}.cs", text))])
            {
                OnlyThrowing = isDamaged,
                CompilerDiagnostics = isDamaged || room[0].Subject.Broken ? CompilerDiagnostics.None : CompilerDiagnostics.Errors,
                // Under a pragma, copies and nested functions are as silent as what they were made from.
                TestBehaviors = room[0].Clothes is Clothes.Plain
                    ? TestBehaviors.None
                    : TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck,
            };
        if (isDamaged)
        {
            test.TestState.MarkupHandling = MarkupMode.None;
        }

        try
        {
            await test.RunAsync(TestContext.Current.CancellationToken);
            return null;
        }
        catch (InvalidOperationException mismatch)
        {
            return mismatch.Message;
        }
    }
}
