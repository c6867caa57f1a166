using Nir.Sdk.Analyzers.Tests.Testing;

namespace Nir.Sdk.Analyzers.Tests.Flow;

/// <summary>Every construct that a law can be known by and a value given through, with a twin that must stay silent.</summary>
public sealed class CaseTests
{
    // Where the answer rightly differs in a nested function: what the body changes of its parameters, others may change there too.
    private static readonly HashSet<string> NotWrapped = [.. CaseFile.Cases("unwrapped").Select(static one => one.Name)];

    public static TheoryData<string, string> All
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var file in new[] { "initialisers", "guards", "copies", "flow", "mutable", "functions", "members", "contracts", "required", "quiet" })
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
    public Task The_analyzer_says(string file, string name) => new Verifier<FeltregelAnalyzer>
    {
        Build = new() { Enabled = file == "quiet" ? ["NIR1953"] : [] },
        MoreFiles = [CaseFile.Frame],
        Wrapped = !NotWrapped.Contains(name),
    }.VerifyAsync(CaseFile.Cases(file).Single(one => one.Name == name).Code);

    [Fact]
    public void No_two_cases_have_the_same_name() =>
        Assert.All(All.GroupBy(static row => row.Data), static same => Assert.Single(same));
}
