using System.Collections.Immutable;
using Nir.Register.Stubs.Matching;

namespace Nir.Register.Stubs.Responses;

/// <summary>What a template may ask for.</summary>
internal static class TemplateModel
{
    public static Dictionary<string, object?> Of(IncomingRequest request, UrlTemplate? template, IReadOnlyDictionary<string, object?> parameters)
    {
        var path = new TemplateValues(request.Path, [.. request.Path.Split('/').Skip(1)], template?.Read(request.Path));
        return new Dictionary<string, object?>
        {
            ["parameters"] = parameters,
            ["request"] = new Dictionary<string, object?>
            {
                ["id"] = Guid.NewGuid().ToString(),
                ["method"] = request.Method,
                ["url"] = request.Url,
                ["path"] = path,
                ["pathSegments"] = path,
                ["query"] = request.Query.ToDictionary(static par => par.Key, static par => (object?)Of(par.Value)),
                ["headers"] = request.Headers.ToDictionary(static par => par.Key, static par => (object?)Of(par.Value), StringComparer.OrdinalIgnoreCase),
                ["cookies"] = Cookies(request),
                ["body"] = request.Text ?? "",
                ["bodyAsBase64"] = Convert.ToBase64String(request.Body ?? []),
                ["scheme"] = request.Server.Scheme,
                ["host"] = request.Server.Host,
                ["port"] = request.Server.Port,
                ["baseUrl"] = request.Server.GetLeftPart(UriPartial.Authority),
            },
        };
    }

    private static TemplateValues Of(ImmutableArray<string> values) => new(values.FirstOrDefault() ?? "", values);

    private static Dictionary<string, object?> Cookies(IncomingRequest request)
    {
        var cookies = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var pair in request.Headers["Cookie"].SelectMany(static header => header.Split(';')))
        {
            var parts = pair.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2)
            {
                cookies.TryAdd(parts[0], parts[1]);
            }
        }

        return cookies;
    }
}
