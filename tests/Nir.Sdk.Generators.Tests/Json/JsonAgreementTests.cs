using FsCheck;
using FsCheck.Fluent;
using Nir.Sdk.Generators.Json;
using Reference = System.Text.Json;

namespace Nir.Sdk.Generators.Tests.Json;

public sealed class JsonAgreementTests
{
    [Fact]
    public void Any_JSON_reads_as_System_Text_Json_reads_it() =>
        Prop.ForAll(JsonTexts.Good.ToArbitrary(), text =>
        {
            using var expected = Reference.JsonDocument.Parse(text);
            var actual = JsonDocument.Parse(text);
            return actual.Errors.IsEmpty && Same(expected.RootElement, actual.Root!);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_damaged_text_never_throws_and_is_refused_exactly_when_System_Text_Json_refuses_it() =>
        Prop.ForAll(JsonTexts.Mutated(JsonTexts.Good).ToArbitrary(), text =>
        {
            var actual = JsonDocument.Parse(text);
            return actual.Root is null == IsRefused(text)
                && (actual.Root is not null || !actual.Errors.IsEmpty)
                && actual.Errors.All(error => error.Position.Start + error.Position.Length <= text.Length);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Every_position_covers_the_very_text_of_its_value() =>
        Prop.ForAll(JsonTexts.Good.ToArbitrary(), text => Covers(text, JsonDocument.Parse(text).Root!))
            .QuickCheckThrowOnFailure();

    private static bool Same(Reference.JsonElement expected, JsonNode actual) => expected.ValueKind switch
    {
        Reference.JsonValueKind.Object =>
            actual.Kind == JsonKind.Object
            && expected.EnumerateObject().Select(member => member.Name).SequenceEqual(actual.Members.Select(member => member.Name))
            && expected.EnumerateObject().Zip(actual.Members).All(pair => Same(pair.First.Value, pair.Second.Value)),
        Reference.JsonValueKind.Array =>
            actual.Kind == JsonKind.Array
            && expected.GetArrayLength() == actual.Items.Length
            && expected.EnumerateArray().Zip(actual.Items).All(pair => Same(pair.First, pair.Second)),
        Reference.JsonValueKind.String => actual.TryGetString(out var value) && value == expected.GetString(),
        Reference.JsonValueKind.Number => actual.Kind == JsonKind.Number && actual.Text == expected.GetRawText(),
        Reference.JsonValueKind.True => actual.Kind == JsonKind.True,
        Reference.JsonValueKind.False => actual.Kind == JsonKind.False,
        _ => actual.Kind == JsonKind.Null,
    };

    private static bool IsRefused(string text)
    {
        try
        {
            using var document = Reference.JsonDocument.Parse(text);
            Touch(document.RootElement);
            return false;
        }
        catch (Exception refusal) when (refusal is Reference.JsonException or InvalidOperationException or ArgumentException)
        {
            return true;
        }
    }

    // System.Text.Json looks at surrogates only when a string is asked for.
    private static void Touch(Reference.JsonElement element)
    {
        if (element.ValueKind == Reference.JsonValueKind.String)
        {
            _ = element.GetString();
        }

        if (element.ValueKind == Reference.JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Touch(item);
            }
        }

        if (element.ValueKind == Reference.JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                _ = member.Name;
                Touch(member.Value);
            }
        }
    }

    private static bool Covers(string text, JsonNode node)
    {
        var position = node.Position;
        var lines = text[..position.Start].Split('\n');
        var own = JsonDocument.Parse(text.Substring(position.Start, position.Length)).Root;
        return own is not null
            && own.Kind == node.Kind
            && own.Text == node.Text
            && position.Line == lines.Length - 1
            && position.Column == lines[^1].Length
            && node.Items.All(item => Covers(text, item))
            && node.Members.All(member => Covers(text, member.Value));
    }
}
