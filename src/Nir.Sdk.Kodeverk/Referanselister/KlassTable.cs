using System.Collections.Immutable;
using System.Globalization;

namespace Nir.Sdk.Referanselister;

/// <summary>Reads the columns of a Klass export by their names, whatever their order.</summary>
internal sealed class KlassTable
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<KlassFault> _error = [];

    private KlassTable()
    {
    }

    /// <summary>The rows that could be read, in the order they stand.</summary>
    public List<KlassRow> Rows { get; } = [];

    public ImmutableArray<KlassFault> Error => [.. _error.OrderBy(static error => error.Line)];

    public static KlassTable Read(string csv)
    {
        var table = new KlassTable();
        var text = csv.TrimStart('\uFEFF');
        var header = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length);
        var separator = header.Contains(';') ? ';' : ',';
        foreach (var (line, felter, isWhole) in KlassLines.Read(text, separator))
        {
            if (!isWhole)
            {
                table.Report(line, "A quote is opened in this row and never closed.");
            }
            else if (table._columns.Count > 0)
            {
                table.ReadRow(line, felter);
            }
            else if (!table.ReadColumns(line, felter))
            {
                return table;
            }
        }

        if (table is { _columns.Count: 0, _error.Count: 0 })
        {
            table.Report(1, "The text is empty; an export begins with the names of its columns, among them code and name.");
        }

        return table;
    }

    public void Report(int line, string message) => _error.Add(new KlassFault(line, message));

    private bool ReadColumns(int line, IReadOnlyList<string> felter)
    {
        for (var i = 0; i < felter.Count; i++)
        {
            _columns.TryAdd(felter[i], i);
        }

        if (_columns.ContainsKey("code") && _columns.ContainsKey("name"))
        {
            return true;
        }

        Report(line, "The first line must hold the names of the columns, among them code and name, separated by semicolons or commas.");
        return false;
    }

    private void ReadRow(int line, IReadOnlyList<string> felter)
    {
        var kode = Felt(felter, "code");
        var name = Felt(felter, "name");
        if (kode.Length == 0 || name.Length == 0)
        {
            Report(line, "The row has no code, or no name.");
            return;
        }

        // A search over a range of days leaves the first pair empty and gives the second.
        if (TryReadDay(felter, "validFrom", "validFromInRequestedRange", out var from)
            && TryReadDay(felter, "validTo", "validToInRequestedRange", out var to)
            && (from is null || to is null || from < to))
        {
            Rows.Add(new KlassRow(line, kode, name, from, to));
        }
        else
        {
            Report(line, "validFrom and validTo must be days written as yyyy-MM-dd, or empty, and validTo must be the later.");
        }
    }

    private bool TryReadDay(IReadOnlyList<string> felter, string column, string otherwise, out DateOnly? day)
    {
        var text = Felt(felter, column) is { Length: > 0 } given ? given : Felt(felter, otherwise);
        var read = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed);
        day = read ? parsed : null;
        return read || text.Length == 0;
    }

    private string Felt(IReadOnlyList<string> felter, string column) =>
        _columns.TryGetValue(column, out var index) && index < felter.Count ? felter[index] : "";
}
