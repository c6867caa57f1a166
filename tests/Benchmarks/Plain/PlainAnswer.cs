namespace Nir.Benchmarks.Plain;

/// <summary>The register's answer to a transfer.</summary>
public sealed record PlainAnswer
{
    public required Guid Id { get; init; }

    public required string Versjon { get; init; }

    public required List<PlainRemark> Merknader { get; init; }
}

/// <summary>A remark in it.</summary>
public sealed record PlainRemark
{
    public required string Regel { get; init; }

    public required string Alvorlighet { get; init; }

    public required string Peker { get; init; }

    public string? Medlem { get; init; }

    public required string Grunnlag { get; init; }

    public PlainSource? Kilde { get; init; }

    public required string Tekst { get; init; }

    public required string TekstEn { get; init; }

    public required string Utbedring { get; init; }

    public required string UtbedringEn { get; init; }

    public required string Ansvarlig { get; init; }

    public DateOnly? Frist { get; init; }

    public bool ErForfalt { get; init; }
}

/// <summary>The source of a rule.</summary>
public sealed record PlainSource(string Id, string Tittel, Uri Url, string? Paragraf, DateOnly Lest, string Ord);
