using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Identifikatorer;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>Each rule's own examples, driven through the validator as a black box.</summary>
public sealed class RegelExamplesTests
{
    private static readonly JsonSerializerOptions TakesEmptyPlaces = CreateOptions();

    public static TheoryData<string> ReglerInValidator =>
        [.. RegelExamples.Read().Where(static example => example.Surfaces.Contains("validator")).Select(static example => example.Regel)];

    public static TheoryData<string> ReglerThatNeedMore => [.. RegelCatalogue.All.Where(static regel => !regel.Needs.IsEmpty).Select(static regel => regel.Id)];

    [Theory]
    [MemberData(nameof(ReglerInValidator))]
    public void The_wrong_example_breaks_its_rule_with_the_catalogues_words(string id)
    {
        var example = Find(id);

        var avvik = Validate(example.Wrong, example, example.Call).Avvik.Where(avvik => avvik.Regel == id).ToList();

        Assert.NotEmpty(avvik);
        Assert.True(RegelCatalogue.TryFind(id, out var regel));
        Assert.All(avvik, finding =>
        {
            Assert.Equal(regel.Alvorlighet, finding.Alvorlighet);
            Assert.Equal(regel.Grunnlag, finding.Grunnlag);
            Assert.Equal(regel.Kilde, finding.Kilde);
            Assert.StartsWith(BeforeFirstValue(regel.Tekst), finding.Tekst, StringComparison.Ordinal);
            Assert.StartsWith(BeforeFirstValue(regel.TekstEn), finding.TekstEn, StringComparison.Ordinal);
            Assert.DoesNotContain("{", finding.Tekst + finding.TekstEn + finding.Utbedring + finding.UtbedringEn, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(ReglerInValidator))]
    public void The_right_example_does_not_break_the_rule(string id)
    {
        var example = Find(id);

        var result = Validate(example.Right, example, example.RightCall);

        Assert.DoesNotContain(result.Avvik, avvik => avvik.Regel == id);
        Assert.DoesNotContain(result.NotAssessed, absent => absent.Regel == id);
    }

    [Theory]
    [MemberData(nameof(ReglerInValidator))]
    public void The_ground_of_an_example_breaks_no_rule_at_all(string id)
    {
        var example = Find(id);

        var result = Validate(example.Ground, example with { Miljoe = "test", Overlay = null }, new(null, null, null, "ny"));

        Assert.Empty(result.Avvik);
    }

    [Theory]
    [MemberData(nameof(ReglerInValidator))]
    public void The_pointer_leads_to_the_member_or_to_where_it_is_missing(string id)
    {
        var example = Find(id);

        var avvik = Validate(example.Wrong, example, example.Call).Avvik.First(avvik => avvik.Regel == id);

        var term = avvik.Peker.Split('/', StringSplitOptions.RemoveEmptyEntries);
        JsonNode? holder = example.Wrong;
        foreach (var step in term.SkipLast(1))
        {
            holder = holder is JsonArray list ? list[int.Parse(step, null)] : holder?[step];
        }

        Assert.NotNull(holder);
        Assert.NotEmpty(term);
    }

    [Theory]
    [MemberData(nameof(ReglerThatNeedMore))]
    public void A_rule_that_lacks_what_it_needs_is_not_assessed(string id)
    {
        var example = Find(id) with { Miljoe = null, Sak = null, Nir = null, DagerUtenAktivitet = null };
        Assert.True(RegelCatalogue.TryFind(id, out var regel));

        var result = Validate(example.Wrong, example, new(null, null, null, "ny"));

        Assert.DoesNotContain(result.Avvik, avvik => avvik.Regel == id);
        // The programme's length is one question: two rules ask it.
        Assert.Contains(result.NotAssessed,
            absent => absent.Regel == (id is "NIR3012" ? "NIR3011" : id) && regel.Needs.Any(need => need.ToString() == absent.Mangler));
    }

    [Fact]
    public void What_a_rule_needs_is_a_member_of_the_context() =>
        Assert.All(Enum.GetNames<ContextNeeds>(), static name => Assert.NotNull(typeof(ValidationContext).GetProperty(name)));

    [Fact]
    public void Every_rule_has_an_example_and_every_example_a_rule() =>
        Assert.Equal(RegelCatalogue.All.Where(static regel => regel.Kind is not RegelKind.Kode).Select(static regel => regel.Id),
            RegelExamples.Read().Select(static example => example.Regel));

    private static RegelExample Find(string id) => RegelExamples.Read().Single(example => example.Regel == id);

    private static ValidationResult Validate(JsonObject json, RegelExample example, ExampleCall call)
    {
        var text = json.ToJsonString().Replace(
            JsonValue.Create(RegelExamples.RealDufNummer).ToJsonString().Trim('"'),
            NumberBuilder.DufNummer(year: 2023, sequenceNumber: 123456, addition: 0), StringComparison.Ordinal);
        return RegistreringValidator.Validate(
            !example.IsReadable ? WithEmptyPlaces(text) : NirJson.Read(Encoding.UTF8.GetBytes(text)).Registrering,
            ExampleContext.From(example, call));
    }

    // The reader refuses a null in a list; in memory it can stand there.
    private static Registrering WithEmptyPlaces(string json) => JsonSerializer.Deserialize<Registrering>(json, TakesEmptyPlaces)!;

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions(RegistreringJsonContext.Default.Options);
        options.Converters.Insert(0, new EmptyPlaces());
        return options;
    }

    private sealed class EmptyPlaces : JsonConverter<ValueList<Tiltak>>
    {
        public override ValueList<Tiltak> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var items = JsonElement.ParseValue(ref reader).EnumerateArray();
            return items.Select(static item => item.Deserialize(RegistreringJsonContext.Default.Tiltak)!).ToValueList();
        }

        public override void Write(Utf8JsonWriter writer, ValueList<Tiltak> value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    private static string BeforeFirstValue(string text) => text.Split('{')[0];
}
