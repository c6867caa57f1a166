using Fagsystem.Eksport;

namespace Fagsystem.Generering;

/// <summary>Makes cases as the law wants them, one method per family and law.</summary>
internal sealed class Saksbygger(Terning terning)
{
    private readonly Foeringsbygger _foeringer = new(terning);

    public Sakskladd Program03()
    {
        var tilbud = terning.Ukedag(new(2017, 2, 1), new(2020, 10, 30));
        var start = tilbud.AddDays(14);
        var slutt = start.AddMonths(12 + terning.Kast(12));
        return Sak(
            Ny("IP", "RP", tilbud, start) with { Slutt = slutt, Sluttkode = terning.Velg("HEL", "DEL", "VGS", "UNI", "TIL", "HLS") },
            [Foeringsbygger.Vedtak("TIP", tilbud, start, slutt)],
            _foeringer.Tiltak(start, slutt, "SAMF", "PRAK", "VGO"),
            _foeringer.Hendelser(start));
    }

    public Sakskladd Norsk03()
    {
        var tilbud = terning.Ukedag(new(2017, 2, 1), new(2020, 10, 30));
        var start = tilbud.AddDays(14);
        return Sak(
            Ny("NO", terning.Velg("RP", "RP", "R", "P"), tilbud, start),
            [Foeringsbygger.Vedtak("TNO", tilbud, start, start.AddYears(3))],
            _foeringer.Norsktimer(start),
            _foeringer.Samfunnskunnskap(start));
    }

    /// <summary>Offered in 2025 or 2026, which decides the goals to choose from.</summary>
    public Sakskladd Program21()
    {
        var tilbud = terning.Ukedag(new(2025, 2, 3), new(2026, 9, 30));
        var start = tilbud.AddDays(14);
        var maal = tilbud.Year < 2026 ? terning.Velg("ARB", "VGSF", "VGSD", "HUTD", "GRS") : terning.Velg("ARB", "VGSF", "VGSD", "FAGB", "OVGS", "YREK");
        return Sak(
            Ny("IP", terning.Velg("RP", "RP", "RP", "K"), tilbud, start) with { Maalkode = maal, Kontrakt = start },
            [Foeringsbygger.Vedtak("TIP", tilbud, start, start.AddYears(2))],
            _foeringer.Tiltak(start, null, "SAMF", "LIVS", "FORE", "PRAK", "BRAN", "DELT", "VGO"),
            _foeringer.Hendelser(start));
    }

    public Sakskladd AvsluttetProgram21()
    {
        var tilbud = terning.Ukedag(new(2021, 8, 2), new(2024, 10, 31));
        var start = tilbud.AddDays(14);
        var slutt = start.AddMonths(6 + terning.Kast(18));
        return Sak(
            Ny("IP", "RP", tilbud, start) with
            {
                Maalkode = terning.Velg("ARB", "VGSF", "HUTD", "HUGK"),
                Kontrakt = start,
                Slutt = slutt,
                Sluttkode = terning.Velg("HEL", "DEL", "VGS", "UNI", "TIL", "ANN"),
            },
            [Foeringsbygger.Vedtak("TIP", tilbud, start, slutt)],
            _foeringer.Tiltak(start, slutt, "SAMF", "LIVS", "FORE", "PRAK"),
            _foeringer.Hendelser(start));
    }

    public Sakskladd Norsk21()
    {
        var tilbud = terning.Ukedag(new(2024, 8, 1), new(2026, 9, 30));
        var start = tilbud.AddDays(14);
        return Sak(
            Ny("NO", "RP", tilbud, start) with
            {
                Spraaknivaa = terning.Velg("A2/A2/A2/B1", "B1", "B1", "B1/B1/A2/B1", "B2/B2/B1/B2"),
                Opplaerer = terning.Velg("KOM", "KOM", "FYL"),
                HeltidVgs = terning.Velg("", "N", "J"),
            },
            [Foeringsbygger.Vedtak("TNO", tilbud, start)],
            _foeringer.Norsktimer(start),
            _foeringer.Samfunnskunnskap(start),
            _foeringer.Hendelser(start, norsk: true));
    }

    public Sakskladd Program6AFoer2026()
    {
        var tilbud = terning.Ukedag(new(2022, 8, 1), new(2025, 6, 30));
        var start = tilbud.AddDays(14);
        var slutt = start.AddMonths(6 + terning.Kast(7));
        return Sak(
            Ny("IP", "R", tilbud, start) with
            {
                Maalkode = terning.Velg("LARB", "LARB", "OHUT", "VGSF"),
                Slutt = slutt,
                Sluttkode = terning.Velg("HEL", "DEL", "VGS", "TIL", "ANN"),
            },
            [Foeringsbygger.Vedtak("TIP", tilbud, start, slutt)],
            _foeringer.Tiltak(start, slutt, "ENGE", "PRAK", "SPRA", "BRAN"),
            _foeringer.Hendelser(start));
    }

    public Sakskladd Program6AFra2026()
    {
        var tilbud = terning.Ukedag(new(2026, 1, 12), new(2026, 9, 30));
        var start = tilbud.AddDays(14);
        return Sak(
            Ny("IP", "RP", tilbud, start) with { Maalkode = terning.Velg("ARB", "VGSF", "OVGS"), Kontrakt = start },
            [Foeringsbygger.Vedtak("TIP", tilbud, start, start.AddYears(1))],
            _foeringer.Tiltak(start, null, "LIVS", "PRAK", "BRAN", "DELT"),
            _foeringer.Hendelser(start));
    }

    public Sakskladd Norsk6A()
    {
        var tilbud = terning.Ukedag(new(2025, 8, 1), new(2026, 9, 30));
        var start = tilbud.AddDays(14);
        return Sak(
            Ny("NO", "R", tilbud, start) with { Spraaknivaa = terning.Velg("A2", "B1", "B1/B1/A2/B1"), Opplaerer = "KOM" },
            [Foeringsbygger.Vedtak("TNO", tilbud, start, start.AddYears(1))],
            _foeringer.Norsktimer(start));
    }

    public Sakskladd Kvalifisering(string mottak)
    {
        var (vedtatt, start) = IMottak();
        return Sak(
            Ny("MK", "", null, start) with { Mottaksnavn = mottak },
            [Foeringsbygger.Vedtak("TMK", vedtatt, start)],
            [Foeringsbygger.Tiltak(terning.Velg("LIVS", "FORE", "PRAK"), start, null, 2 + terning.Kast(4))]);
    }

    public Sakskladd Asyl(string mottak)
    {
        var (vedtatt, start) = IMottak();
        return Sak(
            Ny("MO", "", null, start) with { Mottaksnavn = mottak },
            [Foeringsbygger.Vedtak("TMO", vedtatt, start)],
            _foeringer.Norsktimer(start),
            _foeringer.Samfunnskunnskap(start));
    }

    private (DateOnly Vedtatt, DateOnly Start) IMottak()
    {
        var vedtatt = terning.Ukedag(new(2025, 9, 1), new(2026, 9, 30));
        return (vedtatt, vedtatt.AddDays(7));
    }

    private static Saksrad Ny(string ordning, string stilling, DateOnly? tilbud, DateOnly start) => new()
    {
        Loepenr = "",
        Saksnr = 0,
        Ordning = ordning,
        Kommune = Deltakerbygger.Kommune,
        Stilling = stilling,
        Tilbud = tilbud,
        Oppstart = start,
    };

    private static Sakskladd Sak(Saksrad rad, params IEnumerable<Foeringsrad>[] foeringer) => new(rad, [.. foeringer.SelectMany(static f => f)]);
}
