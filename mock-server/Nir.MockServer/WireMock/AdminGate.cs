using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Nir.Register.Contract.Answers;
using Nir.Register.Contract.Reading;
using Nir.Register.Tenants;
using Nir.Sdk.Contract;

namespace Nir.MockServer.WireMock;

/// <summary>Stands before WireMock's admin API: refuses what would make the fake keep bodies or write to a folder that no one named, and mappings that WireMock
/// would misread.</summary>
internal sealed class AdminGate(WireMockDoor door)
{
    private const int LargestBody = 4 * 1024 * 1024;

    private const int MostMappings = 10_000;

    /// <summary>Whether a request is to the admin API, as WireMock reads its address.</summary>
    /// <exception cref="RequestError">It is, but the address hides it.</exception>
    public static bool IsAdmin(HttpRequest request)
    {
        if (request.Path.StartsWithSegments(FrontPlace.AdminPath, StringComparison.Ordinal))
        {
            return true;
        }

        return Decoded(request).StartsWith(FrontPlace.AdminPath, StringComparison.OrdinalIgnoreCase)
            ? throw new RequestError(Problems.ForStatus(StatusCodes.Status404NotFound))
            : false;
    }

    /// <summary>Lets WireMock answer, unless the request is refused.</summary>
    public async Task InvokeAsync(HttpContext context, Func<Task> wireMock)
    {
        var request = context.Request;
        var path = Decoded(request)[FrontPlace.AdminPath.Length..].ToUpperInvariant();
        if (Refuse(request, path) is { } refused)
        {
            throw new RequestError(refused);
        }

        var body = await RequestBody.ReadAllAsync(context, LargestBody);
        context.Request.Body = new MemoryStream(body, writable: false);
        if (TakesMappings(request, path))
        {
            RequestBody.RequireContent(request, "application/json");
            Check(body);
        }

        var answer = await KeepAsync(context, wireMock);
        if (context.Response.StatusCode == StatusCodes.Status500InternalServerError)
        {
            // WireMock's own text is the exception, with what it read.
            context.Response.Headers.Remove("Content-Type");
            throw new RequestError(Problems.Invalid("WireMock.Net does not take it: a matcher, a pattern or an option in it is unknown or of another kind."));
        }

        if (answer.Length > 0)
        {
            await context.Response.Body.WriteAsync(answer, context.RequestAborted);
        }
    }

    private NirProblem? Refuse(HttpRequest request, string path)
    {
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var why = path switch
        {
            "/SETTINGS" when !isRead =>
                "WireMock's settings are the fake's: its log would keep whole bodies. In .NET, nir.WireMock.SetMaxRequestLogCount(100) raises it.",
            "/MAPPINGS/WIREMOCK.ORG" =>
                "WireMock.Net reads the format of WireMock for Java in part only. Let WireMock for Java stand in front of the fake instead (docs/wiremock.md).",
            "/MAPPINGS/SAVE" or "/OPENAPI/SAVE" => door.Folder.WhyNotWrite,
            "/MAPPINGS/RELOADSTATICMAPPINGS" => door.Folder.WhyNotRead,
            "/MAPPINGS/RESET" when request.Query.ContainsKey("reloadStaticMappings") => door.Folder.WhyNotRead,
            _ when path.StartsWith("/FILES", StringComparison.Ordinal) => isRead ? door.Folder.WhyNotRead : door.Folder.WhyNotWrite,
            _ => null,
        };
        return why is null
            ? null
            : new NirProblem { Type = "urn:nir:problem:ikke-her", Title = "The fake does not do this", Status = StatusCodes.Status403Forbidden, Detail = why };
    }

    private static bool TakesMappings(HttpRequest request, string path) =>
        path.StartsWith("/MAPPINGS", StringComparison.Ordinal) && ((HttpMethods.IsPost(request.Method) && path == "/MAPPINGS")
            || (HttpMethods.IsPut(request.Method) && !path.EndsWith("/ENABLE", StringComparison.Ordinal)
                && !path.EndsWith("/DISABLE", StringComparison.Ordinal)));

    private void Check(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        if ((MappingFormat.Check(text) ?? MappingFormat.CheckSaving(text, door.Folder)) is { } fault)
        {
            throw new RequestError(Problems.Invalid(fault.ToString()));
        }

        if (door.Count >= MostMappings)
        {
            throw new RequestError(Problems.Full());
        }
    }

    /// <summary>Lets WireMock answer, and keeps the body back.</summary>
    private static async Task<byte[]> KeepAsync(HttpContext context, Func<Task> wireMock)
    {
        var sent = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var kept = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(kept));
        try
        {
            await wireMock();
            await context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().CompleteAsync();
        }
        finally
        {
            context.Features.Set(sent);
        }

        return kept.ToArray();
    }

    // WireMock decodes once more than the host: a slash may hide there.
    private static string Decoded(HttpRequest request) => WebUtility.UrlDecode(request.Path.Value ?? "");
}
