using System.Globalization;
using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Rapporter.Personlister;

/// <summary>
/// The one order of rows, for sorting and for going on where a page ended. A row without the value stands last in both directions; the key of the
/// person, the family and the registration end it, so that no two rows are equal.
/// </summary>
/// <param name="sort">What it is sorted by.</param>
/// <param name="descending">Whether the last comes first.</param>
internal sealed class PersonlisteOrder(PersonlisteSort sort, bool descending) : IComparer<PersonlistePlace>
{
    /// <summary>Where a row stands.</summary>
    public PersonlistePlace Find(PersonlisteRow row) => new(KeyOf(row), row.PersonKey, (int)row.Familie, row.Registrering ?? Guid.Empty);

    /// <inheritdoc/>
    public int Compare(PersonlistePlace x, PersonlistePlace y)
    {
        var byKey = (x.Key, y.Key) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            _ when descending => string.CompareOrdinal(y.Key, x.Key),
            _ => string.CompareOrdinal(x.Key, y.Key),
        };
        return byKey != 0 ? byKey : (x.Person, x.Familie, x.Registrering).CompareTo((y.Person, y.Familie, y.Registrering));
    }

    private string? KeyOf(PersonlisteRow row) => sort switch
    {
        // Where a name would stand tells the name: a protected one has no place among them.
        PersonlisteSort.Navn => row.HarBeskyttetAdresse || (row.Etternavn is null && row.Fornavn is null)
            ? null
            : NorwegianOrder.Key($"{row.Etternavn}\u0002{row.Fornavn}"),
        PersonlisteSort.Kommune => row.Kommune.ToString(),
        PersonlisteSort.Kategori => row.Kategori is { } kategori ? ((int)kategori).ToString("D4", CultureInfo.InvariantCulture) : null,
        PersonlisteSort.Vedtaksdato => Day(row.Vedtaksdato),
        PersonlisteSort.Startdato => Day(row.Startdato),
        PersonlisteSort.Frist => row.Frister is [var first, ..] ? Day(first.Frist) : null,
        PersonlisteSort.Avsluttet => Day(row.Sluttdato),
        _ => null,
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
