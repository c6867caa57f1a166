using System.Text.Json;
using Nir.Sdk.Contract;
using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Contract;

public sealed class KodeverksutdragTests
{
    private static readonly Kodeverksutdrag Utdrag = Kodeverksutdrag.Gjeldende;

    public static TheoryData<string> Medlemmer => [.. Endringer.Keys];

    // One change for each thing that a code says.
    private static Dictionary<string, Func<Kodeutdrag, Kodeutdrag>> Endringer => new()
    {
        [nameof(Kodeutdrag.Nummer)] = static kode => kode with { Nummer = 99 },
        [nameof(Kodeutdrag.Kode)] = static kode => kode with { Kode = "annen" },
        [nameof(Kodeutdrag.Navn)] = static kode => kode with { Navn = "Annet" },
        [nameof(Kodeutdrag.NavnEn)] = static kode => kode with { NavnEn = "Other" },
        [nameof(Kodeutdrag.Beskrivelse)] = static kode => kode with { Beskrivelse = "Annet" },
        [nameof(Kodeutdrag.BeskrivelseEn)] = static kode => kode with { BeskrivelseEn = "Other" },
        [nameof(Kodeutdrag.Fra)] = static kode => kode with { Fra = new(1999, 1, 1) },
        [nameof(Kodeutdrag.Til)] = static kode => kode with { Til = new(2099, 1, 1) },
        [nameof(Kodeutdrag.Lovverk)] = static kode => kode with { Lovverk = [Lovverk.Introduksjonsloven] },
        [nameof(Kodeutdrag.Etterfoelger)] = static kode => kode with { Etterfoelger = "annen" },
        [nameof(Kodeutdrag.Egenskaper)] = static kode => kode with { Egenskaper = [new("annen", "verdi")] },
        [nameof(Kodeutdrag.Grunnlag)] = static kode => kode with { Grunnlag = Grunnlag.Antatt },
        [nameof(Kodeutdrag.Kilde)] = static kode => kode with { Kilde = null },
        [nameof(Kodeutdrag.Sitat)] = static kode => kode with { Sitat = "andre ord" },
        [nameof(Kodeutdrag.Begrunnelse)] = static kode => kode with { Begrunnelse = "Annet" },
    };

    [Fact]
    public void Every_list_and_every_code_is_in_it_with_its_interval()
    {
        Assert.Equal(Kodeverksregister.Alle.Select(static liste => liste.Navn), Utdrag.Lister.Select(static liste => liste.Navn));
        foreach (var (liste, utdrag) in Kodeverksregister.Alle.Zip(Utdrag.Lister))
        {
            Assert.Equal(
                liste.Oppfoeringer.Select(static kode => (kode.Nummer, kode.Kode, kode.Fra, kode.Til, kode.Kilde)),
                utdrag.Koder.Select(static kode => (kode.Nummer, kode.Kode, kode.Fra, kode.Til, kode.Kilde)));
        }
    }

    [Fact]
    public void The_version_is_a_hash_that_the_same_content_always_has()
    {
        Assert.Matches("^[0-9a-f]{32}$", Utdrag.Versjon);
        Assert.Equal(Utdrag.Versjon, Kodeverksutdrag.Av(Utdrag.Lister.ToValueList()).Versjon);
        Assert.Same(Utdrag, Kodeverksutdrag.Gjeldende);
    }

    [Theory]
    [MemberData(nameof(Medlemmer))]
    public void The_version_changes_when_anything_in_a_code_does(string medlem)
    {
        var liste = Utdrag.Lister.Single(static liste => liste.Navn == nameof(Sluttmaal));
        var foer = Kodeverksutdrag.Av([liste]);
        var koder = liste.Koder.Select((kode, i) => i == 0 ? Endringer[medlem](kode) : kode).ToValueList();
        Assert.NotEqual(liste.Koder, koder);

        var etter = Kodeverksutdrag.Av([liste with { Koder = koder }]);

        Assert.NotEqual(foer.Versjon, etter.Versjon);
    }

    [Fact]
    public void Nothing_that_a_code_says_is_left_out_of_that() =>
        Assert.Equal(
            typeof(Kodeutdrag).GetProperties().Select(static property => property.Name).Order(StringComparer.Ordinal),
            Endringer.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_version_changes_when_a_list_is_renamed_moved_or_gone()
    {
        var to = Utdrag.Lister.Take(2).ToList();
        string[] versjoner =
        [
            Kodeverksutdrag.Av([to[0], to[1]]).Versjon,
            Kodeverksutdrag.Av([to[1], to[0]]).Versjon,
            Kodeverksutdrag.Av([to[0]]).Versjon,
            Kodeverksutdrag.Av([to[0] with { Tittel = "Annen" }, to[1]]).Versjon,
            Kodeverksutdrag.Av([to[0] with { Noekkeldato = Noekkeldato.Bosetting }, to[1]]).Versjon,
        ];

        Assert.Distinct(versjoner);
    }

    [Fact]
    public void It_goes_through_the_contracts_JSON_and_comes_back_equal()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(Utdrag, NirJsonContext.Default.Kodeverksutdrag);

        Assert.Equal(Utdrag, JsonSerializer.Deserialize(json, NirJsonContext.Default.Kodeverksutdrag));
    }

    [Fact]
    public void On_the_wire_a_code_is_its_texts_dates_and_laws()
    {
        var json = JsonSerializer.SerializeToNode(Utdrag, NirJsonContext.Default.Kodeverksutdrag)!;

        var liste = json["lister"]!.AsArray().Single(static liste => (string?)liste!["navn"] == nameof(Sluttmaal))!;
        Assert.Equal("tilbud", (string?)liste["noekkeldato"]);
        var kode = liste["koder"]!.AsArray().Single(static kode => (string?)kode!["kode"] == "overgang-til-loennet-arbeid")!;
        Assert.Equal("2022-06-15", (string?)kode["fra"]);
        Assert.Equal("2026-01-01", (string?)kode["til"]);
        Assert.Equal(["integreringsloven-kapittel-6a"], kode["lovverk"]!.AsArray().Select(static lov => (string?)lov));
        Assert.Equal("dokumentert", (string?)kode["grunnlag"]);
        Assert.Equal("il-37c-2022", (string?)kode["kilde"]!["id"]);
        Assert.Null(kode["begrunnelse"]);
    }
}
