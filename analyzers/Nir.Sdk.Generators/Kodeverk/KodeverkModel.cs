using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>A code list as its file has it.</summary>
/// <remarks>
/// <c>Path</c> is there to choose one where two files would make the same list, <c>Navn</c> is the file's name,
/// <c>Noekkeldato</c> a member of that enum, and <c>Koder</c> are sorted by number.
/// </remarks>
internal readonly record struct KodeverkModel(
    string Path,
    string Navn,
    string Tittel,
    string TittelEn,
    string Beskrivelse,
    string BeskrivelseEn,
    string Noekkeldato,
    EquatableArray<EgenskapModel> Egenskaper,
    EquatableArray<KodeModel> Koder);
