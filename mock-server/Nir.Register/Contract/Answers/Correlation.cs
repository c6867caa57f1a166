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

        var id = context.Request.Headers[Header] is [var sent] && Guid.TryParse(sent, out var given) ? given : Guid.NewGuid();
        context.Items[typeof(Correlation)] = id;
        context.Response.Headers[Header] = id.ToString();
        context.Response.Headers.CacheControl = "no-store";
    }

    public static Guid Read(HttpContext context) => (Guid)context.Items[typeof(Correlation)]!;
}
