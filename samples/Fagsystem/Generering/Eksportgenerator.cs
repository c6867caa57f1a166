using System.Globalization;
using Fagsystem.Overfoering;

namespace Fagsystem.Generering;

/// <summary>Makes the sample's export from a seed: the same seed, the same bytes.</summary>
internal static class Eksportgenerator
{
    /// <summary>The seed of the export that is kept in <c>Data</c>.</summary>
    public const ulong Froe = 20_261_121;

    private const int FoersteLoepenr = 1001;

    public static GenerertEksport Generer(ulong froe = Froe)
    {
        var terning = new Terning(froe);
        var bygger = new Deltakerbygger(terning, new Nummerserie(terning), new Navneliste(terning));
        List<(Tilfelle Tilfelle, Deltakerkladd Kladd)> deltakere =
        [
            .. Tilfeller.Alle.SelectMany(tilfelle => Enumerable.Range(0, tilfelle.Antall).Select(_ => (tilfelle, tilfelle.Lag(bygger)))),
        ];
        terning.Stokk(deltakere);
        deltakere.AddRange([.. deltakere.Where(static d => d.Tilfelle.Dobbelt).Select(static d => (d.Tilfelle, Dublett(d.Kladd)))]);

        // A die of their own: facts change nothing else in the export.
        var opphold = new Oppholdsbygger(new Terning(froe + 1));
        return new GenerertEksport(
        [
            .. deltakere.Select((d, plass) => opphold.Med(d.Kladd).MedNummer((FoersteLoepenr + plass).ToString(CultureInfo.InvariantCulture), d.Tilfelle.Hva)),
        ]);
    }

    // The second time the same person is met, NIR has the participation already.
    private static Deltakerkladd Dublett(Deltakerkladd kladd) =>
        kladd.AlleVenter(Saksutfall.Konflikt, Oppfoelging.Saksbehandler, "NIR5003") with { INir = null };
}
