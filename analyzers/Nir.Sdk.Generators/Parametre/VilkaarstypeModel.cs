using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>A condition that rows may ask: what it is called, what answers it, where the answer comes from, and how it reads.</summary>
/// <param name="Index">The place in the table, from 0; conditions are told in this order.</param>
/// <param name="Navn">The name in a row's <c>naar</c> and among a step's inputs, camelCase.</param>
/// <param name="Type">A code list's name, <c>Registreringsfamilie</c>, or <c>ja-nei</c>.</param>
/// <param name="Opplysning">The fact it comes from, unless the case says otherwise: a member of SakFact.</param>
/// <param name="Mangler">The fact that is missing when it is not known; null when a row is then taken to be meant.</param>
/// <param name="FortaltAv">The condition whose answer tells this one's too; null when it tells its own.</param>
/// <param name="Uten">The name of the answer that there is none; null when that is no answer.</param>
/// <param name="Tekst">How it reads in bokmål; <c>{0}</c> stands for the codes.</param>
/// <param name="TekstEn">How it reads in English.</param>
/// <param name="TekstIkke">How no reads in bokmål; null for codes.</param>
/// <param name="TekstIkkeEn">How no reads in English; null for codes.</param>
internal readonly record struct VilkaarstypeModel(
    int Index,
    string Navn,
    string Type,
    string Opplysning,
    string? Mangler,
    string? FortaltAv,
    string? Uten,
    string Tekst,
    string TekstEn,
    string? TekstIkke,
    string? TekstIkkeEn)
{
    private const string Familie = "Registreringsfamilie";

    public bool IsTruth => Type == ColumnModel.JaNei;

    /// <summary>The code list; null for a truth value and for the families, which are no code list.</summary>
    public string? List => IsTruth || Type == Familie ? null : Type;

    public string CSharpType => IsTruth ? "bool" : Type;

    public string Member => NameForm.ToPascalCase(Navn);

    /// <summary>A code's value in a table or a step.</summary>
    public string RegelValue(string code) => Type == Familie ? $"RegelValue.From({code})" : $"RegelValue.From({code}.FindEntry())!.Value";
}
