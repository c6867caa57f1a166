using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Nir.Register.Register;

namespace Nir.Register.Http;

/// <summary>Reads what a change presumes from its headers. One version, or that there is none: nothing else is meaningful here.</summary>
internal static class Betingelser
{
    public static string Etag(string versjon) => $"\"{versjon}\"";

    public static Betingelse Les(HttpRequest forespoersel)
    {
        var (ny, versjon) = (forespoersel.Headers.IfNoneMatch, forespoersel.Headers.IfMatch);
        return (ny.Count, versjon.Count) switch
        {
            (0, 0) => new Betingelse.Ingen(),
            (_, 0) => LesNy(ny),
            (0, _) => LesVersjon(versjon),
            _ => throw new Forespoerselsfeil(Problemer.UgyldigBetingelse("Send If-None-Match: * to create or If-Match to update, not both.")),
        };
    }

    private static Betingelse.Ny LesNy(StringValues header) => header is ["*"]
        ? new Betingelse.Ny()
        : throw new Forespoerselsfeil(Problemer.UgyldigBetingelse("If-None-Match takes * alone, to create."));

    private static Betingelse.Versjon LesVersjon(StringValues header) =>
        header is [['"', .. var verdi, '"']] && !verdi.Contains('"', StringComparison.Ordinal)
            ? new Betingelse.Versjon(verdi)
            : throw new Forespoerselsfeil(Problemer.UgyldigBetingelse("If-Match takes one version in quotation marks, as the header ETag of an answer gives it."));
}
