namespace Nir.Sdk.Regler;

/// <summary>What the check of the choice of law found before a transfer.</summary>
public enum Lovvalgskontroll
{
    /// <summary>The facts of the person's case were not known, or do not suffice.</summary>
    IkkeVurdert = 1,

    /// <summary>The law is the one that the facts lead to.</summary>
    Stemmer = 2,

    /// <summary>The facts lead to another law: NIR3001 among the remarks says which.</summary>
    StemmerIkke = 3,
}
