using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Nir.Register.Contract.Reading;
using Nir.Register.Tokens;

namespace Nir.Register.Dashboard.Forms;

/// <summary>The fields of a form.</summary>
internal sealed class PostedForm
{
    private const int Largest = 64 * 1024;

    private readonly Dictionary<string, StringValues> _fields;

    private PostedForm(Dictionary<string, StringValues> fields) => _fields = fields;

    public static async Task<PostedForm> ReadAsync(HttpContext context)
    {
        RequestBody.RequireContent(context.Request, TokenForm.Content);
        using var reader = new FormReader(Encoding.UTF8.GetString(await RequestBody.ReadAllAsync(context, Largest)));
        try
        {
            return new PostedForm(await reader.ReadFormAsync(context.RequestAborted));
        }
        catch (InvalidDataException)
        {
            // More fields, or longer ones, than any form here has.
            return new PostedForm([]);
        }
    }

    /// <summary>A field that was filled in; else null.</summary>
    public string? Text(string name) =>
        _fields.TryGetValue(name, out var values) && values is [{ } value] && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    public int? Number(string name) => int.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public DateOnly? Day(string name) => DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", out var day) ? day : null;
}
