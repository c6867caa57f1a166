using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Nir.Sdk.Analyzers.Felt;
using Nir.Sdk.Analyzers.Tests.Testing;

namespace Nir.Sdk.Analyzers.Tests.Flow;

/// <summary>Every construct that a law can be known by and a value given through, with a twin that must stay silent.</summary>
public class CaseTests
{
    internal static readonly ImmutableArray<string> Files =
        ["initialisers", "guards", "copies", "flow", "mutable", "functions", "members", "contracts", "required", "quiet", "csharp14", "witness", "effects",
            "queries", "seen", "references", "promises", "moves", "between", "answers", "given", "vendors", "broken"];

    // Where the answer rightly differs in a nested function: what the body changes of its parameters, others may change there too.
    private static readonly HashSet<string> NotWrapped = [.. CaseFile.Cases("unwrapped").Select(static one => one.Name)];

    // A file's cases are compiled and analysed together, once.
    private static readonly ConcurrentDictionary<string, Lazy<Task<ImmutableDictionary<string, ImmutableArray<string>>>>> Trials = [];

    /// <summary>How many times each case is damaged.</summary>
    protected virtual int Damages => Variations.Damages;

    public static TheoryData<string, string> All
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var file in Files)
            {
                foreach (var (name, _) in CaseFile.Cases(file))
                {
                    data.Add(file, name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_analyzer_says(string file, string name)
    {
        var complaints = (await Trials.GetOrAdd(file, one => new(() => TryAsync(one))).Value)[name];

        Assert.True(complaints.IsEmpty, string.Join("\n\n", complaints));
    }

    [Fact]
    public void No_two_cases_have_the_same_name() =>
        Assert.All(All.GroupBy(static row => row.Data), static same => Assert.Single(same));

    [Fact]
    public void Each_case_is_tried_duplicated_generated_and_damaged_and_nearly_all_in_nested_functions()
    {
        var variants = Files.Where(static file => file != "broken").SelectMany(file => CaseFile.Cases(file).Select(one => SubjectOf(file, one)))
            .Select(static one => Variations.Create(one, BuildOf("csharp14").ParseOptions).Select(static variant => variant.Clothes).ToList()).ToList();

        Assert.All(variants, one =>
        {
            Assert.Contains(Clothes.Generated, one);
            Assert.Equal(2, one.Count(static clothes => clothes is Clothes.Duplicated));
            Assert.Equal(Damages, one.Count(static clothes => clothes is Clothes.Damaged));
        });
        // Iterators, labels, references and the like cannot move into a nested function.
        Assert.InRange(variants.Count(static one => one.Contains(Clothes.InLambda)), variants.Count * 9 / 10, variants.Count);
        Assert.InRange(variants.Count(static one => one.Contains(Clothes.InLocalFunction)), variants.Count * 9 / 10, variants.Count);
    }

    private static Build BuildOf(string file) => new()
    {
        Enabled = file == "quiet" ? ["NIR1953"] : [],
        LanguageVersion = file is "csharp14" or "effects" or "references" or "promises" or "moves" or "between"
            ? LanguageVersion.Preview
            : LanguageVersion.Latest,
    };

    private Subject SubjectOf(string file, (string Name, string Code) one) => new(one.Code)
    {
        Wrapped = !NotWrapped.Contains(one.Name),
        Broken = file == "broken",
        Damages = Damages,
    };

    private async Task<ImmutableDictionary<string, ImmutableArray<string>>> TryAsync(string file)
    {
        var cases = CaseFile.Cases(file).ToImmutableArray();
        var complaints =
            await new Trial<FeltregelAnalyzer>(BuildOf(file), rule: null, [.. cases.Select(one => SubjectOf(file, one))], [CaseFile.Frame]).RunAsync();
        return cases.Zip(complaints).ToImmutableDictionary(static pair => pair.First.Name, static pair => pair.Second);
    }
}
