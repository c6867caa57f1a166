using System.Globalization;
using Fagsystem.Overfoering;
using Spectre.Console;

namespace Fagsystem.Rapport;

/// <summary>The summary on the console. Nobody's name stands in it.</summary>
internal static class Konsollrapport
{
    public static void Skriv(IAnsiConsole konsoll, Kjoereresultat kjoering)
    {
        var sum = kjoering.Oppsummering;
        konsoll.WriteLine();
        konsoll.Write(Utfallstabell(sum));
        konsoll.Write(Regeltabell(sum));
        Fristrapport.Skriv(konsoll, kjoering);
        foreach (var oppfoelging in new[] { Oppfoelging.Saksbehandler, Oppfoelging.Support, Oppfoelging.Leverandoer }.Where(o => sum.Antall(o) > 0))
        {
            konsoll.Linje($"{Tekster.Navn(oppfoelging)}: {sum.Antall(oppfoelging)} saker");
        }

        if (sum.AntallLestTilbake > 0)
        {
            konsoll.Linje($"Lest tilbake og sammenlignet: {sum.AntallLestTilbake}, hvorav ulike: {sum.AntallUlike}");
        }

        if (kjoering.Forskjeller is { } forskjeller)
        {
            konsoll.Linje(forskjeller.Count == 0 ? "Fasit: alle saker ble som ventet." : $"Fasit: {forskjeller.Count} saker ble annerledes:");
            foreach (var forskjell in forskjeller)
            {
                konsoll.Linje($"  {forskjell.Sak}: ventet {forskjell.Ventet}; ble {forskjell.Ble}");
            }
        }
    }

    private static Table Utfallstabell(Oppsummering sum)
    {
        var tabell = Ny($"{sum.AntallSaker} saker for {sum.AntallDeltakere} deltakere");
        tabell.AddColumn("Utfall");
        var lover = sum.PerLov;
        foreach (var lov in lover.Select(static par => par.Lov).Append("Sum"))
        {
            tabell.AddColumn(new TableColumn(Markup.Escape(lov)).RightAligned());
        }

        foreach (var utfall in sum.Utfall)
        {
            tabell.AddRow([Tekster.Navn(utfall), .. lover.Select(lov => Tall(lov.Saker.Count(sak => sak.Utfall == utfall))), Tall(sum.Antall(utfall))]);
        }

        tabell.AddRow(["Sum", .. lover.Select(static lov => Tall(lov.Saker.Count)), Tall(sum.AntallSaker)]);
        return tabell;
    }

    private static Table Regeltabell(Oppsummering sum)
    {
        var tabell = Ny("Regler som NIR nevnte (en sak kan stå under flere)");
        tabell.AddColumns("Regel", "Hva");
        tabell.AddColumn(new TableColumn("Saker").RightAligned());
        tabell.AddColumn("Utfall");
        foreach (var (regel, saker) in sum.PerRegel)
        {
            var utfall = saker.GroupBy(static sak => sak.Utfall).OrderBy(static gruppe => gruppe.Key)
                .Select(static gruppe => $"{Tekster.Navn(gruppe.Key).ToLowerInvariant()} {Tall(gruppe.Count())}");
            tabell.AddRow(Markup.Escape(regel), Markup.Escape(Tekster.Regel(regel)), Tall(saker.Count), string.Join(", ", utfall));
        }

        return tabell;
    }

    private static Table Ny(string tittel) => new Table { Border = TableBorder.Simple, Title = new TableTitle(Markup.Escape(tittel)) };

    private static string Tall(int antall) => antall.ToString(CultureInfo.InvariantCulture);
}
