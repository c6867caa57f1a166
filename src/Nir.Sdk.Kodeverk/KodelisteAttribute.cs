namespace Nir.Sdk.Kodeverk;

/// <summary>Marks the enum of a code list for the analyzers.</summary>
/// <param name="title">The list's title in bokmål.</param>
/// <param name="noekkeldato">Which date decides whether a code holds.</param>
[AttributeUsage(AttributeTargets.Enum)]
internal sealed class KodelisteAttribute(string title, Noekkeldato noekkeldato) : Attribute
{
    public string Tittel { get; } = title;

    public Noekkeldato Noekkeldato { get; } = noekkeldato;
}
