using Microsoft.AspNetCore.Http;

namespace Nir.Register.Contract.Answers;

/// <summary>The id that ties a request to its answer: the caller's when it is a GUID, else a new one.</summary>
internal static class Correlation
{
    public const string Header = "X-Korrelasjons-Id";

    public static void Set(HttpContext context)
    {
        if (context.Items.ContainsKey(typeof(Correlation)))
        {
            return;
        }

        var id = context.Request.Headers[Header] is [var sent] && Guid.TryParse(sent, out var given) ? given : Create();
        context.Items[typeof(Correlation)] = id;
        context.Response.Headers[Header] = id.ToString();
        context.Response.Headers.CacheControl = "no-store";
    }

    // It ties, and guards nothing: numbers that could be guessed do.
    private static Guid Create()
    {
        Span<byte> id = stackalloc byte[16];
        Random.Shared.NextBytes(id);
        // Version 4 and its variant (RFC 9562).
        (id[7], id[8]) = ((byte)((id[7] & 0x0F) | 0x40), (byte)((id[8] & 0x3F) | 0x80));
        return new Guid(id);
    }

    public static Guid Read(HttpContext context) => (Guid)context.Items[typeof(Correlation)]!;
}
