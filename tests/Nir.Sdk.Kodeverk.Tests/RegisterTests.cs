using System.Text.RegularExpressions;
using Nir.Sdk.Kilder;

namespace Nir.Sdk.Kodeverk.Tests;

/// <summary>What holds for every list, whatever is in it.</summary>
public sealed partial class RegisterTests
{
    public static TheoryData<string> Lister => Kodeverkstype.Lister;

    [Fact]
    public void Every_public_enum_with_a_wire_form_is_in_the_register()
    {
        var enums = typeof(Kodeverksregister).Assembly.GetExportedTypes()
            .Where(type => type.IsEnum && Enum.IsDefined(type, 0))
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal);

        Assert.Equal(enums, Kodeverksregister.Alle.Select(liste => liste.Navn));
    }

    [Theory]
    [InlineData(nameof(Proevetype))]
    [InlineData(nameof(Proeveresultat))]
    [InlineData(nameof(Spor))]
    [InlineData(nameof(Tilskuddstype))]
    [InlineData(nameof(Kjoenn))]
    [InlineData(nameof(Sivilstand))]
    public void What_the_municipality_does_not_register_has_its_list_too(string liste) =>
        Assert.Contains(Kodeverksregister.Alle, other => other.Navn == liste && other.Oppfoeringer.Length > 1);

    [Theory, MemberData(nameof(Lister))]
    public void A_list_is_the_same_with_its_type_and_without(string liste)
    {
        var type = Kodeverkstype.Of(liste);

        Assert.Equal(liste, type.Liste.Navn);
        Assert.Same(Kodeverksregister.Alle.Single(other => other.Navn == liste), type.Liste);
        Assert.Equal(type.Alle, type.Liste.Oppfoeringer);
        Assert.NotEmpty(type.Alle);
        Assert.Equal(type.Alle.OrderBy(oppfoering => oppfoering.Nummer), type.Alle);
    }

    [Theory, MemberData(nameof(Lister))]
    public void Every_entry_is_found_by_its_value(string liste)
    {
        var type = Kodeverkstype.Of(liste);

        Assert.All(type.Alle, oppfoering =>
        {
            var verdi = type.Verdi(oppfoering);
            Assert.Equal(oppfoering.Nummer, verdi);
            Assert.Same(oppfoering, type.Oppfoering(verdi));
            Assert.True(type.ErDefinert(verdi));
            Assert.Equal((oppfoering.Navn, oppfoering.NavnEn), (type.Navn(verdi), type.NavnEn(verdi)));
            Assert.Matches(KebabCase(), oppfoering.Kode);
        });
    }

    [Theory, MemberData(nameof(Lister))]
    public void A_successor_is_a_code_of_the_same_list(string liste)
    {
        var type = Kodeverkstype.Of(liste);

        Assert.All(
            type.Alle.Where(oppfoering => oppfoering.Etterfoelger is not null),
            oppfoering => Assert.True(type.TryParse(oppfoering.Etterfoelger, out var verdi) && verdi != oppfoering.Nummer));
    }

    [Theory, MemberData(nameof(Lister))]
    public void Validity_changes_exactly_at_the_edges_of_the_interval(string liste)
    {
        var type = Kodeverkstype.Of(liste);

        Assert.All(type.Alle, oppfoering =>
        {
            Assert.Equal(oppfoering.Fra is null, type.ErGyldig(oppfoering.Nummer, oppfoering.Fra?.AddDays(-1) ?? DateOnly.MinValue));
            Assert.Equal(oppfoering.Til is null, type.ErGyldig(oppfoering.Nummer, oppfoering.Til ?? DateOnly.MaxValue));
            Assert.True(type.ErGyldig(oppfoering.Nummer, oppfoering.Fra ?? oppfoering.Til?.AddDays(-1) ?? DateOnly.MinValue));
            Assert.True(type.ErGyldig(oppfoering.Nummer, oppfoering.Til?.AddDays(-1) ?? oppfoering.Fra ?? DateOnly.MaxValue));
            Assert.False(type.ErGyldig(0, oppfoering.Fra ?? DateOnly.MinValue));
        });
    }

    [Theory, MemberData(nameof(Lister))]
    public void A_code_belongs_to_the_laws_it_names_or_to_all_that_are_known(string liste)
    {
        var type = Kodeverkstype.Of(liste);

        Assert.All(type.Alle, oppfoering =>
        {
            var laws = Enum.GetValues<Lovverk>().Where(lovverk => type.ErGyldig(oppfoering.Nummer, lovverk));
            var expected = oppfoering.Lovverk.IsEmpty ? LovverkKodeverk.Alle.Select(lovverk => lovverk.Verdi) : oppfoering.Lovverk.Order();
            Assert.Equal(expected, laws);
        });
    }

    [Theory, MemberData(nameof(Lister))]
    public void Every_belief_has_a_source_with_words_or_a_reason(string liste) =>
        Assert.All(Kodeverkstype.Of(liste).Alle, oppfoering =>
        {
            Assert.True(Enum.IsDefined(oppfoering.Grunnlag));
            if (oppfoering.Grunnlag == Grunnlag.Antatt)
                Assert.False(string.IsNullOrWhiteSpace(oppfoering.Begrunnelse));
            else
                Assert.NotNull(oppfoering.Kilde);

            if (oppfoering.Kilde is { } kilde)
            {
                Assert.False(string.IsNullOrWhiteSpace(kilde.Ord));
                Assert.True(Kilderegister.TryFinn(kilde.Id, out var found));
                Assert.Same(kilde, found);
            }
        });

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
