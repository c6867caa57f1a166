namespace Nir.Sdk.Kodeverk;

/// <summary>What is told of a code, in words.</summary>
internal sealed class KodeText(string navn, string navnEn)
{
    public string Navn { get; } = navn;

    public string NavnEn { get; } = navnEn;

    public string? Beskrivelse { get; init; }

    public string? BeskrivelseEn { get; init; }

    public string? Sitat { get; init; }

    public string? Begrunnelse { get; init; }
}
