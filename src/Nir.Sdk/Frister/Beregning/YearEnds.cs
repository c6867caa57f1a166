using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Valg;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The close of each year as one engine reads the law: no person is asked, so that it is computed once for all.</summary>
internal sealed class YearEnds(RegelmotorOptions valg)
{
    // Made when a close is first asked for: the validator makes an engine for each registration, and asks for none.
    private FristAnswer?[]? _byYear;

    /// <summary>The first close on a day or later.</summary>
    public FristAnswer FindNext(DateOnly date)
    {
        var lastYear = Find(date.Year - 1);
        return lastYear.Frist < date ? Find(date.Year) : lastYear;
    }

    private FristAnswer Find(int year)
    {
        var years = _byYear ??= new FristAnswer?[Calendar.SisteDag.Year - Calendar.FirstDay.Year + 2];
        return years[year - Calendar.FirstDay.Year + 1] ??= GeneralFrister.ComputeYearEnd(valg, year);
    }
}
