using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Nir.Register.Stubs.Responses;

/// <summary>A value of a request that prints as one text and may be looked into: a path, or a parameter with several values.</summary>
internal sealed class TemplateValues(string text, IReadOnlyList<string> values, IReadOnlyDictionary<string, string>? named = null)
    : IReadOnlyDictionary<string, object>
{
    public int Count => values.Count;

    public IEnumerable<string> Keys => Enumerable.Range(0, values.Count).Select(static index => $"{index}");

    public IEnumerable<object> Values => values;

    public object this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException();

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value)
    {
        value = int.TryParse(key, out var index) && index >= 0 && index < values.Count ? values[index]
            : key == "first" && values.Count > 0 ? values[0]
            : key == "last" && values.Count > 0 ? values[^1]
            : named is not null && named.TryGetValue(key, out var part) ? part
            : null;
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => Keys.Zip(Values, KeyValuePair.Create).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => text;
}
