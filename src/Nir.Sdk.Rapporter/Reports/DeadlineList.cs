using Nir.Sdk.Contract.Views;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Reports;

/// <summary>What is due in the next weeks, and what is overdue: the caseworker's daily list.</summary>
public static class DeadlineList
{
    /// <summary>The most weeks ahead.</summary>
    public const int MostWeeks = 52;

    /// <summary>Makes the list.</summary>
    /// <param name="rows">The rows of a personliste of the day.</param>
    /// <param name="date">The day.</param>
    /// <param name="weeks">How many weeks ahead, 0-52.</param>
    public static Fristrapport Create(IEnumerable<PersonlisteRow> rows, DateOnly date, int weeks)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(weeks);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weeks, MostWeeks);
        var last = date.AddDays(weeks * 7);
        return new()
        {
            Dato = date,
            Uker = weeks,
            Frister = rows.SelectMany(Find).Where(frist => frist.Frist <= last && (frist.Frist >= date || frist.ErForfalt))
                .OrderBy(static frist => frist.Frist).ThenBy(static frist => frist.PersonKey).ThenBy(static frist => frist.Familie)
                .ThenBy(static frist => frist.Type).ThenBy(static frist => frist.Opplysning).ThenBy(static frist => frist.Registrering)
                .ToValueList(),
        };
    }

    private static IEnumerable<Fristrad> Find(PersonlisteRow row) =>
    [
        .. row.Frister.Select(frist => new Fristrad(
            row.PersonKey, row.Registrering, row.Kommune, row.Familie, frist.Type, null, frist.Frist, frist.ErForfalt)),
        // What nothing is registered of has its day among the deadlines already.
        .. row.Opplysninger.Where(answer => answer is { Status: Opplysningsstatus.Mangler, Frist: not null } && row.Registrering is not null)
            .Select(answer => new Fristrad(
                row.PersonKey, row.Registrering, row.Kommune, row.Familie, null, answer.Opplysning, answer.Frist!.Value, answer.ErForfalt)),
    ];
}
