namespace Nir.Sdk.Client.Http;

/// <summary>
/// What the headers of an answer say. Most are in the contract's own form, and then they are read as they stand; what is not is left to .NET's parser.
/// </summary>
internal static class AnswerHeaders
{
    /// <summary>The header that names the call, of questions too.</summary>
    public const string Correlation = "X-Korrelasjons-Id";

    /// <summary>What the body says it is. Null: it does not say.</summary>
    public static string? MediaType(HttpResponseMessage response) =>
        response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var given) && given.ToString() == HttpAnswer.Json
            ? HttpAnswer.Json
            : response.Content.Headers.ContentType?.MediaType;

    /// <summary>The version in the header <c>ETag</c>, without quotes. Null: none.</summary>
    public static string? Version(HttpResponseMessage response)
    {
        if (response.Headers.NonValidated.TryGetValues("ETag", out var given) && given.ToString() is ['"', .. { Length: > 0 } plain, '"']
            && IsPlain(plain))
        {
            return plain;
        }

        return response.Headers.ETag?.Tag.Trim('"') is { Length: > 0 } version ? version : null;
    }

    // What a version is made of, as a rule. Letter by letter: .NET's search for any of many is code that a program's first call would wait for.
    private static bool IsPlain(string version)
    {
        foreach (var letter in version)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The register's id of the call. Only a GUID is repeated: whatever else the header holds could be anything.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="own">Ours, when it gives none.</param>
    public static string CorrelationId(HttpResponseMessage response, string own) =>
        response.Headers.NonValidated.TryGetValues(Correlation, out var given) && given.ToString() != own && Guid.TryParse(given.FirstOrDefault(), out var id)
            ? id.ToString("D")
            : own;

    /// <summary>How long the answer asks to be left alone, in seconds or as a date. Null: not; a date that has passed is zero.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider timeProvider)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - timeProvider.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
