using Fagsystem.Eksport;
using Fagsystem.Kontroll;

namespace Fagsystem.Generering;

/// <summary>A finished export: its lines, what must come of them, and the persons NIR must know.</summary>
internal sealed record GenerertEksport(IReadOnlyList<Deltakerkladd> Deltakere)
{
    public IEnumerable<Personrad> Personer => Deltakere.Select(static deltaker => deltaker.Person);

    public IEnumerable<Saksrad> Saker => Deltakere.SelectMany(static deltaker => deltaker.Saker).Select(static sak => sak.Rad);

    public IEnumerable<Foeringsrad> Foeringer => Deltakere.SelectMany(static deltaker => deltaker.Saker).SelectMany(static sak => sak.Foeringer);

    public IEnumerable<Oppholdsrad> Opphold => Deltakere.SelectMany(static deltaker => deltaker.Opphold);

    public IEnumerable<Fasitrad> Fasit => Deltakere.SelectMany(static deltaker => deltaker.Saker.Select(sak => new Fasitrad
    {
        Loepenr = sak.Rad.Loepenr,
        Saksnr = sak.Rad.Saksnr,
        Utfall = sak.Utfall,
        Oppfoelging = sak.Oppfoelging,
        Regler = string.Join(' ', sak.Regler.Order(StringComparer.Ordinal)),
        Hva = deltaker.Hva,
    }));

    public IEnumerable<NirPerson> INir => Deltakere.SelectMany(static deltaker => new[] { deltaker.INir, deltaker.Annen }).OfType<NirPerson>();

    /// <summary>Writes the files into a folder that exists, over what is there.</summary>
    public void Skriv(string mappe)
    {
        Csvfil.Skriv(mappe, Eksportleser.Personfil, Personer);
        Csvfil.Skriv(mappe, Eksportleser.Saksfil, Saker);
        Csvfil.Skriv(mappe, Eksportleser.Foeringsfil, Foeringer);
        Csvfil.Skriv(mappe, Eksportleser.Oppholdsfil, Opphold);
        Csvfil.Skriv(mappe, Fasitkontroll.Fil, Fasit);
        NirPersonfil.Skriv(mappe, INir);
    }
}
