using System.Net.Http.Headers;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Nir.Register.Contract.Answers;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Contract.Reading;

/// <summary>Reads bodies: of the right kind, not too large, and what the contract says.</summary>
internal static class RequestBody
{
    /// <summary>The largest body, in bytes.</summary>
    public const int MaxSize = 1024 * 1024;

    /// <summary>The largest snapshot, in bytes: a municipality's 35,000 persons with all that was done take 290 million.</summary>
    public const int MaxSnapshot = 512 * 1024 * 1024;

    // What is told is believed up to this: memory for more is made as it comes.
    private const int OrdinarySize = 64 * 1024;

    private const int SizeToBeginWith = 16 * 1024;

    /// <summary>Reads the registration that a PUT sends, and the size of its body.</summary>
    public static async Task<(Registrering Registrering, int Size)> ReadRegistreringAsync(HttpContext context, Guid id)
    {
        var body = await ReadJsonAsync(context);
        var registrering = ContractReader.ReadRegistrering(body);
        return registrering.Id == id ? (registrering, body.Length) : throw new RequestError(Problems.OtherId());
    }

    public static async Task<T> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class => ContractReader.Read(await ReadJsonAsync(context), type);

    /// <summary>Reads a body in which nothing stands that the type does not know.</summary>
    public static async Task<T> ReadStrictlyAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        var body = await ReadJsonAsync(context);
        var value = ContractReader.Read(body, type);
        return ModelFault.FindStrictly(body, type) is { } unknown ? throw new RequestError(Problems.InvalidJson(unknown.ToString())) : value;
    }

    /// <summary>Reads a whole body, or says that it is too large without reading the rest. One of an ordinary size is left to be read again.</summary>
    public static async Task<byte[]> ReadAllAsync(HttpContext context, int max = MaxSize)
    {
        if (context.Request.ContentLength > max)
        {
            throw new RequestError(Problems.TooLarge(max));
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false, MaxRequestBodySize: { } otherwise } limit && otherwise < max)
        {
            limit.MaxRequestBodySize = max;
        }

        if (context.Request.Body is MemoryStream readBefore)
        {
            readBefore.Position = 0;
        }

        var body = await ReadToEndAsync(context, max);
        if (body.Length <= MaxSize)
        {
            context.Request.Body = new MemoryStream(body, 0, body.Length, writable: false, publiclyVisible: true);
        }

        return body;
    }

    // One that tells an ordinary length is read into its place at once.
    private static async Task<byte[]> ReadToEndAsync(HttpContext context, int max)
    {
        var told = context.Request.ContentLength;
        var body = new byte[told is >= 0 and <= OrdinarySize ? (int)told : SizeToBeginWith];
        var length = 0;
        while (length != told && await context.Request.Body.ReadAsync(body.AsMemory(length), context.RequestAborted) is > 0 and var read)
        {
            length += read;
            if (length > max)
            {
                throw new RequestError(Problems.TooLarge(max));
            }

            if (length == body.Length && length != told)
            {
                Array.Resize(ref body, 2 * body.Length);
            }
        }

        return length == body.Length ? body : body[..length];
    }

    /// <summary>Refuses a body where none belongs: it would not do what its sender believes.</summary>
    public static async Task RequireNoneAsync(HttpContext context)
    {
        if (context.Request.ContentLength is > 0 || await context.Request.Body.ReadAsync(new byte[1], context.RequestAborted) > 0)
        {
            throw new RequestError(Problems.Invalid("No body is expected here."));
        }
    }

    private static Task<byte[]> ReadJsonAsync(HttpContext context)
    {
        RequireContent(context.Request, "application/json");
        return ReadAllAsync(context);
    }

    /// <summary>Refuses a body of another kind, in another character set or compressed.</summary>
    public static void RequireContent(HttpRequest request, string type)
    {
        if (!string.Equals(request.ContentType, type, StringComparison.OrdinalIgnoreCase) && !IsInUtf8(request.ContentType, type))
        {
            throw new RequestError(Problems.UnknownContent($"Send Content-Type: {type}, in UTF-8."));
        }

        if (request.Headers.ContentEncoding.Count > 0)
        {
            throw new RequestError(Problems.UnknownContent("Send the body without Content-Encoding."));
        }
    }

    private static bool IsInUtf8(string? sent, string type) =>
        MediaTypeHeaderValue.TryParse(sent, out var content)
        && string.Equals(content.MediaType, type, StringComparison.OrdinalIgnoreCase)
        && (content.CharSet is not { } charset || string.Equals(charset.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase));
}
