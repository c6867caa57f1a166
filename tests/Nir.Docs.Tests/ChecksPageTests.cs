using Nir.Sdk.Regler;

namespace Nir.Docs.Tests;

public sealed class ChecksPageTests
{
    [Fact]
    public void Every_check_from_C01_to_C17_is_made_by_rules_that_exist() => Assert.All(
        ChecksPage.Read(),
        static kontroll =>
        {
            Assert.NotEmpty(kontroll.Regler);
            Assert.All(kontroll.Regler, static id => Assert.True(Regelkatalog.TryFinn(id, out _), id));
        });

    [Fact]
    public void The_checks_are_numbered_without_a_gap() =>
        Assert.Equal(Enumerable.Range(1, 17).Select(static nummer => $"C{nummer:00}"), ChecksPage.Read().Select(static kontroll => kontroll.Id));

    [Fact]
    public void Every_rule_over_several_fields_makes_a_check_and_none_makes_two()
    {
        var brukte = ChecksPage.Read().SelectMany(static kontroll => kontroll.Regler).ToList();

        Assert.Equal(brukte.Distinct(), brukte);
        Assert.Empty(Regelkatalog.Alle.Select(static regel => regel.Id).Where(static id => id.StartsWith("NIR3", StringComparison.Ordinal)).Except(brukte));
    }
}
