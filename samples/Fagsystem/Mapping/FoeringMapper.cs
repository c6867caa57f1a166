using Fagsystem.Export;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Mapping;

/// <summary>Maps what is entered on a case. A list with nothing in it is null: not given.</summary>
internal sealed class FoeringMapper(Sak sak, ExportLookup lookup)
{
    private readonly ILookup<FoeringKind, FoeringRow> _rows =
        sak.Foeringer.ToLookup(row => lookup.Require(FoeringCodes.Kind, row.Kind, row));

    private readonly HashSet<FoeringKind> _used = [FoeringKind.Ukjent];

    public ValueList<Vedtak>? Vedtak() => List(FoeringKind.Vedtak, row => new Vedtak
    {
        Vedtakstype = lookup.Require(FoeringCodes.Vedtak, row.Kode, row),
        Vedtaksdato = Vedtatt(row),
        Startdato = row.Fom,
        Sluttdato = row.Empty,
    });

    public ValueList<Tiltak>? Tiltak() => List(FoeringKind.Tiltak, row => new Tiltak
    {
        Tiltakstype = lookup.Require(FoeringCodes.Tiltak, row.Kode, row),
        Fra = Fom(row),
        Til = row.Empty,
        TimerPerUke = row.Number,
    });

    public ValueList<Permisjon>? Permisjoner() => List(FoeringKind.Permisjon, row => new Permisjon
    {
        Permisjonsgrunn = lookup.Require(FoeringCodes.Permisjon, row.Kode, row),
        Vedtaksdato = Vedtatt(row),
        Fra = Fom(row),
        Til = CreateEmpty(row),
    });

    public ValueList<Fravaer>? Fravaer() => List(FoeringKind.Fravaer, row => new Fravaer
    {
        Fravaerstype = lookup.Require(FoeringCodes.Fravaer, row.Kode, row),
        Fra = Fom(row),
        Til = CreateEmpty(row),
        Timer = row.Number,
    });

    /// <summary>This vendor has no code for the kind of stop: one without a last day is permanent.</summary>
    public ValueList<Stans>? Stans() => List(FoeringKind.Stans, row => new Stans
    {
        Stanstype = row.Empty is null ? Stanstype.Permanent : Stanstype.Midlertidig,
        Stansgrunn = lookup.Require(FoeringCodes.Stans, row.Kode, row),
        Vedtaksdato = Vedtatt(row),
        Fra = Fom(row),
        Til = row.Empty,
    });

    public ValueList<Norsktimer>? Norsktimer() => List(FoeringKind.Norsktimer, row => new Norsktimer
    {
        Uke = Week(row),
        Timer = Number(row),
    });

    /// <summary>Until 2022 the hours were not split on moduler, and the code is empty.</summary>
    public ValueList<Samfunnskunnskapstimer>? Samfunnskunnskapstimer() => List(FoeringKind.Samfunnskunnskapstimer, row => new Samfunnskunnskapstimer
    {
        Uke = Week(row),
        Modul = lookup.Find(FoeringCodes.Modul, row.Kode, row),
        Timer = Number(row),
    });

    /// <summary>Reports what is entered but has no place in the registration, so that nothing is left out silently.</summary>
    public void ReportUnused()
    {
        foreach (var row in _rows.Where(group => !_used.Contains(group.Key)).SelectMany(static group => group))
        {
            lookup.Report(row, FoeringCodes.Kind.Column, "slik føring hører ikke til denne ordningen.");
        }
    }

    private ValueList<T>? List<T>(FoeringKind kind, Func<FoeringRow, T> map)
    {
        _used.Add(kind);
        return _rows[kind].Select(map).ToValueList() is { Count: > 0 } list ? list : null;
    }

    private DateOnly Vedtatt(FoeringRow row) => lookup.Require(row.Vedtatt, row, "Vedtatt_dt");

    private DateOnly Fom(FoeringRow row) => lookup.Require(row.Fom, row, "Fom");

    private DateOnly CreateEmpty(FoeringRow row) => lookup.Require(row.Empty, row, "Tom");

    private decimal Number(FoeringRow row) => lookup.Require(row.Number, row, "Tall");

    // This vendor writes 2026/08, NIR 2026-W08.
    private IsoUke Week(FoeringRow row)
    {
        if (!IsoUke.TryParse(row.WeekNumber.Replace("/", "-W", StringComparison.Ordinal), out var week))
        {
            lookup.Report(row, "Ukenr", "uken finnes ikke. Den skrives 2026/08.");
        }

        return week;
    }
}
