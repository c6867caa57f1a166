using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>
/// Tries subjects, each in all its clothes: a few compilations serve hundreds of cases. What they were written as is looked at by the package's test, which
/// asks the compiler three times; all that they are dressed in since by one run of the compiler, and by the package only where that finds a fault.
/// Then each case is tried alone, to find whose fault it is.
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
            if (room.First().Clothes is not Clothes.Plain && await IsAsMarkedAsync([.. room]))
            {
                continue;
            }

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
            else if (room.First().Clothes is not Clothes.Plain)
            {
                complaints.ForEach(one => one.Add($"{room.First().Clothes}: one run of the compiler finds a fault, and the package none."));
            }
        }

        return [.. complaints.Select(static one => one.ToImmutableArray())];
    }

    /// <summary>Whether what is said of all is what their marks ask for, no more and no less. What is damaged may be said anything of.</summary>
    private async Task<bool> IsAsMarkedAsync(ImmutableArray<Placed> room)
    {
        var isDamaged = room[0].Clothes is Clothes.Damaged;
        var sources = new List<(string Path, string Text)>(Shared);
        var expected = new List<(string? Path, TextSpan Span, string? Id)>();
        foreach (var (path, marked) in room.Select(static placed => placed.File))
        {
            var (text, marks) = isDamaged ? (marked, []) : Read(marked);
            sources.Add((path, text));
            expected.AddRange(marks.Select(mark => ((string?)path, mark.Span, mark.Id)));
        }

        try
        {
            var asksCompiler = !isDamaged && !room[0].Subject.Broken;
            var said = (await build.CompileAsync([new TAnalyzer()], build.Compile(sources)))
                .Where(one => !Build.IsOfCompiler(one) || (asksCompiler && one.Severity is DiagnosticSeverity.Error))
                .Select(static one => (one.Location.SourceTree?.FilePath, one.Location.SourceSpan, (string?)one.Id)).ToList();
            return isDamaged || (said.Count == expected.Count && expected.ToHashSet().SetEquals(said));
        }
        catch (InvalidOperationException)
        {
            // The analyzer threw: the package tells of what.
            return false;
        }
    }

    private (string Text, IEnumerable<(TextSpan Span, string? Id)> Marks) Read(string marked)
    {
        TestFileMarkupParser.GetSpans(marked, out var text, out ImmutableDictionary<string, ImmutableArray<TextSpan>> marks);
        return (text, marks.SelectMany(pair => pair.Value.Select(span => (span, pair.Key.Length == 0 ? rule : pair.Key))));
    }

    private IEnumerable<(string Path, string Text)> Shared => shared.Select(static (text, i) => ($"/0/Shared{i}.cs", text));

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
            new NirAnalyzerTest<TAnalyzer>(build, rule, [.. room.Select(static placed => placed.File), .. Shared])
            {
                OnlyThrowing = isDamaged,
                CompilerDiagnostics = isDamaged || room[0].Subject.Broken ? CompilerDiagnostics.None : CompilerDiagnostics.Errors,
                // Under a pragma, copies and nested functions are as silent as what they were made from. What is called generated is among the clothes.
                TestBehaviors = room[0].Clothes is Clothes.Plain
                    ? TestBehaviors.SkipGeneratedCodeCheck
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
