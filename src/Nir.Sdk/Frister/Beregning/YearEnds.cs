using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Valg;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The close of each year as one engine reads the law: no person is asked, so that it is computed once for all.</summary>
internal sealed class YearEnds(RegelmotorOptions valg)
{
    private readonly FristAnswer?[] _byYear = new FristAnswer?[Calendar.SisteDag.Year - Calendar.FirstDay.Year + 2];

    /// <summary>The first close on a day or later.</summary>
    public FristAnswer FindNext(DateOnly date)
    {
        var lastYear = Find(date.Year - 1);
        return lastYear.Frist < date ? Find(date.Year) : lastYear;
    }

    private FristAnswer Find(int year) => _byYear[year - Calendar.FirstDay.Year + 1] ??= GeneralFrister.ComputeYearEnd(valg, year);
}
