using Fagsystem.Export;

namespace Fagsystem.Generation;

/// <summary>Makes cases as the law wants them, one method per family and law.</summary>
internal sealed class SakBuilder(Dice dice)
{
    private readonly FoeringBuilder _foeringer = new(dice);

    public SakDraft Program03()
    {
        var tilbud = dice.Weekday(new(2017, 2, 1), new(2020, 10, 30));
        var start = tilbud.AddDays(14);
        var end = start.AddMonths(12 + dice.Throw(12));
        return Sak(
            Create("IP", "RP", tilbud, start) with { End = end, EndCode = dice.Choose("HEL", "DEL", "VGS", "UNI", "TIL", "HLS") },
            [FoeringBuilder.Vedtak("TIP", tilbud, start, end)],
            _foeringer.Tiltak(start, end, "SAMF", "PRAK", "VGO"),
            _foeringer.Events(start));
    }

    public SakDraft Norsk03()
    {
        var tilbud = dice.Weekday(new(2017, 2, 1), new(2020, 10, 30));
        var start = tilbud.AddDays(14);
        return Sak(
            Create("NO", dice.Choose("RP", "RP", "R", "P"), tilbud, start),
            [FoeringBuilder.Vedtak("TNO", tilbud, start, start.AddYears(3))],
            _foeringer.Norsktimer(start),
            _foeringer.Samfunnskunnskap(start));
    }

    /// <summary>Offered in 2025 or 2026, which decides the goals to choose from.</summary>
    public SakDraft Program21()
    {
        var tilbud = dice.Weekday(new(2025, 2, 3), new(2026, 9, 30));
        var start = tilbud.AddDays(14);
        var target = tilbud.Year < 2026 ? dice.Choose("ARB", "VGSF", "VGSD", "HUTD", "GRS") : dice.Choose("ARB", "VGSF", "VGSD", "FAGB", "OVGS", "YREK");
        return Sak(
            Create("IP", dice.Choose("RP", "RP", "RP", "K"), tilbud, start) with { TargetCode = target, Contract = start },
            [FoeringBuilder.Vedtak("TIP", tilbud, start, start.AddYears(2))],
            _foeringer.Tiltak(start, null, "SAMF", "LIVS", "FORE", "PRAK", "BRAN", "DELT", "VGO"),
            _foeringer.Events(start));
    }

    public SakDraft EndedProgram21()
    {
        var tilbud = dice.Weekday(new(2021, 8, 2), new(2024, 10, 31));
        var start = tilbud.AddDays(14);
        var end = start.AddMonths(6 + dice.Throw(18));
        return Sak(
            Create("IP", "RP", tilbud, start) with
            {
                TargetCode = dice.Choose("ARB", "VGSF", "HUTD", "HUGK"),
                Contract = start,
                End = end,
                EndCode = dice.Choose("HEL", "DEL", "VGS", "UNI", "TIL", "ANN"),
            },
            [FoeringBuilder.Vedtak("TIP", tilbud, start, end)],
            _foeringer.Tiltak(start, end, "SAMF", "LIVS", "FORE", "PRAK"),
            _foeringer.Events(start));
    }

    public SakDraft Norsk21()
    {
        var tilbud = dice.Weekday(new(2024, 8, 1), new(2026, 9, 30));
        var start = tilbud.AddDays(14);
        return Sak(
            Create("NO", "RP", tilbud, start) with
            {
                Spraaknivaa = dice.Choose("A2/A2/A2/B1", "B1", "B1", "B1/B1/A2/B1", "B2/B2/B1/B2"),
                Trains = dice.Choose("KOM", "KOM", "FYL"),
                HeltidVgs = dice.Choose("", "N", "J"),
            },
            [FoeringBuilder.Vedtak("TNO", tilbud, start)],
            _foeringer.Norsktimer(start),
            _foeringer.Samfunnskunnskap(start),
            _foeringer.Events(start, norsk: true));
    }

    public SakDraft Program6ABefore2026()
    {
        var tilbud = dice.Weekday(new(2022, 8, 1), new(2025, 6, 30));
        var start = tilbud.AddDays(14);
        var end = start.AddMonths(6 + dice.Throw(7));
        return Sak(
            Create("IP", "R", tilbud, start) with
            {
                TargetCode = dice.Choose("LARB", "LARB", "OHUT", "VGSF"),
                End = end,
                EndCode = dice.Choose("HEL", "DEL", "VGS", "TIL", "ANN"),
            },
            [FoeringBuilder.Vedtak("TIP", tilbud, start, end)],
            _foeringer.Tiltak(start, end, "ENGE", "PRAK", "SPRA", "BRAN"),
            _foeringer.Events(start));
    }

    public SakDraft Program6AFrom2026()
    {
        var tilbud = dice.Weekday(new(2026, 1, 12), new(2026, 9, 30));
        var start = tilbud.AddDays(14);
        return Sak(
            Create("IP", "RP", tilbud, start) with { TargetCode = dice.Choose("ARB", "VGSF", "OVGS"), Contract = start },
            [FoeringBuilder.Vedtak("TIP", tilbud, start, start.AddYears(1))],
            _foeringer.Tiltak(start, null, "LIVS", "PRAK", "BRAN", "DELT"),
            _foeringer.Events(start));
    }

    public SakDraft Norsk6A()
    {
        var tilbud = dice.Weekday(new(2025, 8, 1), new(2026, 9, 30));
        var start = tilbud.AddDays(14);
        return Sak(
            Create("NO", "R", tilbud, start) with { Spraaknivaa = dice.Choose("A2", "B1", "B1/B1/A2/B1"), Trains = "KOM" },
            [FoeringBuilder.Vedtak("TNO", tilbud, start, start.AddYears(1))],
            _foeringer.Norsktimer(start));
    }

    public SakDraft Kvalifisering(string mottak)
    {
        var (vedtatt, start) = IMottak();
        return Sak(
            Create("MK", "", null, start) with { MottakName = mottak },
            [FoeringBuilder.Vedtak("TMK", vedtatt, start)],
            [FoeringBuilder.Tiltak(dice.Choose("LIVS", "FORE", "PRAK"), start, null, 2 + dice.Throw(4))]);
    }

    public SakDraft Asyl(string mottak)
    {
        var (vedtatt, start) = IMottak();
        return Sak(
            Create("MO", "", null, start) with { MottakName = mottak },
            [FoeringBuilder.Vedtak("TMO", vedtatt, start)],
            _foeringer.Norsktimer(start),
            _foeringer.Samfunnskunnskap(start));
    }

    private (DateOnly Vedtatt, DateOnly Start) IMottak()
    {
        var vedtatt = dice.Weekday(new(2025, 9, 1), new(2026, 9, 30));
        return (vedtatt, vedtatt.AddDays(7));
    }

    private static SakRow Create(string ordning, string standing, DateOnly? tilbud, DateOnly start) => new()
    {
        SequenceNumber = "",
        Saksnr = 0,
        Ordning = ordning,
        Kommune = DeltakerBuilder.Kommune,
        Standing = standing,
        Tilbud = tilbud,
        Oppstart = start,
    };

    private static SakDraft Sak(SakRow row, params IEnumerable<FoeringRow>[] foeringer) => new(row, [.. foeringer.SelectMany(static f => f)]);
}
