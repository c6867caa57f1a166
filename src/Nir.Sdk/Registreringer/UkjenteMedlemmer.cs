using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Nir.Sdk.Registreringer;

/// <summary>JSON members unknown to this version, compared by value so that records stay comparable.</summary>
internal sealed class UkjenteMedlemmer : IDictionary<string, JsonElement>, IEquatable<UkjenteMedlemmer>
{
    private readonly Dictionary<string, JsonElement> _medlemmer = new(StringComparer.Ordinal);

    public int Count => _medlemmer.Count;

    public ICollection<string> Keys => _medlemmer.Keys;

    public ICollection<JsonElement> Values => _medlemmer.Values;

    bool ICollection<KeyValuePair<string, JsonElement>>.IsReadOnly => false;

    public JsonElement this[string key]
    {
        get => _medlemmer[key];
        set => _medlemmer[key] = value;
    }

    public bool Equals(UkjenteMedlemmer? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        foreach (var (navn, verdi) in _medlemmer)
        {
            if (!other._medlemmer.TryGetValue(navn, out var annen) || !JsonElement.DeepEquals(verdi, annen))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as UkjenteMedlemmer);

    public override int GetHashCode() => Count;

    public void Add(string key, JsonElement value) => _medlemmer.Add(key, value);

    public bool ContainsKey(string key) => _medlemmer.ContainsKey(key);

    public bool Remove(string key) => _medlemmer.Remove(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonElement value) => _medlemmer.TryGetValue(key, out value);

    public void Clear() => _medlemmer.Clear();

    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => _medlemmer.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<string, JsonElement>>.Add(KeyValuePair<string, JsonElement> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, JsonElement>>.Contains(KeyValuePair<string, JsonElement> item) =>
        ((ICollection<KeyValuePair<string, JsonElement>>)_medlemmer).Contains(item);

    void ICollection<KeyValuePair<string, JsonElement>>.CopyTo(KeyValuePair<string, JsonElement>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, JsonElement>>)_medlemmer).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, JsonElement>>.Remove(KeyValuePair<string, JsonElement> item) =>
        ((ICollection<KeyValuePair<string, JsonElement>>)_medlemmer).Remove(item);
}
