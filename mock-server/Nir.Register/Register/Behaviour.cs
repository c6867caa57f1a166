using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Nir.Sdk.Kilder;

namespace Nir.Register.Register;

/// <summary>Something the register does by itself, and how well it is known that NIR does it (<c>behaviour.json</c>).</summary>
/// <param name="Id">The id, kebab-case.</param>
/// <param name="Tekst">What it does, in bokmål.</param>
/// <param name="TekstEn">What it does, in English.</param>
/// <param name="Grunnlag">How well it is known.</param>
/// <param name="Kilde">The source. Null only when the level is <see cref="Grunnlag.Antatt"/>.</param>
/// <param name="Begrunnelse">Why it is assumed, or how it follows. Null: the source says it outright.</param>
public sealed record Behaviour(string Id, string Tekst, string TekstEn, Grunnlag Grunnlag, Kilde? Kilde, string? Begrunnelse)
{
    private static readonly FrozenDictionary<string, Behaviour> ById = Read().ToFrozenDictionary(static behaviour => behaviour.Id, StringComparer.Ordinal);

    /// <summary>All of it, sorted by id.</summary>
    public static ImmutableArray<Behaviour> All { get; } = [.. ById.Values.OrderBy(static behaviour => behaviour.Id, StringComparer.Ordinal)];

    internal static Behaviour Read(string id) => ById[id];

    private static IEnumerable<Behaviour> Read()
    {
        using var document = JsonDocument.Parse(Resources.Behaviour);
        foreach (var row in document.RootElement.GetProperty("behaviour").EnumerateArray())
        {
            yield return new Behaviour(
                row.GetProperty("id").GetString()!,
                row.GetProperty("textNb").GetString()!,
                row.GetProperty("textEn").GetString()!,
                Enum.Parse<Grunnlag>(row.GetProperty("grunnlag").GetString()!, ignoreCase: true),
                row.TryGetProperty("kilde", out var kilde) && KildeRegistry.TryFind(kilde.GetString()!, out var found) ? found : null,
                row.TryGetProperty("begrunnelse", out var begrunnelse) ? begrunnelse.GetString() : null);
        }
    }
}
