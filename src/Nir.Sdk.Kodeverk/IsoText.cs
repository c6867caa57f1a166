using System.Globalization;
using System.Text;

namespace Nir.Sdk;

/// <summary>Prints a record with days as <c>2026-02-16</c> and numbers as <c>7.5</c>, whatever the culture: a log is read by others than its writer.</summary>
internal static class IsoText
{
    private static readonly CultureInfo Culture = Create();

    /// <summary>The record's name and members.</summary>
    /// <param name="name">The record's name.</param>
    /// <param name="printMembers">The members, as the compiler prints them.</param>
    public static string Print(string name, Func<StringBuilder, bool> printMembers)
    {
        var callers = CultureInfo.CurrentCulture;
        try
        {
            // What the compiler makes prints each member in the current culture.
            CultureInfo.CurrentCulture = Culture;
            var text = new StringBuilder(name).Append(" { ");
            return (printMembers(text) ? text.Append(' ') : text).Append('}').ToString();
        }
        finally
        {
            CultureInfo.CurrentCulture = callers;
        }
    }

    private static CultureInfo Create()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.ShortDatePattern = "yyyy-MM-dd";
        return CultureInfo.ReadOnly(culture);
    }
}
