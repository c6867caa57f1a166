namespace Nir.Sdk.Generators.Model;

/// <summary>A field rule attribute.</summary>
/// <param name="Kind">Its kind: Forbudt, Paakrevd or Forventet.</param>
/// <param name="Lovverk">The member of Lovverk.</param>
/// <param name="Regel">The rule's id.</param>
internal readonly record struct FeltregelModel(string Kind, string Lovverk, string Regel)
{
    public const string Forbudt = "Forbudt";
}
