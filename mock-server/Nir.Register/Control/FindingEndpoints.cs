using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.Faults;
using Nir.Register.Tenants;
using Nir.Register.Tracing;

namespace Nir.Register.Control;

/// <summary>Tells and forgets a tenant's findings at <c>/__nir/findings</c>.</summary>
internal static class FindingEndpoints
{
    private const string Path = "/findings";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapControl(HttpMethods.Get, Path, ListAsync);
        app.MapControl(HttpMethods.Delete, Path, ForgetAsync);
    }

    private static Task ListAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return context.Response.Body.WriteAsync(ControlResponse.Write(json =>
        {
            json.WriteStartArray();
            foreach (var finding in TrafficLog.From(Tenant.From(context)).Findings)
            {
                json.WriteStartObject();
                json.WriteString("kind", finding.Kind.Word());
                json.WriteNumber("times", finding.Times);
                json.WriteStartArray("requests");
                foreach (var number in finding.Requests)
                {
                    json.WriteNumberValue(number);
                }

                json.WriteEndArray();
                json.WriteString("title", finding.Text.Title);
                json.WriteString("seen", finding.Text.Seen);
                json.WriteString("why", finding.Text.Why);
                json.WriteString("remedy", finding.Text.Remedy);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }), context.RequestAborted).AsTask();
    }

    private static Task ForgetAsync(HttpContext context)
    {
        TrafficLog.From(Tenant.From(context)).ForgetFindings();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
