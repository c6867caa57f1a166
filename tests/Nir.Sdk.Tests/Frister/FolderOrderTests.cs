using System.Text.RegularExpressions;
using Nir.Shared;

namespace Nir.Sdk.Tests.Frister;

/// <summary>The folders of the engine stand in an order, and use only what stands before them.</summary>
public sealed partial class FolderOrderTests
{
    private static readonly string[] Order = ["Tekst", "Sak", "Valg", "Tabeller", "Forklaringer", "Beregning", "Comparisons", ""];

    public static TheoryData<string> Folders => [.. Order];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_what_stands_before_it(string folder)
    {
        var later = Order[(Array.IndexOf(Order, folder) + 1)..];
        var root = Repository.PathTo("src/Nir.Sdk/Frister");
        var files = Directory.GetFiles(Path.Combine(root, folder), "*.cs");

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotContain(Usings(File.ReadAllText(file)), later.Contains));
    }

    [Fact]
    public void Every_folder_has_its_place() => Assert.Equal(
        Order.Where(static folder => folder.Length > 0).Order(),
        Directory.GetDirectories(Repository.PathTo("src/Nir.Sdk/Frister")).Select(static path => Path.GetFileName(path)!).Order());

    private static IEnumerable<string> Usings(string code) => FristerUsing().Matches(code).Select(static match => match.Groups[1].Value);

    [GeneratedRegex(@"^using Nir\.Sdk\.Frister\.?(\w*);", RegexOptions.Multiline)]
    private static partial Regex FristerUsing();
}
