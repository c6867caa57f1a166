using System.Text;
using System.Text.Json.Nodes;
using Nir.Sdk.Contract;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Identifikatorer;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>Each rule's own examples, driven through the validator as a black box.</summary>
public sealed class RegeleksemplerTests
{
    public static TheoryData<string> ReglerIValidatoren =>
        [.. Regeleksempler.Les().Where(static eksempel => eksempel.Flater.Contains("validator")).Select(static eksempel => eksempel.Regel)];

    public static TheoryData<string> ReglerSomTrengerMer => [.. Regelkatalog.Alle.Where(static regel => !regel.Trenger.IsEmpty).Select(static regel => regel.Id)];

    [Theory]
    [MemberData(nameof(ReglerIValidatoren))]
    public void The_wrong_example_breaks_its_rule_with_the_catalogues_words(string id)
    {
        var eksempel = Finn(id);

        var avvik = Valider(eksempel.Galt, eksempel, eksempel.Kall).Avvik.Where(avvik => avvik.Regel == id).ToList();

        Assert.NotEmpty(avvik);
        Assert.True(Regelkatalog.TryFinn(id, out var regel));
        Assert.All(avvik, funn =>
        {
            Assert.Equal(regel.Alvorlighet, funn.Alvorlighet);
            Assert.Equal(regel.Grunnlag, funn.Grunnlag);
            Assert.Equal(regel.Kilde, funn.Kilde);
            Assert.StartsWith(FoerFoersteVerdi(regel.Tekst), funn.Tekst, StringComparison.Ordinal);
            Assert.StartsWith(FoerFoersteVerdi(regel.TekstEn), funn.TekstEn, StringComparison.Ordinal);
            Assert.DoesNotContain("{", funn.Tekst + funn.TekstEn + funn.Utbedring + funn.UtbedringEn, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(ReglerIValidatoren))]
    public void The_right_example_does_not_break_the_rule(string id)
    {
        var eksempel = Finn(id);

        var resultat = Valider(eksempel.Riktig, eksempel, eksempel.RiktigKall);

        Assert.DoesNotContain(resultat.Avvik, avvik => avvik.Regel == id);
        Assert.DoesNotContain(resultat.IkkeVurdert, ikke => ikke.Regel == id);
    }

    [Theory]
    [MemberData(nameof(ReglerIValidatoren))]
    public void The_ground_of_an_example_breaks_no_rule_at_all(string id)
    {
        var eksempel = Finn(id);

        var resultat = Valider(eksempel.Grunn, eksempel with { Miljoe = "test", Overlay = null }, new(null, null, null, "ny"));

        Assert.Empty(resultat.Avvik);
    }

    [Theory]
    [MemberData(nameof(ReglerIValidatoren))]
    public void The_pointer_leads_to_the_member_or_to_where_it_is_missing(string id)
    {
        var eksempel = Finn(id);

        var avvik = Valider(eksempel.Galt, eksempel, eksempel.Kall).Avvik.First(avvik => avvik.Regel == id);

        var ledd = avvik.Peker.Split('/', StringSplitOptions.RemoveEmptyEntries);
        JsonNode? holder = eksempel.Galt;
        foreach (var steg in ledd.SkipLast(1))
        {
            holder = holder is JsonArray liste ? liste[int.Parse(steg, null)] : holder?[steg];
        }

        Assert.NotNull(holder);
        Assert.NotEmpty(ledd);
    }

    [Theory]
    [MemberData(nameof(ReglerSomTrengerMer))]
    public void A_rule_that_lacks_what_it_needs_is_not_assessed(string id)
    {
        var eksempel = Finn(id) with { Miljoe = null, Sak = null, Nir = null, DagerUtenAktivitet = null };
        Assert.True(Regelkatalog.TryFinn(id, out var regel));

        var resultat = Valider(eksempel.Galt, eksempel, new(null, null, null, "ny"));

        Assert.DoesNotContain(resultat.Avvik, avvik => avvik.Regel == id);
        // The programme's length is one question: two rules ask it.
        Assert.Contains(resultat.IkkeVurdert, ikke => ikke.Regel == (id is "NIR3012" ? "NIR3011" : id) && regel.Trenger.Any(behov => behov.ToString() == ikke.Mangler));
    }

    [Fact]
    public void What_a_rule_needs_is_a_member_of_the_context() =>
        Assert.All(Enum.GetNames<Kontekstbehov>(), static navn => Assert.NotNull(typeof(Valideringskontekst).GetProperty(navn)));

    [Fact]
    public void Every_rule_has_an_example_and_every_example_a_rule() =>
        Assert.Equal(Regelkatalog.Alle.Where(static regel => regel.Slag is not Regelslag.Kode).Select(static regel => regel.Id), Regeleksempler.Les().Select(static eksempel => eksempel.Regel));

    private static Regeleksempel Finn(string id) => Regeleksempler.Les().Single(eksempel => eksempel.Regel == id);

    private static Valideringsresultat Valider(JsonObject json, Regeleksempel eksempel, Eksempelkall kall)
    {
        var tekst = json.ToJsonString().Replace(
            JsonValue.Create(Regeleksempler.VirkeligDufNummer).ToJsonString().Trim('"'),
            Nummerbygger.DufNummer(aar: 2023, loepenummer: 123456, tillegg: 0), StringComparison.Ordinal);
        return Registreringsvalidator.Valider(
            NirJson.Les(Encoding.UTF8.GetBytes(tekst)).Registrering,
            Eksempelkontekst.Av(eksempel, kall));
    }

    private static string FoerFoersteVerdi(string tekst) => tekst.Split('{')[0];
}
