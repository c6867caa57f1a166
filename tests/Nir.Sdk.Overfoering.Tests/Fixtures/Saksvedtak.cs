namespace Nir.Sdk.Overfoering.Tests.Fixtures;

/// <summary>What the fagsystem keeps itself.</summary>
public sealed class Saksvedtak
{
    public Guid Id { get; set; }

    public string Tekst { get; set; } = "";
}
