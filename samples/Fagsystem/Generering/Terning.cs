namespace Fagsystem.Generering;

/// <summary>
/// A dice with a seed (SplitMix64). Not <see cref="Random"/>: its sequence may change with the platform, and the export must not.
/// </summary>
internal sealed class Terning(ulong froe)
{
    private ulong _tilstand = froe;

    /// <summary>A number from 0 to <paramref name="grense"/>, exclusive.</summary>
    public int Kast(int grense)
    {
        _tilstand += 0x9E3779B97F4A7C15;
        var z = _tilstand;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)grense);
    }

    public T Velg<T>(params ReadOnlySpan<T> utvalg) => utvalg[Kast(utvalg.Length)];

    /// <summary>A weekday in a period, both ends included.</summary>
    public DateOnly Ukedag(DateOnly fra, DateOnly til)
    {
        var dato = fra.AddDays(Kast(til.DayNumber - fra.DayNumber + 1));
        return dato.DayOfWeek switch
        {
            DayOfWeek.Saturday => dato.AddDays(-1),
            DayOfWeek.Sunday => dato.AddDays(1),
            _ => dato,
        };
    }

    /// <summary>Puts a list in random order.</summary>
    public void Stokk<T>(List<T> liste)
    {
        for (var i = liste.Count - 1; i > 0; i--)
        {
            var j = Kast(i + 1);
            (liste[i], liste[j]) = (liste[j], liste[i]);
        }
    }
}
