using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Nir.Register.Stubs.Matching;

namespace Nir.Register.Stubs;

/// <summary>Reads a request to its end, so that it can be matched and kept, and leaves it to be read again.</summary>
internal static class RequestReader
{
    /// <summary>The largest body that is read, in bytes. More than the register takes, so that it is the register that refuses what is too large.</summary>
    public const int LargestBody = 4 * 1024 * 1024;

    public static async Task<IncomingRequest> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        return new IncomingRequest
        {
            Method = request.Method,
            Url = Url(context),
            Headers = new RequestHeaders([.. request.Headers.Select(static header =>
                KeyValuePair.Create(header.Key, ImmutableArray.CreateRange(header.Value.Select(static value => value ?? ""))))]),
            Body = await BodyAsync(context),
            Server = new UriBuilder(request.Scheme, request.Host.Host is { Length: > 0 } host ? host : "localhost", request.Host.Port ?? -1).Uri,
        };
    }

    /// <summary>The address as it was sent, without what leads to the tenant.</summary>
    private static string Url(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        if (string.IsNullOrEmpty(target))
        {
            return $"{context.Request.Path.ToUriComponent()}{context.Request.QueryString}";
        }

        // A question mark without a query says nothing.
        target = target[^1] == '?' ? target[..^1] : target;
        if (target[0] != '/' && Uri.TryCreate(target, UriKind.Absolute, out var absolute))
        {
            target = absolute.PathAndQuery;
        }

        var prefix = context.Request.PathBase.Value;
        return !string.IsNullOrEmpty(prefix) && target.StartsWith(prefix, StringComparison.Ordinal) ? target[prefix.Length..] : target;
    }

    private static async Task<byte[]?> BodyAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.ContentLength is 0 || (request.ContentLength is null && context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false }))
        {
            return [];
        }

        if (request.ContentLength > LargestBody)
        {
            return null;
        }

        var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[16 * 1024];
        while (body.Length <= LargestBody && await request.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var read)
        {
            body.Write(buffer, 0, read);
        }

        body.Position = 0;
        request.Body = body;
        return body.Length <= LargestBody ? body.ToArray() : null;
    }
}
