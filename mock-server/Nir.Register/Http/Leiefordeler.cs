using Microsoft.AspNetCore.Http;

namespace Nir.Register.Http;

/// <summary>Finds the tenant of a call, and takes <c>/t/{tenant}</c> off its address, so that all that follows is the same for all.</summary>
internal sealed class Leiefordeler(RequestDelegate neste, Leietakere leietakere)
{
    private const string Prefiks = "/t/";

    public Task InvokeAsync(HttpContext kontekst)
    {
        var sti = kontekst.Request.Path.Value ?? "";
        if (!sti.StartsWith(Prefiks, StringComparison.Ordinal))
        {
            return SendAsync(kontekst, leietakere.Hoved);
        }

        var slutt = sti.IndexOf('/', Prefiks.Length);
        var navn = slutt < 0 ? sti[Prefiks.Length..] : sti[Prefiks.Length..slutt];
        if (!Leietakere.ErNavn(navn))
        {
            throw new Forespoerselsfeil(Problemer.Ugyldig("A tenant's name is 1 to 64 letters, digits, dots, dashes or underscores."));
        }

        kontekst.Request.PathBase = kontekst.Request.PathBase.Add(Prefiks + navn);
        kontekst.Request.Path = slutt < 0 ? "/" : sti[slutt..];
        return SendAsync(kontekst, leietakere.Hent(navn));
    }

    private Task SendAsync(HttpContext kontekst, Leietaker leietaker)
    {
        kontekst.Items[typeof(Leietaker)] = leietaker;
        return neste(kontekst);
    }
}
