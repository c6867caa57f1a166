using System.Collections.Immutable;

namespace Nir.Sdk.Referanselister;

/// <summary>
/// Reads the CSV that Statistics Norway's Klass exports (columns <c>code</c>, <c>parentCode</c>, <c>level</c>, <c>name</c>,
/// <c>shortName</c>, <c>presentationName</c>, <c>validFrom</c>, <c>validTo</c>; comma or semicolon; quoted or not), for a newer list than
/// this version has. Columns are found by name, and those not needed are ignored. A faulty row is reported and the others are read.
/// </summary>
public static class Klassimport
{
    // Klass' code for what is not stated.
    private const string Uoppgitt = "9999";

    /// <summary>
    /// Reads classification 131, municipalities. Rows of one number that follow each other are one municipality under its last name.
    /// Successors are not in the export, and are left empty. 9999, not stated, is no municipality and is left out.
    /// </summary>
    /// <param name="csv">
    /// The whole export. To tell a number that ends from one that is open, ask Klass for a range of days without an end: it writes the end
    /// of the range as the last day of every number that holds then.
    /// </param>
    public static Klassimportresultat<Kommune> LesKommuner(string csv)
    {
        ArgumentNullException.ThrowIfNull(csv);

        var tabell = Klasstabell.Les(csv);
        var kommuner = ImmutableArray.CreateBuilder<Kommune>();
        var rader = MedSifre(tabell, 4).Where(static rad => rad.Kode != Uoppgitt).GroupBy(static rad => rad.Kode, StringComparer.Ordinal);
        foreach (var nummer in rader.OrderBy(static rader => rader.Key, StringComparer.Ordinal))
        {
            kommuner.Add(LesKommune(tabell, [.. nummer.OrderBy(static rad => rad.Fra ?? DateOnly.MinValue)]));
        }

        return new(kommuner.ToImmutable(), tabell.Feil);
    }

    /// <summary>Reads classification 103, districts: those of Oslo that hold on a day. Districts of other municipalities are left out.</summary>
    /// <param name="csv">The whole export.</param>
    /// <param name="dato">The day. A row without days holds on all.</param>
    public static Klassimportresultat<Bydel> LesBydeler(string csv, DateOnly dato)
    {
        ArgumentNullException.ThrowIfNull(csv);

        var tabell = Klasstabell.Les(csv);
        var bydeler = new SortedDictionary<string, Bydel>(StringComparer.Ordinal);
        foreach (var rad in MedSifre(tabell, 6))
        {
            if (!rad.Kode.StartsWith("0301", StringComparison.Ordinal) || dato < rad.Fra || dato >= rad.Til)
            {
                continue;
            }

            if (!bydeler.TryAdd(rad.Kode, new Bydel(rad.Kode, rad.Navn)))
            {
                tabell.Meld(rad.Linje, $"The code {rad.Kode} holds twice on {dato:yyyy-MM-dd}.");
            }
        }

        return new([.. bydeler.Values], tabell.Feil);
    }

    private static Kommune LesKommune(Klasstabell tabell, IReadOnlyList<Klassrad> rader)
    {
        var kommune = new Kommune(rader[0].Kode, rader[0].Navn, rader[0].Fra, rader[0].Til, []);
        foreach (var rad in rader.Skip(1))
        {
            if (rad.Fra is not null && rad.Fra == kommune.Til)
            {
                kommune = kommune with { Navn = rad.Navn, Til = rad.Til };
            }
            else
            {
                tabell.Meld(rad.Linje, $"The code {rad.Kode} stands twice, and this row does not begin on the day the other ends.");
            }
        }

        return kommune;
    }

    private static List<Klassrad> MedSifre(Klasstabell tabell, int antall)
    {
        var rader = new List<Klassrad>();
        foreach (var rad in tabell.Rader)
        {
            if (rad.Kode.Length == antall && rad.Kode.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
            {
                rader.Add(rad);
            }
            else
            {
                tabell.Meld(rad.Linje, $"A code of this classification has {antall} digits. Is it the export of another one?");
            }
        }

        return rader;
    }
}
