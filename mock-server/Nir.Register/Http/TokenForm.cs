using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Nir.Register.Http;

/// <summary>The form of a token request.</summary>
internal sealed class TokenForm
{
    public const string Content = "application/x-www-form-urlencoded";

    private readonly Dictionary<string, StringValues> _felter;

    private TokenForm(Dictionary<string, StringValues> felter) => _felter = felter;

    public static async Task<TokenForm> ReadAsync(HttpContext context)
    {
        RequestBody.RequireContent(context.Request, Content);
        using var reader = new FormReader(Encoding.UTF8.GetString(await RequestBody.ReadAllAsync(context)));
        try
        {
            return new TokenForm(await reader.ReadFormAsync(context.RequestAborted));
        }
        catch (InvalidDataException)
        {
            // More fields, or longer ones, than any token request has.
            return new TokenForm([]);
        }
    }

    /// <summary>A field that was sent once and is not empty; else null.</summary>
    public string? Felt(string name) => _felter.TryGetValue(name, out var values) && values is [{ Length: > 0 } value] ? value : null;
}
