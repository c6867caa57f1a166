using System.Globalization;

namespace Nir.Sdk.Generators.Tekst;

/// <summary>A calendar day; netstandard2.0 has no DateOnly.</summary>
internal readonly record struct SimpleDate(int Year, int Month, int Day) : IComparable<SimpleDate>
{
    /// <summary>The day before, for prose, where an interval's both days are included.</summary>
    public SimpleDate Previous => From(new DateTime(Year, Month, Day).AddDays(-1));

    /// <summary>Reads <c>yyyy-MM-dd</c> and nothing else.</summary>
    public static bool TryParse(string text, out SimpleDate date)
    {
        var read = DateTime.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value);
        date = read ? From(value) : default;
        return read;
    }

    public int CompareTo(SimpleDate other) =>
        (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    public override string ToString() => FormattableString.Invariant($"{Year:D4}-{Month:D2}-{Day:D2}");

    private static SimpleDate From(DateTime value) => new(value.Year, value.Month, value.Day);
}
