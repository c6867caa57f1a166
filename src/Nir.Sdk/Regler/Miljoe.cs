namespace Nir.Sdk.Regler;

/// <summary>Which register a registration is meant for.</summary>
public enum Miljoe
{
    /// <summary>IMDi's register. Synthetic identifiers are refused.</summary>
    Produksjon = 1,

    /// <summary>A test register or the fake. Identifiers that may be a real person's are refused.</summary>
    Test = 2,
}
