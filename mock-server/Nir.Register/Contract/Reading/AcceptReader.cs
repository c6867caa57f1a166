using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Nir.Register.Contract.Answers;

namespace Nir.Register.Contract.Reading;

/// <summary>Finds the form that a caller asks for.</summary>
internal static class AcceptReader
{
    /// <summary>The form with the highest weight; of equal ones the first offered. Nothing asked for, or anything: the first.</summary>
    /// <param name="request">The request.</param>
    /// <param name="offered">The media types that can be had.</param>
    public static string Find(HttpRequest request, params ReadOnlySpan<string> offered)
    {
        var header = request.Headers.Accept.ToString();
        if (header.Length == 0)
        {
            return offered[0];
        }

        var (best, weight) = ((string?)null, 0.0);
        foreach (var type in offered)
        {
            if (Weight(header, type) is var its && its > weight)
            {
                (best, weight) = (type, its);
            }
        }

        return best ?? throw new RequestError(Problems.NotAcceptable(string.Join(", ", offered!)));
    }

    // What is asked for most closely decides, whatever is said of the wider ones.
    private static double Weight(string header, string type)
    {
        var (closeness, weight) = (-1, 0.0);
        foreach (var part in header.Split(','))
        {
            if (MediaTypeWithQualityHeaderValue.TryParse(part, out var asked) && Closeness(asked.MediaType, type) is var its && its > closeness)
            {
                (closeness, weight) = (its, asked.Quality ?? 1);
            }
        }

        return weight;
    }

    private static int Closeness(string? asked, string type) =>
        string.Equals(asked, type, StringComparison.OrdinalIgnoreCase) ? 2
        : string.Equals(asked, $"{type.Split('/')[0]}/*", StringComparison.OrdinalIgnoreCase) ? 1
        : asked is "*/*" ? 0
        : -1;
}
