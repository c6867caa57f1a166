using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>A parameter table. <paramref name="Treff"/> is the member of the enum Treff that says how its rows are read.</summary>
internal readonly record struct TabellModel(
    string Id,
    string Gruppe,
    string Tittel,
    string TittelEn,
    string Beskrivelse,
    string BeskrivelseEn,
    string Noekkeldato,
    string Treff,
    EquatableArray<KolonneModel> Kolonner,
    EquatableArray<RadModel> Rader,
    RadModel? Ellers)
{
    /// <summary>The property's name, and with <c>rad</c> behind it the row class's.</summary>
    public string Navn => Navneform.ToPascalCase(Id);
}
