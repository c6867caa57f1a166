using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Nir.Sdk.Kilder;

namespace Nir.Register.Register;

/// <summary>Something the register does by itself, and how well it is known that NIR does it (<c>atferd.json</c>).</summary>
/// <param name="Id">The id, kebab-case.</param>
/// <param name="Tekst">What it does, in bokmål.</param>
/// <param name="TekstEn">What it does, in English.</param>
/// <param name="Grunnlag">How well it is known.</param>
/// <param name="Kilde">The source. Null only when the level is <see cref="Grunnlag.Antatt"/>.</param>
/// <param name="Begrunnelse">Why it is assumed, or how it follows. Null: the source says it outright.</param>
public sealed record Atferd(string Id, string Tekst, string TekstEn, Grunnlag Grunnlag, Kilde? Kilde, string? Begrunnelse)
{
    private static readonly FrozenDictionary<string, Atferd> PaaId = Les().ToFrozenDictionary(static atferd => atferd.Id, StringComparer.Ordinal);

    /// <summary>All of it, sorted by id.</summary>
    public static ImmutableArray<Atferd> Alle { get; } = [.. PaaId.Values.OrderBy(static atferd => atferd.Id, StringComparer.Ordinal)];

    internal static Atferd Hent(string id) => PaaId[id];

    private static IEnumerable<Atferd> Les()
    {
        using var dokument = JsonDocument.Parse(Ressurser.Atferd);
        foreach (var rad in dokument.RootElement.GetProperty("atferd").EnumerateArray())
        {
            yield return new Atferd(
                rad.GetProperty("id").GetString()!,
                rad.GetProperty("tekst").GetString()!,
                rad.GetProperty("tekstEn").GetString()!,
                Enum.Parse<Grunnlag>(rad.GetProperty("grunnlag").GetString()!, ignoreCase: true),
                rad.TryGetProperty("kilde", out var kilde) && Kilderegister.TryFinn(kilde.GetString()!, out var funnet) ? funnet : null,
                rad.TryGetProperty("begrunnelse", out var begrunnelse) ? begrunnelse.GetString() : null);
        }
    }
}
