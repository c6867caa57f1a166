namespace Nir.Sdk.Frister.Tables;

/// <summary>How the rows of a parameter table are read.</summary>
public enum Treff
{
    /// <summary>Exactly one row holds for a person on a day: the one that began last.</summary>
    Eneste = 1,

    /// <summary>The rows are tried in order; the first that holds decides.</summary>
    Foerste = 2,

    /// <summary>Each row is a rule of its own.</summary>
    Hver = 3,
}
