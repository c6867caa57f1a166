using System.Collections.Immutable;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Tests.Frister;

public sealed class ParametreTests
{
    // Rows that overlap because the later is for fewer persons, or takes an earlier one's place when another law was known.
    private static readonly string[] Innskrenkninger = ["D1 D2", "D14 D15"];

    // Rows after which the table's row for all others takes over.
    private static readonly string[] ForAlleAndre = ["D15"];

    private static IEnumerable<Parameterrad> Rader => Parametre.Tabeller.SelectMany(static tabell => tabell.AlleRader);

    public static TheoryData<string> Tabeller => [.. Parametre.Tabeller.Where(static tabell => tabell.Treff is Treff.Eneste).Select(static tabell => tabell.Id)];

    [Fact]
    public void A_row_is_found_by_its_id_and_as_a_property()
    {
        Assert.True(Parametre.TryFind("D11", out var rad));
        Assert.Same(Parametre.TolvMaanederMedVideregaaende, rad);
        Assert.Equal((12, "programlengde"), (Parametre.TolvMaanederMedVideregaaende.Varighet!.Value, rad.Tabell.Id));
        Assert.False(Parametre.TryFind("D99", out _));
    }

    [Fact]
    public void Ids_are_unique() => Assert.Equal(Rader.Count(), Rader.Select(static rad => rad.Id).Distinct().Count());

    [Fact]
    public void Every_row_has_a_source_or_is_assumed_for_a_stated_reason() => Assert.All(Rader, static rad =>
    {
        Assert.NotEmpty(rad.Tekst);
        Assert.NotEmpty(rad.TekstEn);
        Assert.True(rad.Kilde is not null || (rad.Grunnlag is Grunnlag.Antatt && rad.Begrunnelse is not null), rad.Id);
        Assert.True(rad.Grunnlag is Grunnlag.Dokumentert || rad.Begrunnelse is not null, rad.Id);
    });

    [Fact]
    public void Every_open_point_that_a_row_names_can_be_chosen() => Assert.All(
        Rader.Where(static rad => rad.Valg is not null),
        static rad => Assert.Contains(rad.Valg, Valgpunkter.Alle.Select(static punkt => punkt.Id)));

    [Fact]
    public void Every_open_point_has_an_option_with_its_readings_and_the_first_is_the_default() => Assert.All(Valgpunkter.Alle, static punkt =>
    {
        var egenskap = typeof(Regelmotorvalg).GetProperty(punkt.Navn)!;
        if (egenskap.PropertyType.IsEnum)
        {
            Assert.Equal(
                Enum.GetNames(egenskap.PropertyType).Select(static navn => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(navn)),
                punkt.Muligheter.Select(static mulighet => mulighet.Verdi));
            Assert.Equal(0, (int)egenskap.GetValue(new Regelmotorvalg())!);
        }

        Assert.Equal(Enumerable.Range(0, punkt.Muligheter.Length).Select(static i => i == 0), punkt.Muligheter.Select(static mulighet => mulighet.ErStandard));
        Assert.All(punkt.Muligheter, mulighet => Assert.Equal(punkt.Id, mulighet.Punkt));
    });

    [Theory]
    [MemberData(nameof(Tabeller))]
    public void Rows_do_not_overlap(string id)
    {
        var rader = Tabell(id).AlleRader.Where(static rad => !rad.ErIkkeIKraft && !ErEllers(rad)).ToList();
        var overlapp =
            from a in rader
            from b in rader
            where string.CompareOrdinal(a.Id, b.Id) < 0 && Kjent(a, b) && KanBegge(a.Naar, b.Naar) && Samtidig(a, b)
            where !Innskrenkninger.Contains($"{a.Id} {b.Id}")
            select $"{a.Id} {b.Id}";

        Assert.Empty(overlapp);
    }

    [Theory]
    [MemberData(nameof(Tabeller))]
    public void What_one_row_ends_another_takes_over(string id)
    {
        var tabell = Tabell(id);
        foreach (var rad in tabell.AlleRader.Where(static rad => rad is { Periode.Til: not null, KjentTil: null }))
        {
            var overtar = tabell.AlleRader.Where(annen => annen.KjentTil is null && annen.Periode.Fra == rad.Periode.Til && KanBegge(annen.Naar, rad.Naar)).ToList();
            Assert.True(overtar.Count > 0 || ForAlleAndre.Contains(rad.Id), $"{rad.Id} ends {rad.Periode.Til}, and no row begins then.");
        }
    }

    [Fact]
    public void The_permits_of_the_table_have_the_rettsstilling_of_the_code_list() => Assert.All(
        Enum.GetValues<Oppholdsgrunnlag>().Where(static grunnlag => grunnlag is not (Oppholdsgrunnlag.Ukjent or Oppholdsgrunnlag.KollektivBeskyttelse)),
        static grunnlag =>
        {
            var rad = Parametre.Norskrettsstilling.Rader.Single(rad => ErFor(rad, Lovverk.Integreringsloven.Kode()) && ErFor(rad, grunnlag.Kode()));
            Assert.Equal(grunnlag.RettsstillingNorsk(), rad.Rettsstilling);
        });

    private static bool ErFor(Parameterrad rad, string kode) => rad.Naar.Any(krav => krav.Verdier.Any(verdi => verdi.Kode?.Kode == kode));

    private static Parametertabell Tabell(string id) => Parametre.Tabeller.Single(tabell => tabell.Id == id);

    private static bool ErEllers(Parameterrad rad) => rad.Naar.IsEmpty && rad.Periode is { Fra: null, Til: null } && rad == rad.Tabell.AlleRader[^1];

    // There is a day on which both were known.
    private static bool Kjent(Parameterrad a, Parameterrad b) =>
        (a.KjentTil is null && b.KjentTil is null)
        || (a.KjentTil is not null && b.KjentTil is not null && !(a.KjentFra >= b.KjentTil) && !(b.KjentFra >= a.KjentTil));

    private static bool Samtidig(Parameterrad a, Parameterrad b) =>
        a.Noekkeldato == b.Noekkeldato && !(a.Periode.Til <= b.Periode.Fra) && !(b.Periode.Til <= a.Periode.Fra);

    private static bool KanBegge(ImmutableArray<Radkrav> a, ImmutableArray<Radkrav> b) => a.All(krav =>
        b.FirstOrDefault(annet => annet.Vilkaar == krav.Vilkaar) is not { } annet || krav.Verdier.Intersect(annet.Verdier).Any());
}
