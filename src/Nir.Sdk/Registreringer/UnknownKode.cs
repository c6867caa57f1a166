using System.Text.Json.Serialization;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Registreringer;

/// <summary>A code that was read and that this version does not know. It prints its place, never its text.</summary>
/// <param name="Peker">Where it stood, as a JSON pointer.</param>
/// <param name="Kodeverk">The code list it should have been in.</param>
/// <param name="Tekst">What stood there: another's text, which could be anything. A serializer writes it with what may be a person's number hidden.</param>
public sealed record UnknownKode(string Peker, string Kodeverk, [property: JsonConverter(typeof(ForeignTextConverter))] string Tekst)
{
    /// <summary>The place and the list.</summary>
    public override string ToString() => $"{Peker}: a code that {Kodeverk} does not have";
}
