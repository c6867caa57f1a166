using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Nir.Sdk.Registreringer;

/// <summary>An ISO 8601 week, written <c>2026-W08</c>. Weeks run from Monday to Sunday.</summary>
[JsonConverter(typeof(IsoUkeConverter))]
public readonly record struct IsoUke : IParsable<IsoUke>, IUtf8SpanParsable<IsoUke>, IComparable<IsoUke>
{
    internal const int TextLength = 8;

    /// <summary>Makes a week.</summary>
    /// <param name="year">The ISO year, 1900-2999, which may differ from the calendar year in the first and last days.</param>
    /// <param name="week">1-52, or 53 in the years that have it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year has no such week.</exception>
    public IsoUke(int year, int week)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2999);
        ArgumentOutOfRangeException.ThrowIfLessThan(week, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(week, ISOWeek.GetWeeksInYear(year));
        Aar = year;
        Uke = week;
    }

    /// <summary>The ISO year.</summary>
    public int Aar { get; }

    /// <summary>The week, 1-53.</summary>
    public int Uke { get; }

    /// <summary>The Monday.</summary>
    public DateOnly Mandag => DateOnly.FromDateTime(ISOWeek.ToDateTime(Aar, Uke, DayOfWeek.Monday));

    /// <summary>The Sunday.</summary>
    public DateOnly Soendag => Mandag.AddDays(6);

    /// <summary>The week a day belongs to.</summary>
    /// <param name="date">Any day from 1900 to 2999.</param>
    public static IsoUke From(DateOnly date)
    {
        var time = date.ToDateTime(TimeOnly.MinValue);
        return new IsoUke(ISOWeek.GetYear(time), ISOWeek.GetWeekOfYear(time));
    }

    /// <summary>Reads a week.</summary>
    /// <param name="s">Year, <c>-W</c> and two digits.</param>
    /// <exception cref="FormatException">The text is no week.</exception>
    public static IsoUke Parse(string s) =>
        TryParse(s, out var week)
            ? week
            : throw new FormatException("An ISO week is written as year, '-W' and two digits, for example 2026-W08, and must exist in that year.");

    /// <summary>Reads a week, and says whether it is one.</summary>
    /// <param name="s">Year, <c>-W</c> and two digits.</param>
    /// <param name="result">The week; <c>default</c> when it is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, out IsoUke result)
    {
        Span<byte> utf8 = stackalloc byte[TextLength];
        result = default;
        return s?.Length == TextLength && Ascii.FromUtf16(s, utf8, out _) is OperationStatus.Done && TryParse(utf8, out result);
    }

    private static bool TryParse(ReadOnlySpan<byte> utf8Text, out IsoUke result)
    {
        result = default;
        if (utf8Text.Length != TextLength || !utf8Text[4..6].SequenceEqual("-W"u8)
            || !int.TryParse(utf8Text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(utf8Text[6..], NumberStyles.None, CultureInfo.InvariantCulture, out var week)
            || year is < 1900 or > 2999 || week < 1 || week > ISOWeek.GetWeeksInYear(year))
        {
            return false;
        }

        result = new IsoUke(year, week);
        return true;
    }

    // Explicit: a week is the same in every culture, and an optional provider would make the analyzers ask for one.
    static IsoUke IParsable<IsoUke>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<IsoUke>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IsoUke result) => TryParse(s, out result);

    static IsoUke IUtf8SpanParsable<IsoUke>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        TryParse(utf8Text, out var week)
            ? week
            : throw new FormatException("An ISO week is written as year, '-W' and two digits, and must exist in that year.");

    static bool IUtf8SpanParsable<IsoUke>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out IsoUke result) => TryParse(utf8Text, out result);

    /// <inheritdoc/>
    public int CompareTo(IsoUke other) => ((Aar * 100) + Uke).CompareTo((other.Aar * 100) + other.Uke);

    /// <summary>Whether one week is before another.</summary>
    public static bool operator <(IsoUke left, IsoUke right) => left.CompareTo(right) < 0;

    /// <summary>Whether one week is after another.</summary>
    public static bool operator >(IsoUke left, IsoUke right) => left.CompareTo(right) > 0;

    /// <summary>Whether one week is before another or the same.</summary>
    public static bool operator <=(IsoUke left, IsoUke right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one week is after another or the same.</summary>
    public static bool operator >=(IsoUke left, IsoUke right) => left.CompareTo(right) >= 0;

    /// <summary>Writes the week as <c>2026-W08</c>.</summary>
    /// <param name="utf8">Room for <see cref="TextLength"/> bytes.</param>
    internal void Write(Span<byte> utf8) => Utf8.TryWrite(utf8, CultureInfo.InvariantCulture, $"{Aar:0000}-W{Uke:00}", out _);

    /// <summary>The week as <c>2026-W08</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Aar:0000}-W{Uke:00}");
}
