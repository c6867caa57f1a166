namespace Nir.Sdk.Identifikatorer;

/// <summary>
/// The day and month digits of a fødselsnummer and the marks added to them. They serve to find mistyped numbers and to tell kinds
/// and series apart; no date is made of them, since the number does not say when anyone was born.
/// </summary>
internal static class DatePart
{
    private const int DNummerAddition = 40;
    private const int NavAddition = 40;
    private const int NorskHelsenettAddition = 65;
    private const int TenorAddition = 80;

    private const int February = 2;
    private const int LeapDay = 29;

    private static ReadOnlySpan<byte> LongestMonth => [31, LeapDay, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    internal static bool IsValid(int day, int month, int year)
    {
        day -= IsDNummer(day) ? DNummerAddition : 0;
        month -= Tillegg(Series(month));
        return month is >= 1 and <= 12 && day >= 1 && day <= LongestMonth[month - 1]
            && (month != February || day != LeapDay || MayBeLeapYear(year));
    }

    // Two digits do not tell the century, so 00 may be 2000. Skatteetaten's own validator judges so.
    private static bool MayBeLeapYear(int year) => year % 4 == 0;

    internal static bool IsDNummer(int day) => day > DNummerAddition;

    /// <summary>The series whose mark the month carries; <see cref="SyntheticSeries.Nav"/> may as well be an H-nummer.</summary>
    internal static SyntheticSeries Series(int month) => month switch
    {
        > TenorAddition => SyntheticSeries.Tenor,
        > NorskHelsenettAddition => SyntheticSeries.NorskHelsenett,
        > NavAddition => SyntheticSeries.Nav,
        _ => SyntheticSeries.None,
    };

    private static int Tillegg(SyntheticSeries series) => series switch
    {
        SyntheticSeries.Tenor => TenorAddition,
        SyntheticSeries.NorskHelsenett => NorskHelsenettAddition,
        SyntheticSeries.Nav => NavAddition,
        _ => 0,
    };
}
