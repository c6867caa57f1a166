namespace Nir.Sdk.Identifikatorer;

/// <summary>Which kind of number a <see cref="Foedselsnummer"/> holds.</summary>
public enum FoedselsnummerKind
{
    /// <summary>There is no number.</summary>
    NotGiven = 0,

    /// <summary>An ordinary fødselsnummer, real or from a synthetic series.</summary>
    Foedselsnummer = 1,

    /// <summary>A D-nummer, for people who are not resident: 4 is added to the first digit (40 to the day).</summary>
    DNummer = 2,

    /// <summary>
    /// A number with 40 added to the month: an H-nummer, the local number of a hospital, or a number of NAV's synthetic series.
    /// The number itself cannot tell which, so it is a real person's number until
    /// <see cref="Identifikatorer.Foedselsnummer.IsSynthetic(SyntheticSeries)"/> is told that <see cref="SyntheticSeries.Nav"/> is in use.
    /// </summary>
    HNummer = 3,
}
