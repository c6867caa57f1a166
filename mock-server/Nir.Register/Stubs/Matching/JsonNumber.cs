using System.Text.Json;

namespace Nir.Register.Stubs.Matching;

/// <summary>JSON's numbers, by value.</summary>
internal static class JsonNumber
{
    public static bool AreEqual(JsonElement left, JsonElement right) => Compare(left, right) == 0;

    public static int Compare(JsonElement left, JsonElement right) =>
        left.TryGetDecimal(out var a) && right.TryGetDecimal(out var b) ? a.CompareTo(b) : left.GetDouble().CompareTo(right.GetDouble());
}
