using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Nir.Register.Contract.Reading;

namespace Nir.Register.Tokens;

/// <summary>The form of a token request.</summary>
internal sealed class TokenForm
{
    public const string Content = "application/x-www-form-urlencoded";

    private readonly Dictionary<string, StringValues> _fields;

    private TokenForm(Dictionary<string, StringValues> fields) => _fields = fields;

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
    public string? Field(string name) => _fields.TryGetValue(name, out var values) && values is [{ Length: > 0 } value] ? value : null;
}
