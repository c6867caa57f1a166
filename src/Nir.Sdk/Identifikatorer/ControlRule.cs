namespace Nir.Sdk.Identifikatorer;

/// <summary>The rule under which the control digits of a <see cref="Foedselsnummer"/> match.</summary>
/// <remarks>
/// From 1 January 2032 the first control digit may leave four remainders instead of one; the second is computed as before. Every
/// number valid today stays valid. Source: Skatteetaten, www.skatteetaten.no/en/deling/opplysninger/folkeregisteropplysninger/pid.
/// </remarks>
public enum ControlRule
{
    /// <summary>There is no number.</summary>
    NotGiven = 0,

    /// <summary>Today's rule: the weighted sum with the first control digit leaves remainder 0 when divided by 11.</summary>
    Today = 1,

    /// <summary>Only the rule for numbers allocated from 1 January 2032: the remainder is 1, 2 or 3.</summary>
    From2032 = 2,
}
