using System.Text.RegularExpressions;
using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.House.Tests;

/// <summary>A reader finds a rule by its id alone: the name of its file begins with it.</summary>
public sealed partial class RuleFileTests
{
    private static readonly IReadOnlyList<string> Files =
        [.. Directory.EnumerateFiles(Repository.PathTo("src/Nir.Sdk/Regler"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public static TheoryData<string> OverSeveralFields =>
        [.. RegelCatalogue.All.Select(static rule => rule.Id).Where(static id => id.StartsWith("NIR3", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(OverSeveralFields))]
    public void A_rule_over_several_fields_has_one_file_whose_name_begins_with_its_id(string id) =>
        Assert.Single(Files, file => LeadingIds(file).Contains(id));

    [Fact]
    public void A_file_says_in_its_name_every_rule_that_it_reports_and_no_other() =>
        Assert.All(Files.Where(static file => LeadingIds(file).Count > 0), static file =>
            Assert.Equal(
                LeadingIds(file), Reported().Matches(File.ReadAllText(file)).Select(static match => match.Groups["id"].Value).Distinct().Order()));

    [Fact]
    public void A_file_that_reports_a_rule_begins_with_its_id() =>
        Assert.All(Files.Where(static file => Reported().IsMatch(File.ReadAllText(file))), static file => Assert.NotEmpty(LeadingIds(file)));

    private static IReadOnlyList<string> LeadingIds(string path) =>
        [.. Path.GetFileNameWithoutExtension(path).Split('_').TakeWhile(static part => Id().IsMatch(part))];

    [GeneratedRegex(@"^NIR\d{4}$")]
    private static partial Regex Id();

    [GeneratedRegex(@"\bRegelCatalogue\.(?<id>NIR\d{4})\b(?!\.Id)")]
    private static partial Regex Reported();
}
