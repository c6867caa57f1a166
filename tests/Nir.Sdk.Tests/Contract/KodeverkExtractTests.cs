using System.Text.Json;
using Nir.Sdk.Contract;
using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Contract;

public sealed class KodeverkExtractTests
{
    private static readonly KodeverkExtract Extract = KodeverkExtract.Gjeldende;

    public static TheoryData<string> Members => [.. Changes.Keys];

    // One change for each thing that a code says.
    private static Dictionary<string, Func<KodeExtract, KodeExtract>> Changes => new()
    {
        [nameof(KodeExtract.Nummer)] = static kode => kode with { Nummer = 99 },
        [nameof(KodeExtract.Kode)] = static kode => kode with { Kode = "annen" },
        [nameof(KodeExtract.Navn)] = static kode => kode with { Navn = "Annet" },
        [nameof(KodeExtract.NavnEn)] = static kode => kode with { NavnEn = "Other" },
        [nameof(KodeExtract.Beskrivelse)] = static kode => kode with { Beskrivelse = "Annet" },
        [nameof(KodeExtract.BeskrivelseEn)] = static kode => kode with { BeskrivelseEn = "Other" },
        [nameof(KodeExtract.Fra)] = static kode => kode with { Fra = new(1999, 1, 1) },
        [nameof(KodeExtract.Til)] = static kode => kode with { Til = new(2099, 1, 1) },
        [nameof(KodeExtract.Lovverk)] = static kode => kode with { Lovverk = [Lovverk.Introduksjonsloven] },
        [nameof(KodeExtract.Etterfoelger)] = static kode => kode with { Etterfoelger = "annen" },
        [nameof(KodeExtract.Egenskaper)] = static kode => kode with { Egenskaper = [new("annen", "verdi")] },
        [nameof(KodeExtract.Grunnlag)] = static kode => kode with { Grunnlag = Grunnlag.Antatt },
        [nameof(KodeExtract.Kilde)] = static kode => kode with { Kilde = null },
        [nameof(KodeExtract.Sitat)] = static kode => kode with { Sitat = "andre ord" },
        [nameof(KodeExtract.Begrunnelse)] = static kode => kode with { Begrunnelse = "Annet" },
    };

    [Fact]
    public void Every_list_and_every_code_is_in_it_with_its_interval()
    {
        Assert.Equal(KodeverkRegistry.All.Select(static list => list.Navn), Extract.Lister.Select(static list => list.Navn));
        foreach (var (list, extract) in KodeverkRegistry.All.Zip(Extract.Lister))
        {
            Assert.Equal(
                list.Entries.Select(static kode => (kode.Nummer, kode.Kode, kode.Fra, kode.Til, kode.Kilde)),
                extract.Koder.Select(static kode => (kode.Nummer, kode.Kode, kode.Fra, kode.Til, kode.Kilde)));
        }
    }

    [Fact]
    public void The_version_is_a_hash_that_the_same_content_always_has()
    {
        Assert.Matches("^[0-9a-f]{32}$", Extract.Version);
        Assert.Equal(Extract.Version, KodeverkExtract.From(Extract.Lister.ToValueList()).Version);
        Assert.Same(Extract, KodeverkExtract.Gjeldende);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void The_version_changes_when_anything_in_a_code_does(string member)
    {
        var list = Extract.Lister.Single(static list => list.Navn == nameof(Sluttmaal));
        var before = KodeverkExtract.From([list]);
        var koder = list.Koder.Select((kode, i) => i == 0 ? Changes[member](kode) : kode).ToValueList();
        Assert.NotEqual(list.Koder, koder);

        var after = KodeverkExtract.From([list with { Koder = koder }]);

        Assert.NotEqual(before.Version, after.Version);
    }

    [Fact]
    public void Nothing_that_a_code_says_is_left_out_of_that() =>
        Assert.Equal(
            typeof(KodeExtract).GetProperties().Select(static property => property.Name).Order(StringComparer.Ordinal),
            Changes.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_version_changes_when_a_list_is_renamed_moved_or_gone()
    {
        var to = Extract.Lister.Take(2).ToList();
        string[] versjoner =
        [
            KodeverkExtract.From([to[0], to[1]]).Version,
            KodeverkExtract.From([to[1], to[0]]).Version,
            KodeverkExtract.From([to[0]]).Version,
            KodeverkExtract.From([to[0] with { Tittel = "Annen" }, to[1]]).Version,
            KodeverkExtract.From([to[0] with { Noekkeldato = Noekkeldato.Bosetting }, to[1]]).Version,
        ];

        Assert.Distinct(versjoner);
    }

    [Fact]
    public void It_goes_through_the_contracts_JSON_and_comes_back_equal()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(Extract, NirJsonContext.Default.KodeverkExtract);

        Assert.Equal(Extract, JsonSerializer.Deserialize(json, NirJsonContext.Default.KodeverkExtract));
    }

    [Fact]
    public void On_the_wire_a_code_is_its_texts_dates_and_laws()
    {
        var json = JsonSerializer.SerializeToNode(Extract, NirJsonContext.Default.KodeverkExtract)!;

        var list = json["lister"]!.AsArray().Single(static list => (string?)list!["navn"] == nameof(Sluttmaal))!;
        Assert.Equal("tilbud", (string?)list["noekkeldato"]);
        var kode = list["koder"]!.AsArray().Single(static kode => (string?)kode!["kode"] == "overgang-til-loennet-arbeid")!;
        Assert.Equal("2022-06-15", (string?)kode["fra"]);
        Assert.Equal("2026-01-01", (string?)kode["til"]);
        Assert.Equal(["integreringsloven-kapittel-6a"], kode["lovverk"]!.AsArray().Select(static lov => (string?)lov));
        Assert.Equal("dokumentert", (string?)kode["grunnlag"]);
        Assert.Equal("il-37c-2022", (string?)kode["kilde"]!["id"]);
        Assert.Null(kode["begrunnelse"]);
    }
}
