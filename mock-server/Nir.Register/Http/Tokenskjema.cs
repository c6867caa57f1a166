using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Nir.Register.Http;

/// <summary>The form of a token request.</summary>
internal sealed class Tokenskjema
{
    public const string Innhold = "application/x-www-form-urlencoded";

    private readonly Dictionary<string, StringValues> _felter;

    private Tokenskjema(Dictionary<string, StringValues> felter) => _felter = felter;

    public static async Task<Tokenskjema> LesAsync(HttpContext kontekst)
    {
        Kropp.KrevInnhold(kontekst.Request, Innhold);
        using var leser = new FormReader(Encoding.UTF8.GetString(await Kropp.LesAltAsync(kontekst)));
        try
        {
            return new Tokenskjema(await leser.ReadFormAsync(kontekst.RequestAborted));
        }
        catch (InvalidDataException)
        {
            // More fields, or longer ones, than any token request has.
            return new Tokenskjema([]);
        }
    }

    /// <summary>A field that was sent once and is not empty; else null.</summary>
    public string? Felt(string navn) => _felter.TryGetValue(navn, out var verdier) && verdier is [{ Length: > 0 } verdi] ? verdi : null;
}
