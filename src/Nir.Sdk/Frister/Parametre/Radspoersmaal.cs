using System.Collections.Immutable;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister;

/// <summary>
/// All that the rows of a table ask for. A step that chooses a row names every answer, also those that the chosen row does not need:
/// they are why the others were not chosen.
/// </summary>
internal sealed class Radspoersmaal
{
    private Radspoersmaal()
    {
    }

    public required ImmutableArray<Noekkeldato> Datoer { get; init; }

    /// <summary>The rows that take effect only on a day that the options name.</summary>
    public required ImmutableArray<string> IkkeIKraft { get; init; }

    public required bool Lovverk { get; init; }

    public required bool Rettsstilling { get; init; }

    public required bool Sluttmaal { get; init; }

    public required bool Oppholdsgrunnlag { get; init; }

    public required bool Utdanningsbakgrunn { get; init; }

    public required bool Permisjonsgrunn { get; init; }

    public required bool Familie { get; init; }

    public required bool Videregaaende { get; init; }

    public required bool UkrainskVideregaaende { get; init; }

    public required bool SoektFraUtlandet { get; init; }

    public required bool FulltidVideregaaende { get; init; }

    public static Radspoersmaal Av(IReadOnlyCollection<Parameterrad> rader) => new()
    {
        Datoer = [.. rader.Where(HarPeriode).Select(static rad => rad.Noekkeldato).Distinct()],
        IkkeIKraft = [.. rader.Where(static rad => rad.ErIkkeIKraft).Select(static rad => rad.Id)],
        Lovverk = rader.Any(static rad => !rad.Naar.Lovverk.IsEmpty),
        Familie = rader.Any(static rad => !rad.Naar.Familie.IsEmpty),
        Rettsstilling = rader.Any(static rad => !rad.Naar.Rettsstilling.IsEmpty),
        Sluttmaal = rader.Any(static rad => !rad.Naar.Sluttmaal.IsEmpty),
        Oppholdsgrunnlag = rader.Any(static rad => !rad.Naar.Oppholdsgrunnlag.IsEmpty),
        Utdanningsbakgrunn = rader.Any(static rad => !rad.Naar.Utdanningsbakgrunn.IsEmpty),
        Permisjonsgrunn = rader.Any(static rad => !rad.Naar.Permisjonsgrunn.IsEmpty),
        Videregaaende = rader.Any(static rad => rad.Naar.Videregaaende is not null),
        UkrainskVideregaaende = rader.Any(static rad => rad.Naar.UkrainskVideregaaende is not null),
        SoektFraUtlandet = rader.Any(static rad => rad.Naar.SoektFraUtlandet is not null),
        FulltidVideregaaende = rader.Any(static rad => rad.Naar.FulltidVideregaaende is not null),
    };

    private static bool HarPeriode(Parameterrad rad) => rad.Periode.Fra is not null || rad.Periode.Til is not null || rad.ErIkkeIKraft;
}
