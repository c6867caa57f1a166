namespace Nir.Sdk.Referanselister;

/// <summary>A district of Oslo.</summary>
/// <param name="Nummer">The bydelsnummer: Oslo's kommunenummer 0301 and two digits.</param>
/// <param name="Navn">The name; <c>NotStated</c> for 030199, a district that is not stated.</param>
public sealed record Bydel(string Nummer, string Navn);
