using System.Reflection;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Opplysninger;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Rapporter.Tests.Opplysninger;

/// <summary>The table of items says what the model's attributes say.</summary>
public sealed class OpplysningTableTests
{
    private static readonly Type[] Families = [typeof(Introduksjonsprogram), typeof(Norskopplaering), typeof(Mottakskvalifisering), typeof(Asylopplaering)];

    private static IEnumerable<(string Familie, string Member, Lovverk Lovverk, string Regel)> Attributes =>
        from type in Families
        from property in type.GetProperties()
        from attribute in property.GetCustomAttributes<FeltregelAttribute>()
        where CombinationTable.All.Any(one => one.Familie.ToString() == type.Name && one.Lovverk == attribute.Lovverk)
        select (type.Name, property.Name, attribute.Lovverk, attribute.Regel);

    [Fact]
    public void The_rules_of_every_item_are_those_of_its_member()
    {
        var rows = from row in OpplysningTable.Rows
                   from one in row.Regler
                   where CombinationTable.All.Any(combination => combination.Familie == row.Familie && combination.Lovverk == one.Lovverk)
                   select (row.Familie.ToString(), row.Member, one.Lovverk, one.Regel.Id);

        // Hours of social studies are no item of their own: a rule forbids them, and none asks for them.
        var expected = Attributes.Where(static one => one.Member != nameof(Norskopplaering.TimerSamfunnskunnskap));
        Assert.Equal(expected.Order(), rows.Order());
    }

    [Fact]
    public void Every_item_of_the_document_stands_in_a_family() =>
        Assert.Equal(Enum.GetValues<Opplysning>().Order(), OpplysningTable.Rows.Select(static row => row.Opplysning).Distinct().Order());

    [Fact]
    public void An_item_stands_once_in_a_family_and_in_the_order_of_the_enum() => Assert.All(
        OpplysningTable.Rows.GroupBy(static row => row.Familie),
        static family => Assert.Equal(family.Select(static row => row.Opplysning).Order().Distinct(), family.Select(static row => row.Opplysning)));
}
