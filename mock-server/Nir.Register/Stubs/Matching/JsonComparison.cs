using System.Text.Json;

namespace Nir.Register.Stubs.Matching;

/// <summary>Compares two JSON values as WireMock's equalToJson does.</summary>
internal sealed class JsonComparison(bool ignoreArrayOrder, bool ignoreExtraElements)
{
    /// <summary>0 when they are equal; else the share of values that differ.</summary>
    public double Distance(JsonElement expected, JsonElement actual)
    {
        if (AreEqual(expected, actual))
        {
            return 0;
        }

        var (differences, values) = Differences(expected, actual);
        return Math.Clamp(differences / (double)Math.Max(values, 1), 0.01, 1);
    }

    public bool AreEqual(JsonElement expected, JsonElement actual)
    {
        if (expected.ValueKind is JsonValueKind.String && JsonPlaceholder.Find(expected.GetString()!) is { } placeholder)
        {
            return placeholder.Takes(actual);
        }

        return (expected.ValueKind, actual.ValueKind) switch
        {
            (JsonValueKind.Object, JsonValueKind.Object) => AreEqualObjects(expected, actual),
            (JsonValueKind.Array, JsonValueKind.Array) => AreEqualLists([.. expected.EnumerateArray()], [.. actual.EnumerateArray()]),
            (JsonValueKind.Number, JsonValueKind.Number) => JsonNumber.AreEqual(expected, actual),
            (JsonValueKind.String, JsonValueKind.String) => expected.GetString() == actual.GetString(),
            var (a, b) => a == b,
        };
    }

    private bool AreEqualObjects(JsonElement expected, JsonElement actual)
    {
        var common = 0;
        foreach (var member in expected.EnumerateObject())
        {
            if (actual.TryGetProperty(member.Name, out var value))
            {
                common++;
                if (!AreEqual(member.Value, value))
                {
                    return false;
                }
            }
            else if (!JsonPlaceholder.IsIgnoredElement(member.Value))
            {
                return false;
            }
        }

        return ignoreExtraElements || actual.EnumerateObject().Count() == common;
    }

    private bool AreEqualLists(JsonElement[] expected, JsonElement[] actual)
    {
        if (ignoreExtraElements ? actual.Length < expected.Length : actual.Length != expected.Length)
        {
            return false;
        }

        return ignoreArrayOrder
            ? new JsonAssignment(expected.Length, actual.Length, (i, j) => AreEqual(expected[i], actual[j])).CoversAll()
            : expected.Zip(actual).All(pair => AreEqual(pair.First, pair.Second));
    }

    private (int Differences, int Values) Differences(JsonElement expected, JsonElement actual)
    {
        if (AreEqual(expected, actual))
        {
            var size = Size(expected);
            return (0, size);
        }

        if (expected.ValueKind is JsonValueKind.Object && actual.ValueKind is JsonValueKind.Object)
        {
            var parts = expected.EnumerateObject().Select(member =>
                actual.TryGetProperty(member.Name, out var value) ? Differences(member.Value, value) : (Size(member.Value), Size(member.Value))).ToList();
            var extra = ignoreExtraElements ? 0 : actual.EnumerateObject().Count(member => !expected.TryGetProperty(member.Name, out _));
            return (parts.Sum(static part => part.Item1) + extra, parts.Sum(static part => part.Item2) + extra);
        }

        var whole = Math.Max(Size(expected), Size(actual));
        return (whole, whole);
    }

    private static int Size(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => 1 + value.EnumerateObject().Sum(static member => Size(member.Value)),
        JsonValueKind.Array => 1 + value.EnumerateArray().Sum(Size),
        _ => 1,
    };
}
