using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>A date that may decide which row holds.</summary>
/// <param name="Navn">The name in the file, and the member of the enum Noekkeldato in kebab-case.</param>
/// <param name="Opplysning">The fact it comes from: a member of SakFact.</param>
/// <param name="OpplysningOmProgram">The fact it comes from when the programme is asked about; null when it is the same.</param>
/// <param name="Tekst">Which date it is, in bokmål.</param>
/// <param name="TekstEn">Which date it is, in English.</param>
internal readonly record struct NoekkeldatoModel(string Navn, string Opplysning, string? OpplysningOmProgram, string Tekst, string TekstEn)
{
    public string Member => NameForm.ToPascalCase(Navn);
}
