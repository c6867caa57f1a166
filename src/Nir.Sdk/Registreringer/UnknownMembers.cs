using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Nir.Sdk.Registreringer;

/// <summary>JSON members unknown to this version, compared by value so that records stay comparable.</summary>
internal sealed class UnknownMembers : IDictionary<string, JsonElement>, IEquatable<UnknownMembers>
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);

    public int Count => _members.Count;

    public ICollection<string> Keys => _members.Keys;

    public ICollection<JsonElement> Values => _members.Values;

    bool ICollection<KeyValuePair<string, JsonElement>>.IsReadOnly => false;

    public JsonElement this[string key]
    {
        get => _members[key];
        set => _members[key] = value;
    }

    public bool Equals(UnknownMembers? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        foreach (var (name, value) in _members)
        {
            if (!other._members.TryGetValue(name, out var another) || !JsonElement.DeepEquals(value, another))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as UnknownMembers);

    public override int GetHashCode() => Count;

    public void Add(string key, JsonElement value) => _members.Add(key, value);

    public bool ContainsKey(string key) => _members.ContainsKey(key);

    public bool Remove(string key) => _members.Remove(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonElement value) => _members.TryGetValue(key, out value);

    public void Clear() => _members.Clear();

    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<string, JsonElement>>.Add(KeyValuePair<string, JsonElement> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, JsonElement>>.Contains(KeyValuePair<string, JsonElement> item) =>
        ((ICollection<KeyValuePair<string, JsonElement>>)_members).Contains(item);

    void ICollection<KeyValuePair<string, JsonElement>>.CopyTo(KeyValuePair<string, JsonElement>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, JsonElement>>)_members).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, JsonElement>>.Remove(KeyValuePair<string, JsonElement> item) =>
        ((ICollection<KeyValuePair<string, JsonElement>>)_members).Remove(item);
}
