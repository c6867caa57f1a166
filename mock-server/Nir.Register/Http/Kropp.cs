using System.Net.Http.Headers;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Http;

/// <summary>Reads bodies: of the right kind, not too large, and what the contract says.</summary>
internal static class Kropp
{
    /// <summary>The largest body, in bytes.</summary>
    public const int MaksStoerrelse = 1024 * 1024;

    /// <summary>The largest snapshot, in bytes: a municipality's 35,000 persons with all that was done take 290 million.</summary>
    public const int MaksBilde = 512 * 1024 * 1024;

    /// <summary>Reads the registration that a PUT sends, and the size of its body.</summary>
    public static async Task<(Registrering Registrering, int Stoerrelse)> LesRegistreringAsync(HttpContext kontekst, Guid id)
    {
        var kropp = await LesJsonAsync(kontekst);
        var registrering = Kontraktleser.Les(kropp, NirJsonContext.Default.Registrering);
        return registrering.Id == id ? (registrering, kropp.Length) : throw new Forespoerselsfeil(Problemer.AnnenId());
    }

    public static async Task<T> LesAsync<T>(HttpContext kontekst, JsonTypeInfo<T> type)
        where T : class => Kontraktleser.Les(await LesJsonAsync(kontekst), type);

    /// <summary>Reads a whole body, or says that it is too large without reading the rest.</summary>
    public static async Task<byte[]> LesAltAsync(HttpContext kontekst, int maks = MaksStoerrelse)
    {
        if (kontekst.Request.ContentLength > maks)
        {
            throw new Forespoerselsfeil(Problemer.ForStor(maks));
        }

        if (kontekst.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false, MaxRequestBodySize: { } ellers } grense && ellers < maks)
        {
            grense.MaxRequestBodySize = maks;
        }

        using var kropp = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await kontekst.Request.Body.ReadAsync(buffer, kontekst.RequestAborted) is > 0 and var lest)
        {
            if (kropp.Length + lest > maks)
            {
                throw new Forespoerselsfeil(Problemer.ForStor(maks));
            }

            kropp.Write(buffer, 0, lest);
        }

        return kropp.ToArray();
    }

    private static Task<byte[]> LesJsonAsync(HttpContext kontekst)
    {
        KrevInnhold(kontekst.Request, "application/json");
        return LesAltAsync(kontekst);
    }

    /// <summary>Refuses a body of another kind, in another character set or compressed.</summary>
    public static void KrevInnhold(HttpRequest forespoersel, string type)
    {
        if (!MediaTypeHeaderValue.TryParse(forespoersel.ContentType, out var innhold)
            || !string.Equals(innhold.MediaType, type, StringComparison.OrdinalIgnoreCase)
            || (innhold.CharSet is { } tegnsett && !string.Equals(tegnsett.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            throw new Forespoerselsfeil(Problemer.UkjentInnhold($"Send Content-Type: {type}, in UTF-8."));
        }

        if (forespoersel.Headers.ContentEncoding.Count > 0)
        {
            throw new Forespoerselsfeil(Problemer.UkjentInnhold("Send the body without Content-Encoding."));
        }
    }
}
