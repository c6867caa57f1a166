using System.Collections.Immutable;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Tests.Frister;

public sealed class ParametreTests
{
    // Rows that overlap because the later is for fewer persons, or takes an earlier one's place when another law was known.
    private static readonly string[] Innskrenkninger = ["D1 D2", "D14 D15"];

    // Rows after which the table's row for all others takes over.
    private static readonly string[] ForAllOthers = ["D15"];

    private static IEnumerable<ParameterRow> Rows => Parametre.Tables.SelectMany(static table => table.AllRows);

    public static TheoryData<string> Tables => [.. Parametre.Tables.Where(static table => table.Treff is Treff.Eneste).Select(static table => table.Id)];

    [Fact]
    public void A_row_is_found_by_its_id_and_as_a_property()
    {
        Assert.True(Parametre.TryFind("D11", out var row));
        Assert.Same(Parametre.TolvMaanederMedVideregaaende, row);
        Assert.Equal((12, "programlengde"), (Parametre.TolvMaanederMedVideregaaende.Varighet!.Value, row.Tabell.Id));
        Assert.False(Parametre.TryFind("D99", out _));
    }

    [Fact]
    public void What_a_row_says_is_known_by_its_fingerprint_and_nothing_else_is() => Assert.All(Rows, static row =>
    {
        Assert.True(RowFingerprints.Contains($"{row.Tekst} ({row.Id})"), row.Id);
        Assert.True(RowFingerprints.Contains($"{row.TekstEn} ({row.Id})"), row.Id);
        Assert.False(RowFingerprints.Contains($"{row.Tekst}. ({row.Id})"), row.Id);
        Assert.False(RowFingerprints.Contains(row.Tekst), row.Id);
    });

    [Fact]
    public void Ids_are_unique() => Assert.Equal(Rows.Count(), Rows.Select(static row => row.Id).Distinct().Count());

    [Fact]
    public void Every_row_has_a_source_or_is_assumed_for_a_stated_reason() => Assert.All(Rows, static row =>
    {
        Assert.NotEmpty(row.Tekst);
        Assert.NotEmpty(row.TekstEn);
        Assert.True(row.Kilde is not null || (row.Grunnlag is Grunnlag.Antatt && row.Begrunnelse is not null), row.Id);
        Assert.True(row.Grunnlag is Grunnlag.Dokumentert || row.Begrunnelse is not null, row.Id);
    });

    [Fact]
    public void Every_open_point_that_a_row_names_can_be_chosen() => Assert.All(
        Rows.Where(static row => row.Valg is not null),
        static row => Assert.Contains(row.Valg, Valgpunkter.All.Select(static point => point.Id)));

    [Fact]
    public void Every_open_point_has_an_option_with_its_readings_and_the_first_is_the_default() => Assert.All(Valgpunkter.All, static point =>
    {
        var property = typeof(RegelmotorOptions).GetProperty(point.Navn)!;
        if (property.PropertyType.IsEnum)
        {
            Assert.Equal(
                Enum.GetNames(property.PropertyType).Select(static name => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name)),
                point.Possibilities.Select(static possibility => possibility.Verdi));
            Assert.Equal(0, (int)property.GetValue(new RegelmotorOptions())!);
        }

        Assert.Equal(Enumerable.Range(0, point.Possibilities.Length).Select(static i => i == 0),
            point.Possibilities.Select(static possibility => possibility.ErStandard));
        Assert.All(point.Possibilities, possibility => Assert.Equal(point.Id, possibility.Punkt));
    });

    [Theory]
    [MemberData(nameof(Tables))]
    public void Rows_do_not_overlap(string id)
    {
        var rows = Table(id).AllRows.Where(static row => !row.IsNotInForce && !IsOtherwise(row)).ToList();
        var overlap =
            from a in rows
            from b in rows
            where string.CompareOrdinal(a.Id, b.Id) < 0 && Known(a, b) && CanBoth(a.When, b.When) && Concurrent(a, b)
            where !Innskrenkninger.Contains($"{a.Id} {b.Id}")
            select $"{a.Id} {b.Id}";

        Assert.Empty(overlap);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void What_one_row_ends_another_takes_over(string id)
    {
        var table = Table(id);
        foreach (var row in table.AllRows.Where(static row => row is { Periode.Til: not null, KnownUntil: null }))
        {
            var takesOver = table.AllRows.Where(other => other.KnownUntil is null && other.Periode.Fra == row.Periode.Til && CanBoth(other.When, row.When))
                .ToList();
            Assert.True(takesOver.Count > 0 || ForAllOthers.Contains(row.Id), $"{row.Id} ends {row.Periode.Til}, and no row begins then.");
        }
    }

    [Fact]
    public void The_permits_of_the_table_have_the_rettsstilling_of_the_code_list() => Assert.All(
        Enum.GetValues<Oppholdsgrunnlag>().Where(static grunnlag => grunnlag is not (Oppholdsgrunnlag.Ukjent or Oppholdsgrunnlag.KollektivBeskyttelse)),
        static grunnlag =>
        {
            var row = Parametre.Norskrettsstilling.Rows.Single(row => ErFor(row, Lovverk.Integreringsloven.ToKode()) && ErFor(row, grunnlag.ToKode()));
            Assert.Equal(grunnlag.RettsstillingNorsk(), row.Rettsstilling);
        });

    private static bool ErFor(ParameterRow row, string kode) => row.When.Any(krav => krav.Values.Any(value => value.Kode?.Kode == kode));

    private static ParameterTable Table(string id) => Parametre.Tables.Single(table => table.Id == id);

    private static bool IsOtherwise(ParameterRow row) => row.When.IsEmpty && row.Periode is { Fra: null, Til: null } && row == row.Tabell.AllRows[^1];

    // There is a day on which both were known.
    private static bool Known(ParameterRow a, ParameterRow b) =>
        (a.KnownUntil is null && b.KnownUntil is null)
        || (a.KnownUntil is not null && b.KnownUntil is not null && !(a.KnownFrom >= b.KnownUntil) && !(b.KnownFrom >= a.KnownUntil));

    private static bool Concurrent(ParameterRow a, ParameterRow b) =>
        a.Noekkeldato == b.Noekkeldato && !(a.Periode.Til <= b.Periode.Fra) && !(b.Periode.Til <= a.Periode.Fra);

    private static bool CanBoth(ImmutableArray<RowRequirement> a, ImmutableArray<RowRequirement> b) => a.All(krav =>
        b.FirstOrDefault(other => other.Vilkaar == krav.Vilkaar) is not { } other || krav.Values.Intersect(other.Values).Any());
}
