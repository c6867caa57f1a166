namespace Nir.Conformance.Scenarios;

/// <summary>How binding a requirement is.</summary>
public enum Strength
{
    /// <summary>MÅ: without it the fagsystem does not conform.</summary>
    Must = 1,

    /// <summary>BØR: a good fagsystem does it.</summary>
    Should = 2,

    /// <summary>KAN: a fagsystem may leave it out.</summary>
    May = 3,
}
