using System.Collections.Immutable;
using Nir.Register.Stubs.Matching;

namespace Nir.Register.Stubs.Format;

/// <summary>Reads which requests a stub is for.</summary>
internal static class RequestPatternReader
{
    private static readonly string[] Urls = ["url", "urlPattern", "urlPath", "urlPathPattern", "urlPathTemplate"];

    private static readonly string[] Names = [.. Urls, "method", "pathParameters", "queryParameters", "headers", "bodyPatterns"];

    public static RequestPattern Read(MappingValue value)
    {
        value.AllowOnly(Names);
        var url = Url(value);
        return new RequestPattern
        {
            Method = value.Find("method") is { } method ? Method(method) : null,
            Url = url,
            PathParameters = PathParameters(value.Find("pathParameters"), url),
            Query = Patterns(value.Find("queryParameters")),
            Headers = Patterns(value.Find("headers")),
            Body = value.Find("bodyPatterns") is { } body ? [.. body.Items().Select(static item => ContentPatternReader.Read(item))] : [],
        };
    }

    private static string? Method(MappingValue value) => value.Text() switch
    {
        "ANY" => null,
        { Length: > 0 } method when method.All(char.IsAsciiLetter) => method,
        _ => throw value.Fault("A method is expected, such as GET, or ANY."),
    };

    private static UrlPattern Url(MappingValue value)
    {
        var given = Urls.Where(name => value.Find(name) is not null).ToList();
        if (given is not [var name])
        {
            return given.Count == 0 ? new UrlPattern.Any() : throw value.Find(given[1])!.Value.Fault($"Only one of {string.Join(", ", Urls)} is expected.");
        }

        var url = value.Find(name)!.Value;
        return name switch
        {
            "url" => new UrlPattern.Exact(url.Text()),
            "urlPath" => new UrlPattern.ExactPath(url.Text()),
            "urlPattern" => new UrlPattern.Expression(ContentPatternReader.Expression(url)),
            "urlPathPattern" => new UrlPattern.PathExpression(ContentPatternReader.Expression(url)),
            _ => new UrlPattern.PathTemplate(ContentPatternReader.Try(url, UrlTemplate.Parse)),
        };
    }

    private static ImmutableArray<KeyValuePair<string, ContentPattern>> PathParameters(MappingValue? value, UrlPattern url)
    {
        if (value is { } parameters && url is not UrlPattern.PathTemplate)
        {
            throw parameters.Fault("Path parameters need 'urlPathTemplate'.");
        }

        foreach (var (name, parameter) in value?.Members() ?? [])
        {
            if (!((UrlPattern.PathTemplate)url).Template.Names.Contains(name))
            {
                throw parameter.Fault("The template has no such place.");
            }
        }

        return Patterns(value);
    }

    private static ImmutableArray<KeyValuePair<string, ContentPattern>> Patterns(MappingValue? value) =>
        value is null ? [] : [.. value.Value.Members().Select(static member => KeyValuePair.Create(member.Name, ContentPatternReader.Read(member.Value)))];
}
