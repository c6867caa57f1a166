namespace Nir.Sdk.Identifikatorer;

/// <summary>
/// The day and month digits of a fødselsnummer and the marks added to them. They serve to find mistyped numbers and to tell kinds
/// and series apart; no date is made of them, since the number does not say when anyone was born.
/// </summary>
internal static class Datodel
{
    private const int TilleggDNummer = 40;
    private const int TilleggNav = 40;
    private const int TilleggNorskHelsenett = 65;
    private const int TilleggTenor = 80;

    // February has 29: the year's two digits do not tell the century, so a leap year cannot be excluded.
    private static ReadOnlySpan<byte> LengsteMaaned => [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    internal static bool ErGyldig(int dag, int maaned)
    {
        dag -= ErDNummer(dag) ? TilleggDNummer : 0;
        maaned -= Tillegg(Serie(maaned));
        return maaned is >= 1 and <= 12 && dag >= 1 && dag <= LengsteMaaned[maaned - 1];
    }

    internal static bool ErDNummer(int dag) => dag > TilleggDNummer;

    /// <summary>The series whose mark the month carries; <see cref="SyntetiskeSerier.Nav"/> may as well be an H-nummer.</summary>
    internal static SyntetiskeSerier Serie(int maaned) => maaned switch
    {
        > TilleggTenor => SyntetiskeSerier.Tenor,
        > TilleggNorskHelsenett => SyntetiskeSerier.NorskHelsenett,
        > TilleggNav => SyntetiskeSerier.Nav,
        _ => SyntetiskeSerier.Ingen,
    };

    private static int Tillegg(SyntetiskeSerier serie) => serie switch
    {
        SyntetiskeSerier.Tenor => TilleggTenor,
        SyntetiskeSerier.NorskHelsenett => TilleggNorskHelsenett,
        SyntetiskeSerier.Nav => TilleggNav,
        _ => 0,
    };
}
