using Fagsystem.Eksport;
using Fagsystem.Frister;
using Fagsystem.Kartlegging;
using Fagsystem.Kontroll;
using Fagsystem.Overfoering;
using Fagsystem.Rapport;
using Fagsystem.Tilkobling;
using Nir.Sdk.Client.Results;
using Spectre.Console;

namespace Fagsystem;

/// <summary>One run: read the export, transfer it, read it back, check it, report.</summary>
internal sealed class Kjoering(IAnsiConsole konsoll, TimeProvider tid)
{
    private readonly Framdrift _framdrift = new(konsoll);

    /// <summary>Runs.</summary>
    /// <param name="valg">What was asked for.</param>
    /// <param name="stopp">Stops the transfer.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="BrukException">It could not be done. What was accepted before that is in the report.</exception>
    /// <exception cref="EksportException">The export cannot be read.</exception>
    public async Task<int> KjoerAsync(Kjoeringsvalg valg, CancellationToken stopp)
    {
        var deltakere = Eksportleser.Les(valg.Mappe);
        konsoll.Linje($"Leste {deltakere.Count} deltakere fra {Path.GetRelativePath(Environment.CurrentDirectory, valg.Mappe)}");

        await using var nir = await Mottaker.KobleAsync(valg, stopp);
        konsoll.Linje($"Overfører til {nir.Navn}");
        var kjoering = await OverfoerAsync(nir, deltakere, stopp);
        kjoering = kjoering with { Frister = Deltakerfrister.Alle(deltakere, kjoering.Dato) };
        if (!kjoering.ErStoppet && kjoering.Feil is null)
        {
            kjoering = Kontroller(kjoering, valg.Mappe);
        }

        Konsollrapport.Skriv(konsoll, kjoering);
        SkrivRapport(valg.Rapportfil, kjoering);
        return kjoering switch
        {
            { Feil: { } feil } => throw new BrukException(feil),
            { ErStoppet: true } => Avslutningskode.Stoppet,
            { ErSomVentet: true } => Avslutningskode.SomVentet,
            _ => Avslutningskode.Avvik,
        };
    }

    private async Task<Kjoereresultat> OverfoerAsync(Mottaker nir, IReadOnlyList<Deltaker> deltakere, CancellationToken stopp)
    {
        IReadOnlyList<Sak> saker = [.. deltakere.SelectMany(static deltaker => deltaker.Saker)];
        var fakta = deltakere.Select(static deltaker => (deltaker.Person.Loepenr, Sak: Faktakartlegger.Kartlegg(deltaker)))
            .Where(static par => par.Sak is not null).ToDictionary(static par => par.Loepenr, static par => par.Sak!);
        var forloep = await _framdrift.FoelgAsync("Overfører", saker.Count, steg =>
            new Overfoerer(nir.Klienter, tid, fakta).OverfoerAsync(saker, _ => steg(), stopp));
        var kjoering = new Kjoereresultat(
            forloep.Resultater, Forskjeller: null, forloep.Feil is { } feil ? Feilmelding.Av(feil, nir.Navn) : null, forloep.ErStoppet, nir.Navn, nir.Dato);
        if (forloep.Feil is not null || forloep.ErStoppet)
        {
            return kjoering;
        }

        try
        {
            var lest = await _framdrift.FoelgAsync("Leser tilbake", saker.Count, steg =>
                new Tilbakelesing(nir.Klienter).LesAsync(forloep.Resultater, _ => steg(), stopp));
            return kjoering with { Resultater = lest };
        }
        catch (NirException e)
        {
            return kjoering with { Feil = Feilmelding.Av(e, nir.Navn) };
        }
        catch (OperationCanceledException) when (stopp.IsCancellationRequested)
        {
            return kjoering with { ErStoppet = true };
        }
    }

    // What was transferred is reported also when the fasit cannot be read.
    private static Kjoereresultat Kontroller(Kjoereresultat kjoering, string mappe)
    {
        try
        {
            return kjoering with { Forskjeller = Fasitkontroll.Kontroller(mappe, kjoering.Resultater) };
        }
        catch (EksportException e)
        {
            return kjoering with { Feil = e.Message };
        }
    }

    private void SkrivRapport(string fil, Kjoereresultat kjoering)
    {
        try
        {
            HtmlRapport.Skriv(fil, kjoering);
            konsoll.Linje($"Rapport: {fil}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BrukException($"Rapporten kan ikke skrives til {fil}. Velg et annet sted med --rapport.", e);
        }
    }
}
