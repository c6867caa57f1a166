using Nir.Sdk.Kilder;

namespace Nir.Sdk.Frister.Tables;

/// <summary>A public source in few words.</summary>
public sealed record KildeExtract
{
    /// <summary>The source's id.</summary>
    public required string Id { get; init; }

    /// <summary>The paragraph or heading. Null: the whole source is meant.</summary>
    public string? Paragraf { get; init; }

    /// <summary>Where it can be read.</summary>
    public required Uri Url { get; init; }

    internal static KildeExtract From(Kilde kilde) => new() { Id = kilde.Id, Paragraf = kilde.Paragraf, Url = kilde.Url };
}
