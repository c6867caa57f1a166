namespace Nir.Sdk.Regler;

/// <summary>What the check of the choice of law found before a transfer.</summary>
public enum LovvalgCheck
{
    /// <summary>The facts of the person's case were not known, or do not suffice.</summary>
    NotAssessed = 1,

    /// <summary>The law is the one that the facts lead to.</summary>
    Agrees = 2,

    /// <summary>The facts lead to another law: NIR3001 among the remarks says which.</summary>
    Disagrees = 3,
}
