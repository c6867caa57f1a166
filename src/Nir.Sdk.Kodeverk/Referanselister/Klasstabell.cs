using System.Collections.Immutable;
using System.Globalization;

namespace Nir.Sdk.Referanselister;

/// <summary>Reads the columns of a Klass export by their names, whatever their order.</summary>
internal sealed class Klasstabell
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Klassfeil> _feil = [];

    private Klasstabell()
    {
    }

    /// <summary>The rows that could be read, in the order they stand.</summary>
    public List<Klassrad> Rader { get; } = [];

    public ImmutableArray<Klassfeil> Feil => [.. _feil.OrderBy(static feil => feil.Linje)];

    public static Klasstabell Les(string csv)
    {
        var tabell = new Klasstabell();
        var text = csv.TrimStart('\uFEFF');
        var header = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length);
        var separator = header.Contains(';') ? ';' : ',';
        foreach (var (linje, felter, erHel) in Klasslinjer.Les(text, separator))
        {
            if (!erHel)
            {
                tabell.Meld(linje, "A quote is opened in this row and never closed.");
            }
            else if (tabell._columns.Count > 0)
            {
                tabell.LesRad(linje, felter);
            }
            else if (!tabell.LesKolonner(linje, felter))
            {
                return tabell;
            }
        }

        if (tabell is { _columns.Count: 0, _feil.Count: 0 })
        {
            tabell.Meld(1, "The text is empty; an export begins with the names of its columns, among them code and name.");
        }

        return tabell;
    }

    public void Meld(int linje, string melding) => _feil.Add(new Klassfeil(linje, melding));

    private bool LesKolonner(int linje, IReadOnlyList<string> felter)
    {
        for (var i = 0; i < felter.Count; i++)
        {
            _columns.TryAdd(felter[i], i);
        }

        if (_columns.ContainsKey("code") && _columns.ContainsKey("name"))
        {
            return true;
        }

        Meld(linje, "The first line must hold the names of the columns, among them code and name, separated by semicolons or commas.");
        return false;
    }

    private void LesRad(int linje, IReadOnlyList<string> felter)
    {
        var kode = Felt(felter, "code");
        var navn = Felt(felter, "name");
        if (kode.Length == 0 || navn.Length == 0)
        {
            Meld(linje, "The row has no code, or no name.");
            return;
        }

        // A search over a range of days leaves the first pair empty and gives the second.
        if (TryLesDag(felter, "validFrom", "validFromInRequestedRange", out var fra)
            && TryLesDag(felter, "validTo", "validToInRequestedRange", out var til)
            && (fra is null || til is null || fra < til))
        {
            Rader.Add(new Klassrad(linje, kode, navn, fra, til));
        }
        else
        {
            Meld(linje, "validFrom and validTo must be days written as yyyy-MM-dd, or empty, and validTo must be the later.");
        }
    }

    private bool TryLesDag(IReadOnlyList<string> felter, string column, string otherwise, out DateOnly? dag)
    {
        var text = Felt(felter, column) is { Length: > 0 } given ? given : Felt(felter, otherwise);
        var read = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed);
        dag = read ? parsed : null;
        return read || text.Length == 0;
    }

    private string Felt(IReadOnlyList<string> felter, string column) =>
        _columns.TryGetValue(column, out var index) && index < felter.Count ? felter[index] : "";
}
