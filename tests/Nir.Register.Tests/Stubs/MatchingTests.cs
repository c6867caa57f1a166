using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Nir.Register.Stubs;
using Nir.Register.Stubs.JsonPaths;
using Nir.Register.Stubs.Matching;

namespace Nir.Register.Tests.Stubs;

public sealed class MatchingTests
{
    [Fact]
    public void Any_json_equals_itself_under_every_option() => Prop.ForAll(Documents(), static document =>
    {
        var json = JsonSerializer.SerializeToElement(document);
        Assert.All(Comparisons(), comparison => Assert.True(comparison.AreEqual(json, json)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_list_in_another_order_is_equal_only_when_the_order_is_ignored() => Prop.ForAll(Documents(), ArbMap.Default.ArbFor<int>(), static (item, seed) =>
    {
        var items = new[] { item?.DeepClone(), JsonValue.Create("first"), JsonValue.Create(7), new JsonArray(1, 2) };
        var shuffled = items.Select(static node => node?.DeepClone()).ToArray();
        new Random(seed).Shuffle(shuffled);
        var (a, b) = (JsonSerializer.SerializeToElement(items), JsonSerializer.SerializeToElement(shuffled));
        var same = new JsonComparison(false, false).AreEqual(a, b);

        Assert.True(new JsonComparison(true, false).AreEqual(a, b));
        Assert.True(same || a.GetRawText() != b.GetRawText());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_member_more_is_equal_only_when_extra_ones_are_ignored() => Prop.ForAll(Documents(), static document =>
    {
        var less = new JsonObject { ["a"] = document?.DeepClone() };
        var more = new JsonObject { ["a"] = document?.DeepClone(), ["z"] = 1 };
        var (a, b) = (JsonSerializer.SerializeToElement(less), JsonSerializer.SerializeToElement(more));

        Assert.True(new JsonComparison(false, true).AreEqual(a, b));
        Assert.False(new JsonComparison(false, false).AreEqual(a, b));
        Assert.False(new JsonComparison(false, true).AreEqual(b, a));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_distance_is_zero_exactly_for_a_match() => Prop.ForAll(Documents(), Documents(), static (one, other) =>
    {
        var (a, b) = (JsonSerializer.SerializeToElement(one), JsonSerializer.SerializeToElement(other));
        Assert.All(Comparisons(), comparison =>
        {
            var distance = comparison.Distance(a, b);
            Assert.InRange(distance, 0, 1);
            Assert.Equal(comparison.AreEqual(a, b), distance == 0);
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Lists_are_matched_even_where_the_first_choice_is_wrong()
    {
        // The first expected item fits both, the second only the first.
        var expected = JsonElement.Parse("""["${json-unit.any-number}", 1]""");

        Assert.True(new JsonComparison(true, false).AreEqual(expected, JsonElement.Parse("[1, 2]")));
        Assert.False(new JsonComparison(true, false).AreEqual(expected, JsonElement.Parse("[2, 3]")));
    }

    [Theory]
    [InlineData("/a/{id}", "/a/7", "id=7")]
    [InlineData("/{a}/x/{b}", "/1/x/2", "a=1,b=2")]
    [InlineData("/a", "/a", "")]
    [InlineData("/a/{id}", "/a/", null)]
    [InlineData("/a/{id}", "/a/7/8", null)]
    [InlineData("/a/{id}", "/b/7", null)]
    public void A_template_reads_its_places(string template, string path, string? values) =>
        Assert.Equal(values, UrlTemplate.Parse(template).Read(path) is { } read ? string.Join(',', read.Select(static par => $"{par.Key}={par.Value}")) : null);

    [Fact]
    public void Any_text_matches_its_own_quotation() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), static text =>
        Assert.True(BoundedRegex.Parse($@"\Q{text.Get.Replace(@"\E", "", StringComparison.Ordinal)}\E").IsWholeMatch(text.Get.Replace(@"\E", "", StringComparison.Ordinal))))
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(@"\d", "\u0661", false)]
    [InlineData(@"\w", "\u00e5", false)]
    [InlineData(@"\s", "\u00a0", false)]
    [InlineData(@"\h", "\u00a0", true)]
    [InlineData(@"[\d\w]+", "a1_", true)]
    [InlineData(@"\D", "\u0661", true)]
    [InlineData(@"\p{Punct}+", "!-/", true)]
    [InlineData(@"\P{Alpha}", "1", true)]
    [InlineData(@"\pL", "\u00e5", true)]
    [InlineData("a.b", "a\nb", true)]
    [InlineData("alpha", "alpha\n", false)]
    [InlineData("a|b", "ab", false)]
    [InlineData(@"a\+", "a+", true)]
    [InlineData(@"a*\+", "aa+", true)]
    [InlineData("a{2}", "aa", true)]
    [InlineData("(?:a+)?", "", true)]
    public void A_regular_expression_means_what_it_means_in_java(string regex, string text, bool matches) =>
        Assert.Equal(matches, BoundedRegex.Parse(regex).IsWholeMatch(text));

    [Fact]
    public void A_catastrophic_expression_is_linear_or_stopped()
    {
        var text = new string('a', 50_000) + "!";

        Assert.False(BoundedRegex.Parse("(a+)+").IsWholeMatch(text));
        Assert.Throws<System.Text.RegularExpressions.RegexMatchTimeoutException>(() => BoundedRegex.Parse("(?=(a+)+b)a.*").IsWholeMatch(text));
    }

    [Theory]
    [InlineData("$..*..*..*..*")]
    [InlineData("$..[*]..[*]..[*]")]
    public void A_path_that_leads_to_too_many_places_is_stopped(string path)
    {
        var deep = JsonElement.Parse($"[{string.Join(',', Enumerable.Repeat("[[[[[[1],[2]]]]]]", 5_000))}]");

        Assert.Throws<StubLimitException>(() => JsonPath.Parse(path).Find(deep));
    }

    [Fact]
    public void No_text_makes_the_reader_of_paths_fail_otherwise_than_by_refusing() => Prop.ForAll(
        Gen.Elements("$", "@", ".", "..", "[", "]", "(", ")", "?", "*", "a", "'b'", "1", "-", ":", ",", "==", "&&", "||", "!", " ", "=~", "/x/", "in ", "\"", "\\").ListOf().Select(string.Concat).ToArbitrary(),
        static text => Assert.True(Record.Exception(() => JsonPath.Parse(text).Find(JsonElement.Parse("""{ "a": [1, { "b": "x" }] }"""))) is null or FormatException))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    private static JsonComparison[] Comparisons() => [new(false, false), new(true, false), new(false, true), new(true, true)];

    private static Arbitrary<JsonNode?> Documents() => Document(3).ToArbitrary();

    private static Gen<JsonNode?> Document(int depth)
    {
        var leaf = Gen.OneOf(
            Gen.Constant<JsonNode?>(null),
            Gen.Choose(-3, 3).Select(static number => (JsonNode?)JsonValue.Create(number / 2m)),
            Gen.Elements("", "a", "\u00e5", "null").Select(static text => (JsonNode?)JsonValue.Create(text)),
            Gen.Elements(true, false).Select(static flag => (JsonNode?)JsonValue.Create(flag)));
        return depth == 0 ? leaf : Gen.OneOf(
            leaf,
            Document(depth - 1).ListOf().Select(static items => (JsonNode?)new JsonArray([.. items.Take(4).Select(static item => item?.DeepClone())])),
            Document(depth - 1).ListOf().Select(static items => (JsonNode?)new JsonObject(items.Take(4).Select(static (item, index) => KeyValuePair.Create($"m{index}", item?.DeepClone())))));
    }
}
