using System.CommandLine;
using System.Globalization;
using Nir.Cli.Console;
using Nir.Conformance.Systems;
using Nir.Sdk.Frister;
using Nir.Sdk.Rapporter.Aarskontroller;

namespace Nir.Cli.Reports;

/// <summary>Which year a report or a control is of.</summary>
internal static class ReportYear
{
    public static Option<int?> CreateOption(Surroundings at) => new("--aar")
    {
        Description = at.Pick("Året; uten det året som avsluttes neste gang.", "The year; without it the year that is closed next."),
        HelpName = "YEAR",
        CustomParser = static result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            {
                return year;
            }

            result.AddError("--aar needs a year such as 2026.");
            return null;
        },
    };

    /// <summary>The year that is asked for, else the one whose close comes next.</summary>
    /// <exception cref="UsageException">There can be no report of it on the day.</exception>
    public static int Find(int? asked, DateOnly today)
    {
        var (first, last) = (Aarskontroll.FirstYear, Math.Min(Aarskontroll.LastYear, today.Year));
        if (today.Year is <= Aarskontroll.FirstYear or > Aarskontroll.LastYear)
        {
            throw new UsageException($"--dato needs a day of {Aarskontroll.FirstYear + 1} to {Aarskontroll.LastYear}.");
        }

        var year = asked ?? (today <= new Regelmotor().ComputeAarsavslutning(today.Year - 1).Frist ? today.Year - 1 : today.Year);
        return year >= first && year <= last ? year : throw new UsageException($"--aar needs a year that has begun, from {first} to {last}.");
    }
}
