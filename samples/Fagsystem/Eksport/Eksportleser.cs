namespace Fagsystem.Eksport;

/// <summary>Reads the files of an export and joins them on the local number. <c>opphold.csv</c> may be missing: then the facts are not known.</summary>
internal static class Eksportleser
{
    public const string Personfil = "personer.csv";
    public const string Saksfil = "saker.csv";
    public const string Foeringsfil = "foeringer.csv";
    public const string Oppholdsfil = "opphold.csv";

    /// <summary>All participants, in the order of <c>personer.csv</c>.</summary>
    /// <exception cref="EksportException">A file is missing or a line is broken.</exception>
    public static IReadOnlyList<Deltaker> Les(string mappe)
    {
        var personer = Csvfil.Les<Personrad>(mappe, Personfil);
        var saker = Csvfil.Les<Saksrad>(mappe, Saksfil);
        var foeringer = Csvfil.Les<Foeringsrad>(mappe, Foeringsfil);
        var opphold = File.Exists(Path.Combine(mappe, Oppholdsfil)) ? Csvfil.Les<Oppholdsrad>(mappe, Oppholdsfil) : [];
        return Sett(personer, saker, foeringer, opphold);
    }

    private static List<Deltaker> Sett(List<Personrad> personer, List<Saksrad> saker, List<Foeringsrad> foeringer, List<Oppholdsrad> opphold)
    {
        KrevEntydig(personer, Personfil, static person => person.Loepenr);
        KrevEntydig(saker, Saksfil, static sak => new Saksnoekkel(sak.Loepenr, sak.Saksnr));
        KrevTreff(saker, Saksfil, static sak => sak.Loepenr, personer.Select(static person => person.Loepenr), Personfil);
        KrevTreff(foeringer, Foeringsfil, static foering => new Saksnoekkel(foering.Loepenr, foering.Saksnr),
            saker.Select(static sak => new Saksnoekkel(sak.Loepenr, sak.Saksnr)), Saksfil);

        KrevTreff(opphold, Oppholdsfil, static rad => rad.Loepenr, personer.Select(static person => person.Loepenr), Personfil);

        var oppholdPerPerson = opphold.ToLookup(static rad => rad.Loepenr);
        var sakerPerPerson = saker.ToLookup(static sak => sak.Loepenr);
        var foeringerPerSak = foeringer.ToLookup(static foering => new Saksnoekkel(foering.Loepenr, foering.Saksnr));
        return
        [
            .. personer.Select(person => new Deltaker(
                person,
                [.. sakerPerPerson[person.Loepenr].Select(sak => new Sak(person, sak, [.. foeringerPerSak[new(sak.Loepenr, sak.Saksnr)]]))]) { Opphold = [.. oppholdPerPerson[person.Loepenr]] }),
        ];
    }

    private static void KrevEntydig<TRad, TNoekkel>(List<TRad> rader, string fil, Func<TRad, TNoekkel> noekkel)
        where TRad : Rad
    {
        var sett = new HashSet<TNoekkel>();
        foreach (var rad in rader)
        {
            if (!sett.Add(noekkel(rad)))
            {
                throw new EksportException(fil, rad.Linje, "nummeret er brukt på en tidligere linje.");
            }
        }
    }

    private static void KrevTreff<TRad, TNoekkel>(
        List<TRad> rader, string fil, Func<TRad, TNoekkel> noekkel, IEnumerable<TNoekkel> finnes, string annenFil)
        where TRad : Rad
    {
        var kjente = finnes.ToHashSet();
        foreach (var rad in rader)
        {
            if (!kjente.Contains(noekkel(rad)))
            {
                throw new EksportException(fil, rad.Linje, $"nummeret finnes ikke i {annenFil}.");
            }
        }
    }
}
