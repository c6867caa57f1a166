using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nir.Register.Contract.Answers;

namespace Nir.Register.Contract.Reading;

/// <summary>Reads what stands in a query. What cannot be read is refused, never left out.</summary>
internal static class QueryReader
{
    /// <summary>A day. Null: it is not given.</summary>
    public static DateOnly? Day(HttpRequest request, string name) => request.Query[name] switch
    {
        [] => null,
        [var text] when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => throw new RequestError(Problems.Invalid($"In the query, {name} is one day such as 2026-03-01.")),
    };

    /// <summary>A whole number. Null: it is not given.</summary>
    public static int? Number(HttpRequest request, string name) => request.Query[name] switch
    {
        [] => null,
        [var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new RequestError(Problems.Invalid($"In the query, {name} is one whole number.")),
    };

    /// <summary>A word. Null: it is not given.</summary>
    public static string? Word(HttpRequest request, string name) => request.Query[name] switch
    {
        [] => null,
        [{ Length: > 0 } word] => word,
        _ => throw new RequestError(Problems.Invalid($"In the query, {name} is one word.")),
    };

    /// <summary>Yes or no. It is no when it is not given.</summary>
    public static bool IsTrue(HttpRequest request, string name) => request.Query[name] switch
    {
        [] or ["false"] => false,
        ["true"] => true,
        _ => throw new RequestError(Problems.Invalid($"In the query, {name} is true or false.")),
    };

    /// <summary>Refuses what stands in the query beside these.</summary>
    public static void Require(HttpRequest request, params ReadOnlySpan<string> known)
    {
        foreach (var name in request.Query.Keys)
        {
            if (!known.Contains(name))
            {
                throw new RequestError(Problems.Invalid(
                    known.IsEmpty ? "Nothing is expected in the query." : $"In the query only {string.Join(", ", known!)} is expected."));
            }
        }
    }
}
