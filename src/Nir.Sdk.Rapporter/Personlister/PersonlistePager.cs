using Nir.Sdk.Contract.Views;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Personlister;

/// <summary>Cuts pages out of a list. Where the next begins is told by the row that this one ended with, so that new rows move none.</summary>
internal static class PersonlistePager
{
    /// <summary>The page, and the place of its last row when more follow.</summary>
    /// <param name="entries">All rows of the day, in any order.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="scope">What may be seen.</param>
    /// <param name="date">The day.</param>
    /// <param name="after">The row that the page before ended with. Null: the first page.</param>
    public static (PersonlistePage Page, PersonlistePlace? Last) Find(
        IEnumerable<PersonlisteEntry> entries, PersonlisteQuery query, PersonlisteScope scope, DateOnly date, PersonlistePlace? after)
    {
        var order = Order(query);
        var size = query.PageSize ?? PersonlisteQuery.DefaultPage;
        var (rows, persons, rest) = (0, new HashSet<Guid>(), 0);
        var first = new PriorityQueue<PersonlisteRow, PersonlistePlace>(Comparer<PersonlistePlace>.Create((x, y) => order.Compare(y, x)));
        foreach (var row in Select(entries, query, scope))
        {
            rows++;
            persons.Add(row.PersonKey);
            var place = order.Find(row);
            if (after is { } begin && order.Compare(place, begin) <= 0)
            {
                continue;
            }

            rest++;
            first.Enqueue(row, place);
            if (first.Count > size)
            {
                first.Dequeue();
            }
        }

        var page = new PersonlisteRow[first.Count];
        for (var i = page.Length - 1; i >= 0; i--)
        {
            page[i] = first.Dequeue();
        }

        return (
            new()
            {
                Dato = date,
                Rows = page.Select(row => scope.Show(row, query)).ToValueList(),
                RowCount = rows,
                PersonCount = persons.Count,
                Obstacles = new PersonlisteFilter(query).FindObstacles(scope.Familier).ToValueList(),
            },
            rest > page.Length ? order.Find(page[^1]) : null);
    }

    /// <summary>All rows in order.</summary>
    public static IReadOnlyList<PersonlisteRow> FindAll(IEnumerable<PersonlisteEntry> entries, PersonlisteQuery query, PersonlisteScope scope)
    {
        var order = Order(query);
        var rows = Select(entries, query, scope).Select(row => (Row: row, Place: order.Find(row))).ToArray();
        Array.Sort(rows, (x, y) => order.Compare(x.Place, y.Place));
        return [.. rows.Select(pair => scope.Show(pair.Row, query))];
    }

    private static PersonlisteOrder Order(PersonlisteQuery query) => new(query.Sort ?? PersonlisteSort.Registerrekkefoelge, query.Descending);

    private static IEnumerable<PersonlisteRow> Select(IEnumerable<PersonlisteEntry> entries, PersonlisteQuery query, PersonlisteScope scope)
    {
        var filter = new PersonlisteFilter(query);
        foreach (var entry in entries)
        {
            if (scope.Covers(entry, query.Aar is not null) && filter.Matches(entry.Row))
            {
                yield return entry.Row;
            }
        }
    }
}
