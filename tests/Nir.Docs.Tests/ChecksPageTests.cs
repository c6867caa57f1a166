using Nir.Sdk.Regler;

namespace Nir.Docs.Tests;

public sealed class ChecksPageTests
{
    [Fact]
    public void Every_check_from_C01_to_C17_is_made_by_rules_that_exist() => Assert.All(
        ChecksPage.Read(),
        static check =>
        {
            Assert.NotEmpty(check.Regler);
            Assert.All(check.Regler, static id => Assert.True(RegelCatalogue.TryFind(id, out _), id));
        });

    [Fact]
    public void The_checks_are_numbered_without_a_gap() =>
        Assert.Equal(Enumerable.Range(1, 18).Select(static number => $"C{number:00}"), ChecksPage.Read().Select(static check => check.Id));

    [Fact]
    public void Every_rule_over_several_fields_makes_a_check_and_none_makes_two()
    {
        var used = ChecksPage.Read().SelectMany(static check => check.Regler).ToList();

        Assert.Equal(used.Distinct(), used);
        Assert.Empty(RegelCatalogue.All.Select(static regel => regel.Id).Where(static id => id.StartsWith("NIR3", StringComparison.Ordinal)).Except(used));
    }
}
