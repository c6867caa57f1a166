using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Nir.Register.Stubs.Format;

namespace Nir.Register.Stubs.Admin;

/// <summary>WireMock's admin API. What is WireMock's and not supported is refused by name.</summary>
internal sealed class AdminApi(StubLayer layer)
{
    /// <summary>Where it is.</summary>
    public static readonly PathString Path = "/__admin";

    // Roots of what WireMock's API has beside what is here.
    private static readonly string[] Unsupported = ["recordings", "recorder", "files", "docs", "certs", "shutdown", "store", "messages"];

    private readonly MappingsApi _mappings = new(layer);
    private readonly RequestsApi _requests = new(layer);
    private readonly ScenariosApi _scenarios = new(layer);
    private readonly ServiceApi _service = new(layer);

    public async Task AnswerAsync(HttpContext context, string path)
    {
        var call = await AdminCall.ReadAsync(context, path);
        AdminAnswer answer;
        try
        {
            answer = call is null ? AdminAnswer.Refused(StatusCodes.Status413PayloadTooLarge, new("", $"A body of at most {RequestReader.LargestBody} bytes is expected.")) : Answer(call);
        }
        catch (MappingException fault)
        {
            answer = AdminAnswer.Unusable(fault.Fault);
        }
        catch (StubLimitException fault)
        {
            answer = AdminAnswer.Refused(StatusCodes.Status422UnprocessableEntity, new("", fault.Message));
        }
        catch (RegexMatchTimeoutException)
        {
            answer = AdminAnswer.Refused(StatusCodes.Status422UnprocessableEntity, new("", "A regular expression took too long on one of the requests."));
        }

        await WriteAsync(context, answer);
    }

    public static Task RefuseAsync(HttpContext context, int status, MappingFault fault) => WriteAsync(context, AdminAnswer.Refused(status, fault));

    private AdminAnswer Answer(AdminCall call) => call.Segments switch
    {
        ["mappings", ..] => _mappings.Answer(call),
        ["requests", ..] or ["near-misses", ..] => _requests.Answer(call),
        ["scenarios", ..] => _scenarios.Answer(call),
        [var root, ..] when Unsupported.Contains(root) => NotSupported(call),
        _ => _service.Answer(call),
    };

    /// <summary>WireMock has it, this server does not.</summary>
    public static AdminAnswer NotSupported(AdminCall call) => AdminAnswer.Refused(
        StatusCodes.Status501NotImplemented, new("", $"{call.Method} {Path}/{string.Join('/', call.Segments.Take(2))} is WireMock's, but this server does not support it."));

    private static async Task WriteAsync(HttpContext context, AdminAnswer answer)
    {
        context.Response.Headers.Clear();
        context.Response.StatusCode = answer.Status;
        if (answer.Body is { } body)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(body.ToJsonString(Indented), context.RequestAborted);
        }

        await context.Response.StartAsync(context.RequestAborted);
    }

    private static JsonSerializerOptions Indented { get; } = new(CompactJson.Options) { WriteIndented = true };
}
