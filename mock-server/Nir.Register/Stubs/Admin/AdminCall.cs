using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nir.Register.Stubs.Format;
using Nir.Register.Stubs.Journal;

namespace Nir.Register.Stubs.Admin;

/// <summary>A call of the admin API.</summary>
/// <param name="Method">The method.</param>
/// <param name="Segments">The address below <c>/__admin</c>, decoded.</param>
/// <param name="Query">The parameters.</param>
/// <param name="Body">The body.</param>
internal sealed record AdminCall(string Method, string[] Segments, IQueryCollection Query, byte[] Body)
{
    /// <summary>Null: the body is too large.</summary>
    public static async Task<AdminCall?> ReadAsync(HttpContext context, string path)
    {
        var request = await RequestReader.ReadAsync(context);
        return request.Body is { } body
            ? new(request.Method, path.Split('/', StringSplitOptions.RemoveEmptyEntries), context.Request.Query, body)
            : null;
    }

    /// <summary>The body as JSON; an empty one is an empty object.</summary>
    public MappingValue Json() => MappingValue.Parse(Body.Length == 0 ? "{}"u8.ToArray() : Body);

    /// <summary>The body as JSON with every identifier starred out, to be held against what is kept in the journal.</summary>
    public MappingValue RedactedJson() =>
        MappingValue.Parse(System.Text.Encoding.UTF8.GetBytes(Redaction.Of(System.Text.Encoding.UTF8.GetString(Body.Length == 0 ? "{}"u8 : Body))));

    /// <summary>A parameter that is a number. Null: it is not given.</summary>
    public int? Number(string name)
    {
        if (!Query.TryGetValue(name, out var text))
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new MappingException(new("", $"The parameter '{name}' is expected to be a whole number."));
    }
}
