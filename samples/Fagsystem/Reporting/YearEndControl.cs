using Fagsystem.Mapping;
using Fagsystem.Overfoering;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Aarskontroller;
using Nir.Sdk.Rapporter.Deltakere;
using Nir.Sdk.Rapporter.Personlister;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Reporting;

/// <summary>The year-end control of the municipality: what the fagsystem has, beside what NIR holds. Names are left out of it.</summary>
internal static class YearEndControl
{
    /// <summary>Makes it.</summary>
    /// <param name="clients">The municipality's clients.</param>
    /// <param name="deltakere">The participants of the export.</param>
    /// <param name="date">The day of the control, in the year that is controlled.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <exception cref="Nir.Sdk.Client.Results.NirException">NIR cannot be read.</exception>
    public static async Task<Aarskontroll> MakeAsync(NirClients clients, IReadOnlyList<MappedDeltaker> deltakere, DateOnly date, CancellationToken stop)
    {
        var ours = Personliste.CreateRowsOfYear(deltakere.Select(From), date.Year, date);
        var nir = await NirRows.ReadAsync(
            [clients.Factory.Create(clients.Kommune, Rolle.Kommuneintrobruker), clients.Factory.Create(clients.Kommune, Rolle.Kommunenorskbruker)],
            date.Year, cancellationToken: stop);
        return Aarskontroll.CheckBoth(clients.Kommune, date.Year, date, ours, nir);
    }

    /// <summary>Writes the page beside the report.</summary>
    /// <returns>The file.</returns>
    public static string Write(string reportFile, Aarskontroll control)
    {
        var file = Path.Combine(Path.GetDirectoryName(reportFile) ?? "", $"aarskontroll-{control.Aar}.html");
        File.WriteAllText(file, AarskontrollWriter.ToHtml(control));
        return file;
    }

    private static Deltaker From(MappedDeltaker deltaker) => new()
    {
        Key = Guid.NewGuid(),
        Saksnummer = deltaker.Person.SequenceNumber,
        HarBeskyttetAdresse = deltaker.Person.Sperrekode.Length > 0,
        Sak = deltaker.Facts,
        Registreringer = deltaker.Saker.Select(static sak => sak.Result).OfType<MappingResult.Mapped>()
            .Select(static mapped => new DeltakerRegistrering(mapped.Registrering)).ToValueList(),
    };
}
