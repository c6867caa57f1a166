using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Nir.Sdk.Analyzers.Tests.Flow;

/// <summary>No construct is left out: each is in a case where something must be said, and in one that must stay silent.</summary>
public sealed class ConstructTests
{
    private const int LeastCases = 400;

    // Of these nothing is ever said.
    private static readonly ImmutableHashSet<string> Silent = ["unreachable code"];

    private static readonly ImmutableArray<(string Name, bool IsLoud, ImmutableHashSet<string> Constructs)> Cases =
        [.. CaseTests.Files.SelectMany(CaseFile.Cases).Select(static one => Read(one.Name, one.Code))];

    public static TheoryData<string> Names => [.. Constructs.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_construct_has_a_case_and_a_twin_that_stays_silent(string construct)
    {
        var cases = Cases.Where(one => one.Constructs.Contains(construct)).ToList();

        Assert.Contains(cases, static one => !one.IsLoud);
        Assert.Equal(!Silent.Contains(construct), cases.Exists(static one => one.IsLoud));
    }

    [Fact]
    public void There_are_at_least_four_hundred_cases_and_as_many_silent_as_loud_within_a_third()
    {
        var loud = Cases.Count(static one => one.IsLoud);

        Assert.InRange(Cases.Length, LeastCases, int.MaxValue);
        Assert.InRange(loud, Cases.Length / 3, Cases.Length * 2 / 3);
    }

    private static (string Name, bool IsLoud, ImmutableHashSet<string> Constructs) Read(string name, string code)
    {
        TestFileMarkupParser.GetSpans(code, out var text, out ImmutableDictionary<string, ImmutableArray<TextSpan>> marks);
        var nodes = CSharpSyntaxTree.ParseText(text, new(LanguageVersion.Preview)).GetCompilationUnitRoot().DescendantNodes().ToList();
        return (name, !marks.IsEmpty, [.. Constructs.All.Where(pair => nodes.Exists(node => pair.Value(node))).Select(static pair => pair.Key)]);
    }
}
