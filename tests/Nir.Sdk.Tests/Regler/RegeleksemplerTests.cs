using System.Text;
using System.Text.Json.Nodes;
using Nir.Sdk.Json;
using Nir.Sdk.Overlay;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Identifikatorer;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>Each rule's own examples, driven through the validator as a black box.</summary>
public sealed class RegeleksemplerTests
{
    public static TheoryData<string> ReglerIValidatoren =>
        [.. Regeleksempler.Les().Where(static eksempel => eksempel.Flater.Contains("validator")).Select(static eksempel => eksempel.Regel)];

    [Theory]
    [MemberData(nameof(ReglerIValidatoren))]
    public void The_wrong_example_breaks_its_rule_with_the_catalogues_words(string id)
    {
        var eksempel = Finn(id);

        var avvik = Valider(eksempel.Galt, eksempel).Avvik.Where(avvik => avvik.Regel == id).ToList();

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

        var resultat = Valider(eksempel.Riktig, eksempel);

        Assert.DoesNotContain(resultat.Avvik, avvik => avvik.Regel == id);
        Assert.DoesNotContain(resultat.IkkeVurdert, ikke => ikke.Regel == id);
    }

    [Theory]
    [MemberData(nameof(ReglerIValidatoren))]
    public void The_ground_of_an_example_breaks_no_rule_at_all(string id)
    {
        var eksempel = Finn(id);

        var resultat = Valider(eksempel.Grunn, eksempel with { Miljoe = "test", Overlay = null });

        Assert.Empty(resultat.Avvik);
    }

    [Theory]
    [MemberData(nameof(ReglerIValidatoren))]
    public void The_pointer_leads_to_the_member_or_to_where_it_is_missing(string id)
    {
        var eksempel = Finn(id);

        var avvik = Valider(eksempel.Galt, eksempel).Avvik.First(avvik => avvik.Regel == id);

        var ledd = avvik.Peker.Split('/', StringSplitOptions.RemoveEmptyEntries);
        JsonNode? holder = eksempel.Galt;
        foreach (var steg in ledd.SkipLast(1))
        {
            holder = holder is JsonArray liste ? liste[int.Parse(steg, null)] : holder?[steg];
        }

        Assert.NotNull(holder);
        Assert.NotEmpty(ledd);
    }

    [Fact]
    public void Every_rule_has_an_example_and_every_example_a_rule() =>
        Assert.Equal(Regelkatalog.Alle.Where(static regel => regel.Slag is not Regelslag.Kode).Select(static regel => regel.Id), Regeleksempler.Les().Select(static eksempel => eksempel.Regel));

    private static Regeleksempel Finn(string id) => Regeleksempler.Les().Single(eksempel => eksempel.Regel == id);

    private static Valideringsresultat Valider(JsonObject json, Regeleksempel eksempel)
    {
        var tekst = json.ToJsonString().Replace(
            JsonValue.Create(Regeleksempler.VirkeligDufNummer).ToJsonString().Trim('"'),
            Nummerbygger.DufNummer(aar: 2023, loepenummer: 123456, tillegg: 0), StringComparison.Ordinal);
        return Registreringsvalidator.Valider(
            NirJson.Les(Encoding.UTF8.GetBytes(tekst)).Registrering,
            new Valideringskontekst
            {
                Dato = Regeleksempler.Dato,
                Overlay = eksempel.Overlay is { } overlay ? NirOverlay.Les(Encoding.UTF8.GetBytes(overlay.ToJsonString()), "overlay.json") : null,
                Miljoe = eksempel.Miljoe is { } miljoe ? Enum.Parse<Miljoe>(miljoe, ignoreCase: true) : null,
            });
    }

    private static string FoerFoersteVerdi(string tekst) => tekst.Split('{')[0];
}
