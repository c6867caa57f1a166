using System.Collections.Immutable;
using System.Text;
using HandlebarsDotNet;
using Microsoft.Extensions.Primitives;
using Nir.Register.Stubs.Matching;

namespace Nir.Register.Stubs.Responses;

/// <summary>Headers and body with places that are filled in from the request.</summary>
internal sealed class ResponseTemplate(
    ImmutableArray<KeyValuePair<string, ImmutableArray<HandlebarsTemplate<object, object>>>> headers,
    HandlebarsTemplate<object, object>? body,
    IReadOnlyDictionary<string, object?> parameters)
{
    public (ImmutableArray<KeyValuePair<string, StringValues>> Headers, byte[]? Body) Fill(IncomingRequest request, UrlTemplate? path)
    {
        var model = TemplateModel.Of(request, path, parameters);
        return (
            [.. headers.Select(header => KeyValuePair.Create(header.Key, new StringValues([.. header.Value.Select(value => SingleLine(value(model)))])))],
            body is null ? null : Encoding.UTF8.GetBytes(body(model)));
    }

    /// <summary>What comes from a request must not begin a header of its own.</summary>
    private static string SingleLine(string value) => value.ReplaceLineEndings(" ");
}
