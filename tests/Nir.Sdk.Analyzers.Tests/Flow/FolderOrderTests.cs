using System.Text.RegularExpressions;
using Nir.Shared;

namespace Nir.Sdk.Analyzers.Tests.Flow;

/// <summary>The folders of the flow analysis stand in an order, and each uses only what stands before it.</summary>
public sealed partial class FolderOrderTests
{
    private static readonly string[] Order = ["Facts", "Lattice", "Join", "Judgement", "Transfer", "Walk"];

    public static TheoryData<string> Folders => [.. Order];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_of_the_flow_analysis_uses_only_those_before_it(string folder)
    {
        var files = Directory.GetFiles(Path.Combine(Root, folder), "*.cs");

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.All(Namespaces().Matches(File.ReadAllText(file)), match =>
            Assert.True(Array.IndexOf(Order, match.Groups["folder"].Value) <= Array.IndexOf(Order, folder), $"{Path.GetFileName(file)} uses {match.Value}")));
    }

    [Fact]
    public void Every_folder_of_the_flow_analysis_has_its_place_in_the_order() =>
        Assert.Equal(Order.Order(StringComparer.Ordinal),
            Directory.GetDirectories(Root).Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));

    private static string Root => Repository.PathTo("analyzers/Nir.Sdk.Analyzers/Flow");

    [GeneratedRegex(@"Nir\.Sdk\.Analyzers\.Flow\.(?<folder>\w+)")]
    private static partial Regex Namespaces();
}
