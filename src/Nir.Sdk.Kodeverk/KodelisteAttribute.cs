namespace Nir.Sdk.Kodeverk;

/// <summary>Marks the enum of a code list for the analyzers.</summary>
/// <param name="tittel">The list's title in bokmål.</param>
/// <param name="noekkeldato">Which date decides whether a code holds.</param>
[AttributeUsage(AttributeTargets.Enum)]
internal sealed class KodelisteAttribute(string tittel, Noekkeldato noekkeldato) : Attribute
{
    public string Tittel { get; } = tittel;

    public Noekkeldato Noekkeldato { get; } = noekkeldato;
}
