using System.Diagnostics;
using Fagsystem.Frister;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Regler;
using Spectre.Console;

namespace Fagsystem.Rapport;

/// <summary>The deadlines of the participants: what comes next, what is overdue, and why.</summary>
internal static class Fristrapport
{
    private const int FlestPaaKonsollen = 5;

    public static void Skriv(Html html, Kjoereresultat kjoering)
    {
        if (kjoering.Frister.All(static deltaker => deltaker.Vurdering is null))
        {
            return;
        }

        html.Element("h2", "Frister");
        html.Element("p", $"Beregnet av Nir.Sdk for {Tekster.Dato(kjoering.Dato)} fra deltakernes opphold, bosetting og saker. NIRs egen frist gjelder.");
        html.Tabell("Forfalt: noe skulle vært gjort", ["Deltaker", "Forfalt", "Hvorfor"], kjoering.Frister
            .SelectMany(static deltaker => deltaker.Forfalte.Select(frist => (deltaker, frist))).OrderBy(static par => par.frist.Frist)
            .Select(static par => (IReadOnlyList<string>)[Deltaker(par.deltaker), Fristtekst.Hva(par.frist), Fristtekst.Hvorfor(par.frist)]));
        html.Tabell("Neste frist for hver deltaker, den nærmeste først", ["Deltaker", "Neste frist", "Hvorfor"], kjoering.Frister
            .OrderBy(static deltaker => deltaker.Neste?.Frist ?? DateOnly.MaxValue).Select(Nesterad));
        Foer(html, kjoering);
        html.Tabell("Reglene fristene bygger på", ["Regel", "Hva", "Kilde"], Rader(kjoering).Select(static rad => (IReadOnlyList<string>)
            [rad.Id, rad.Tekst, rad.Kilde is { } kilde ? $"{kilde.Tittel}{(kilde.Paragraf is { } paragraf ? $", {paragraf}" : "")}: {kilde.Url}" : rad.Begrunnelse ?? ""]));
    }

    public static void Skriv(IAnsiConsole konsoll, Kjoereresultat kjoering)
    {
        var forfalte = kjoering.Frister.SelectMany(static deltaker => deltaker.Forfalte.Select(frist => (deltaker, frist))).OrderBy(static par => par.frist.Frist).ToList();
        var neste = kjoering.Frister.Where(static deltaker => deltaker.Neste is not null).OrderBy(static deltaker => deltaker.Neste!.Frist).Select(static deltaker => (deltaker, frist: deltaker.Neste!)).ToList();
        if (forfalte.Count + neste.Count == 0)
        {
            return;
        }

        konsoll.Linje($"Frister: {forfalte.Count} forfalt, {neste.Count} deltakere har en frist foran seg. Alle står i rapporten; de første er:");
        Tabell(konsoll, "Forfalt", forfalte);
        Tabell(konsoll, "Neste frist", neste);
    }

    private static void Tabell(IAnsiConsole konsoll, string tittel, IReadOnlyList<(Deltakerfrister Deltaker, Fristberegning Frist)> rader)
    {
        var tabell = new Table { Border = TableBorder.Simple, Title = new TableTitle(tittel) };
        tabell.AddColumns("Deltaker", "Frist", "Hvorfor");
        foreach (var (deltaker, frist) in rader.Take(FlestPaaKonsollen))
        {
            tabell.AddRow(Markup.Escape(deltaker.Person.Loepenr), Markup.Escape(Fristtekst.Hva(frist)), Markup.Escape(Fristtekst.Hvorfor(frist)));
        }

        konsoll.Write(tabell);
    }

    private static IReadOnlyList<string> Nesterad(Deltakerfrister deltaker) => deltaker switch
    {
        { Neste: { } neste } => [Deltaker(deltaker), Fristtekst.Hva(neste), Fristtekst.Hvorfor(neste)],
        { Mangel: { } mangel } => [Deltaker(deltaker), "Kan ikke beregnes", Fristtekst.Mangler(mangel)],
        { Vurdering: null } => [Deltaker(deltaker), "Kan ikke beregnes", "Fagsystemet har ingen opplysninger om oppholdet."],
        _ => [Deltaker(deltaker), "Ingen", "Ingen frist som noen må overholde, ligger foran."],
    };

    // The choice of law and what the case tells were checked before each transfer, against facts that are not sent.
    private static void Foer(Html html, Kjoereresultat kjoering)
    {
        var antall = kjoering.Resultater.CountBy(static resultat => resultat.Lovvalg).ToDictionary();
        html.Element("p", $"Lovvalget ble kontrollert før sending. Stemmer: {Antall(Lovvalgskontroll.Stemmer)}, stemmer ikke: {Antall(Lovvalgskontroll.StemmerIkke)}, ikke vurdert: {Antall(Lovvalgskontroll.IkkeVurdert)}.");
        html.Tabell("Merknader før sending, fra opplysninger som ikke sendes", ["Regel", "Hva", "Saker"], kjoering.Resultater
            .SelectMany(static resultat => resultat.FoerSending.Distinct()).CountBy(static regel => regel).OrderBy(static par => par.Key, StringComparer.Ordinal)
            .Select(static par => (IReadOnlyList<string>)[par.Key, Tekster.Regel(par.Key), Html.Tall(par.Value)]), tallFra: 2);

        string Antall(Lovvalgskontroll utfall) => Html.Tall(antall.GetValueOrDefault(utfall));
    }

    private static IEnumerable<Parameterrad> Rader(Kjoereresultat kjoering) => kjoering.Frister
        .SelectMany(static deltaker => deltaker.Forfalte.Append(deltaker.Neste).OfType<Fristberegning>())
        .SelectMany(Fristtekst.Steg).SelectMany(Ider).Distinct().Order(StringComparer.Ordinal)
        .Select(static id => Parametre.TryFind(id, out var rad) ? rad : throw new UnreachableException());

    // The rule that the step follows, and the rows its numbers stand in (rad:O3.frist).
    private static IEnumerable<string> Ider(Forklaringssteg steg) => steg.Inn.Select(static ledd => ledd.Opphav)
        .Where(static opphav => opphav.StartsWith("rad:", StringComparison.Ordinal)).Select(static opphav => opphav["rad:".Length..].Split('.')[0]).Append(steg.Regel.Rad);

    private static string Deltaker(Deltakerfrister deltaker) => $"{deltaker.Person.Loepenr} {Tekster.Navn(deltaker.Person)}";
}
