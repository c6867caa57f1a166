using Microsoft.AspNetCore.Http;

namespace Nir.Register.Http;

/// <summary>The id that ties a request to its answer: the caller's when it is a GUID, else a new one.</summary>
internal static class Korrelasjon
{
    public const string Header = "X-Korrelasjons-Id";

    public static void Sett(HttpContext kontekst)
    {
        if (kontekst.Items.ContainsKey(typeof(Korrelasjon)))
        {
            return;
        }

        var id = kontekst.Request.Headers[Header] is [var sendt] && Guid.TryParse(sendt, out var gitt) ? gitt : Guid.NewGuid();
        kontekst.Items[typeof(Korrelasjon)] = id;
        kontekst.Response.Headers[Header] = id.ToString();
        kontekst.Response.Headers.CacheControl = "no-store";
    }

    public static Guid Les(HttpContext kontekst) => (Guid)kontekst.Items[typeof(Korrelasjon)]!;
}
