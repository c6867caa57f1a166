using Fagsystem.Export;

namespace Fagsystem.Mapping;

/// <summary>
/// Looks up a case's codes and collects what it does not find, so that a caseworker sees all of a case's faults at once. What it returns
/// for a fault is never used: a case with a fault is not mapped.
/// </summary>
internal sealed class ExportLookup
{
    private readonly List<RowFault> _error = [];

    public IReadOnlyList<RowFault> Error => _error;

    public void Report(Rad row, string column, string what) => _error.Add(new(FileName(row), row.Line, column, what));

    /// <summary>The value of a code that must be given.</summary>
    public T Require<T>(KodeTable<T> table, string kode, Rad row)
        where T : struct
    {
        if (table.Koder.TryGetValue(kode, out var value))
        {
            return value;
        }

        Report(row, table.Column, kode.Length == 0 ? "koden mangler." : "koden er ukjent. Velg en gyldig kode i fagsystemet.");
        return default;
    }

    /// <summary>The value of a code; null when it is not given.</summary>
    public T? Find<T>(KodeTable<T> table, string kode, Rad row)
        where T : struct => kode.Length == 0 ? null : Require(table, kode, row);

    /// <summary>A value that must be given.</summary>
    public T Require<T>(T? value, Rad row, string column)
        where T : struct
    {
        if (value is null)
        {
            Report(row, column, "feltet er tomt, men må fylles ut.");
        }

        return value.GetValueOrDefault();
    }

    private static string FileName(Rad row) => row switch
    {
        PersonRow => ExportReader.PersonFile,
        SakRow => ExportReader.SakFile,
        _ => ExportReader.FoeringFile,
    };
}
