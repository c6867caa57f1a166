using System.Text.Json.Serialization;

namespace Nir.Sdk.Kilder;

/// <summary>A public source that a rule, a code or a parameter rests on.</summary>
/// <param name="Id">The id that data files refer to, for example <c>frist-nir-2022</c>.</param>
/// <param name="Tittel">The source's own title, in Norwegian.</param>
/// <param name="Url">Where it can be read.</param>
/// <param name="Paragraf">The paragraph or heading within the source; null when the whole source is meant.</param>
/// <param name="ReadOn">The day it was read.</param>
/// <param name="Words">The words of the source that carry the fact, as they stand there.</param>
public sealed record Kilde(string Id, string Tittel, Uri Url, string? Paragraf, [property: JsonPropertyName("lest")] DateOnly ReadOn,
    [property: JsonPropertyName("ord")] string Words)
{
    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Kilde), PrintMembers);
}
