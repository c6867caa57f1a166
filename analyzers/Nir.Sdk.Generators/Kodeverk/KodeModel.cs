using Nir.Sdk.Generators.Kilder;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>One code of a list. Its number, code and member name are unique in it.</summary>
internal readonly record struct KodeModel(
    int Nummer,
    string Kode,
    string Navn,
    string NavnEn,
    string? Beskrivelse,
    string? BeskrivelseEn,
    SimpleDate? Fra,
    SimpleDate? Til,
    EquatableArray<string> Lovverk,
    string? Etterfoelger,
    EquatableArray<EgenskapValueModel> Egenskaper,
    GrunnlagModel Grunnlag)
{
    /// <summary>The name of the enum's member.</summary>
    public string Medlem => NameForm.ToPascalCase(Kode);
}
