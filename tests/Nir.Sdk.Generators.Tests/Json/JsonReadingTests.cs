using Nir.Sdk.Generators.Json;

namespace Nir.Sdk.Generators.Tests.Json;

public sealed class JsonReadingTests
{
    [Fact]
    public void Every_value_knows_its_line_and_column()
    {
        var root = JsonDocument.Parse("{\r\n  \"navn\": \"A\",\n  \"tall\": [1,\r    -2.5e3]\n}").Root!;

        var name = root.Members[0];
        var second = root.GetMember("tall")!.Items[1];
        Assert.Equal((1, 2, 6), (name.NamePosition.Line, name.NamePosition.Column, name.NamePosition.Length));
        Assert.Equal((1, 10, 3), (name.Value.Position.Line, name.Value.Position.Column, name.Value.Position.Length));
        Assert.Equal((3, 4, 6), (second.Position.Line, second.Position.Column, second.Position.Length));
        Assert.Equal((0, 0, 4, 1), (root.Position.Line, root.Position.Column, root.Position.EndLine, root.Position.EndColumn));
    }

    [Fact]
    public void Members_keep_the_order_they_are_written_in()
    {
        var root = JsonDocument.Parse("""{ "b": 1, "a": 2, "c": 3 }""").Root!;

        Assert.Equal(["b", "a", "c"], root.Members.Select(member => member.Name));
    }

    [Fact]
    public void Escapes_are_read_as_what_they_stand_for()
    {
        var root = JsonDocument.Parse("""  "\"\\\/\b\f\n\r\t\u00e5\ud83d\ude00"  """).Root!;

        Assert.True(root.TryGetString(out var value));
        Assert.Equal("\"\\/\b\f\n\r\tå😀", value);
    }

    [Fact]
    public void A_whole_number_is_read_as_one_and_no_other()
    {
        var items = JsonDocument.Parse("""[12, -3, 1.0, 1e2, 2147483648, "4", null]""").Root!.Items;

        var whole = items.Where(item => item.TryGetInt32(out _)).Select(item => item.Text);
        Assert.Equal(["12", "-3"], whole);
    }

    [Fact]
    public void Only_the_two_literals_are_truth_values()
    {
        var items = JsonDocument.Parse("""[true, false, "true", 1, null]""").Root!.Items;

        Assert.Equal([true, true, false, false, false], items.Select(item => item.TryGetBoolean(out _)));
        Assert.Equal([true, false, false, false, false], items.Select(item => item.TryGetBoolean(out var value) && value));
    }

    [Fact]
    public void A_member_that_is_not_there_is_null()
    {
        Assert.Null(JsonDocument.Parse("""{ "a": 1 }""").Root!.GetMember("A"));
        Assert.Null(JsonDocument.Parse("""[1]""").Root!.GetMember("a"));
    }

    [Fact]
    public void A_repeated_member_is_an_error_at_its_second_name_and_the_first_counts()
    {
        var document = JsonDocument.Parse("{\n  \"a\": 1,\n  \"b\": { \"a\": 2 },\n  \"a\": 3\n}");

        var error = Assert.Single(document.Errors);
        Assert.Equal((3, 2, 3), (error.Position.Line, error.Position.Column, error.Position.Length));
        Assert.Equal("1", document.Root!.GetMember("a")!.Text);
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("  \n ", 1, 1)]
    [InlineData("{", 0, 1)]
    [InlineData("{\n\"a\" 1}", 1, 4)]
    [InlineData("{\"a\":1,}", 0, 7)]
    [InlineData("{a:1}", 0, 1)]
    [InlineData("{\"a\":1 \"b\":2}", 0, 7)]
    [InlineData("[1,]", 0, 3)]
    [InlineData("[1\n2]", 1, 0)]
    [InlineData("[1", 0, 2)]
    [InlineData("1 2", 0, 2)]
    [InlineData("{} // done", 0, 3)]
    [InlineData("'a'", 0, 0)]
    [InlineData("tru", 0, 0)]
    [InlineData("nulll", 0, 4)]
    [InlineData("NaN", 0, 0)]
    [InlineData("-", 0, 1)]
    [InlineData("01", 0, 1)]
    [InlineData("+1", 0, 0)]
    [InlineData(".5", 0, 0)]
    [InlineData("1.", 0, 2)]
    [InlineData("1.e2", 0, 2)]
    [InlineData("1e+", 0, 3)]
    [InlineData("\"a", 0, 2)]
    [InlineData("\"a\nb\"", 0, 2)]
    [InlineData("\"\\x\"", 0, 2)]
    [InlineData("\"\\", 0, 2)]
    [InlineData("\"a\\u12\"", 0, 2)]
    [InlineData("\"\\ud83d\"", 0, 1)]
    [InlineData("\"\\ude00\"", 0, 1)]
    [InlineData("\"\\ud83d\\u0041\"", 0, 1)]
    [InlineData("\0", 0, 0)]
    [InlineData("\"\0\"", 0, 1)]
    [InlineData("\uFEFF{}", 0, 0)]
    public void What_is_not_strict_JSON_is_refused_where_it_goes_wrong(string text, int line, int column)
    {
        var document = JsonDocument.Parse(text);

        var error = Assert.Single(document.Errors);
        Assert.Null(document.Root);
        Assert.Equal((line, column), (error.Position.Line, error.Position.Column));
    }

    [Fact]
    public void Half_a_surrogate_pair_in_the_text_itself_is_refused()
    {
        var error = Assert.Single(JsonDocument.Parse("\"a" + (char)0xD83D + "\"").Errors);

        Assert.Equal((0, 2), (error.Position.Line, error.Position.Column));
    }

    [Fact]
    public void Depth_has_a_limit_and_the_limit_itself_is_allowed()
    {
        var deepest = new string('[', 64) + new string(']', 64);

        Assert.Empty(JsonDocument.Parse(deepest).Errors);
        Assert.Equal(64, Assert.Single(JsonDocument.Parse("[" + deepest + "]").Errors).Position.Column);
        Assert.Single(JsonDocument.Parse(new string('[', 1_000_000)).Errors);
        Assert.Empty(JsonDocument.Parse(new string('[', 63) + "{}" + new string(']', 63)).Errors);
    }
}
