using System.Text.RegularExpressions;
using Nir.Sdk.Kilder;

namespace Nir.Sdk.Kodeverk.Tests;

/// <summary>What holds for every list, whatever is in it.</summary>
public sealed partial class RegisterTests
{
    public static TheoryData<string> Lister => KodeverkType.Lister;

    [Fact]
    public void Every_public_enum_with_a_wire_form_is_in_the_register()
    {
        var enums = typeof(KodeverkRegistry).Assembly.GetExportedTypes()
            .Where(type => type.IsEnum && Enum.IsDefined(type, 0))
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal);

        Assert.Equal(enums, KodeverkRegistry.All.Select(list => list.Navn));
    }

    [Theory]
    [InlineData(nameof(Proevetype))]
    [InlineData(nameof(Proeveresultat))]
    [InlineData(nameof(Spor))]
    [InlineData(nameof(Tilskuddstype))]
    [InlineData(nameof(Kjoenn))]
    [InlineData(nameof(Sivilstand))]
    public void What_the_municipality_does_not_register_has_its_list_too(string list) =>
        Assert.Contains(KodeverkRegistry.All, other => other.Navn == list && other.Entries.Length > 1);

    [Theory, MemberData(nameof(Lister))]
    public void A_list_is_the_same_with_its_type_and_without(string list)
    {
        var type = KodeverkType.From(list);

        Assert.Equal(list, type.List.Navn);
        Assert.Same(KodeverkRegistry.All.Single(other => other.Navn == list), type.List);
        Assert.Equal(type.All, type.List.Entries);
        Assert.NotEmpty(type.All);
        Assert.Equal(type.All.OrderBy(entry => entry.Nummer), type.All);
    }

    [Theory, MemberData(nameof(Lister))]
    public void Every_entry_is_found_by_its_value(string list)
    {
        var type = KodeverkType.From(list);

        Assert.All(type.All, entry =>
        {
            var value = type.GetValue(entry);
            Assert.Equal(entry.Nummer, value);
            Assert.Same(entry, type.FindEntry(value));
            Assert.True(type.IsDefined(value));
            Assert.Equal((entry.Navn, entry.NavnEn), (type.GetNavn(value), type.GetNavnEn(value)));
            Assert.Matches(KebabCase(), entry.Kode);
        });
    }

    [Theory, MemberData(nameof(Lister))]
    public void A_successor_is_a_code_of_the_same_list(string list)
    {
        var type = KodeverkType.From(list);

        Assert.All(
            type.All.Where(entry => entry.Etterfoelger is not null),
            entry => Assert.True(type.TryParse(entry.Etterfoelger, out var value) && value != entry.Nummer));
    }

    [Theory, MemberData(nameof(Lister))]
    public void Validity_changes_exactly_at_the_edges_of_the_interval(string list)
    {
        var type = KodeverkType.From(list);

        Assert.All(type.All, entry =>
        {
            Assert.Equal(entry.Fra is null, type.IsValid(entry.Nummer, entry.Fra?.AddDays(-1) ?? DateOnly.MinValue));
            Assert.Equal(entry.Til is null, type.IsValid(entry.Nummer, entry.Til ?? DateOnly.MaxValue));
            Assert.True(type.IsValid(entry.Nummer, entry.Fra ?? entry.Til?.AddDays(-1) ?? DateOnly.MinValue));
            Assert.True(type.IsValid(entry.Nummer, entry.Til?.AddDays(-1) ?? entry.Fra ?? DateOnly.MaxValue));
            Assert.False(type.IsValid(0, entry.Fra ?? DateOnly.MinValue));
        });
    }

    [Theory, MemberData(nameof(Lister))]
    public void A_code_belongs_to_the_laws_it_names_or_to_all_that_are_known(string list)
    {
        var type = KodeverkType.From(list);

        Assert.All(type.All, entry =>
        {
            var laws = Enum.GetValues<Lovverk>().Where(lovverk => type.IsValid(entry.Nummer, lovverk));
            var expected = entry.Lovverk.IsEmpty ? LovverkKodeverk.All.Select(lovverk => lovverk.Verdi) : entry.Lovverk.Order();
            Assert.Equal(expected, laws);
        });
    }

    [Theory, MemberData(nameof(Lister))]
    public void A_code_holds_always_under_a_law_when_its_entry_says_so(string list)
    {
        var type = KodeverkType.From(list);

        Assert.All(Enum.GetValues<Lovverk>(), lovverk =>
        {
            Assert.All(type.All, entry =>
                Assert.Equal(entry is { Fra: null, Til: null } && entry.IsValid(lovverk), type.HoldsAlways(entry.Nummer, lovverk)));
            Assert.False(type.HoldsAlways(0, lovverk));
        });
    }

    [Theory, MemberData(nameof(Lister))]
    public void Every_belief_has_a_source_with_words_or_a_reason(string list) =>
        Assert.All(KodeverkType.From(list).All, entry =>
        {
            Assert.True(Enum.IsDefined(entry.Grunnlag));
            if (entry.Grunnlag == Grunnlag.Antatt)
            {
                Assert.False(string.IsNullOrWhiteSpace(entry.Begrunnelse));
            }
            else
            {
                Assert.NotNull(entry.Kilde);
            }

            if (entry.Kilde is { } kilde)
            {
                Assert.False(string.IsNullOrWhiteSpace(kilde.Words));
                Assert.True(KildeRegistry.TryFind(kilde.Id, out var found));
                Assert.Same(kilde, found);
            }
        });

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
