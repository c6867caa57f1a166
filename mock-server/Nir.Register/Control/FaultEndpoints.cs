using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.Contract.Answers;
using Nir.Register.Contract.Reading;
using Nir.Register.Faults;
using Nir.Register.Register;
using Nir.Register.Tenants;

namespace Nir.Register.Control;

/// <summary>Lists, sets and clears a tenant's faults at <c>/__nir/faults</c>.</summary>
internal sealed class FaultEndpoints(RegisterOptions setup)
{
    private const int DeepestJson = 16;

    private const string Path = "/faults";

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapControl(HttpMethods.Get, Path, ListAsync);
        app.MapControlWithBody(HttpMethods.Put, Path, SetAsync);
        app.MapControl(HttpMethods.Delete, Path, ClearAsync);
        app.MapControl(HttpMethods.Delete, $"{Path}/{{name}}", RemoveAsync);
    }

    private static Task ListAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return context.Response.Body.WriteAsync(ControlResponse.Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("faults");
            var active = FaultCollection.From(Tenant.From(context)).Active;
            foreach (var one in active)
            {
                FaultWriter.Write(json, one.Fault);
            }

            json.WriteEndArray();
            json.WriteStartObject("struck");
            foreach (var one in active)
            {
                json.WriteNumber(one.Fault.Name, one.Struck);
            }

            json.WriteEndObject();
            json.WriteStartArray("known");
            foreach (var known in FaultCatalogue.All)
            {
                json.WriteStringValue(known.Fault.Name);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }), context.RequestAborted).AsTask();
    }

    private async Task SetAsync(HttpContext context)
    {
        RequestBody.RequireContent(context.Request, "application/json");
        var body = await RequestBody.ReadAllAsync(context);
        if (TextFault.Find(body, DeepestJson) is { } malformed)
        {
            throw new RequestError(Problems.InvalidJson(malformed.ToString()));
        }

        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = DeepestJson });
            FaultCollection.From(Tenant.From(context)).Set(FaultReader.ReadAll(document.RootElement, setup));
        }
        catch (FaultReadException wrong)
        {
            throw new RequestError(Problems.InvalidJson(wrong.Message));
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static Task ClearAsync(HttpContext context)
    {
        FaultCollection.From(Tenant.From(context)).Clear();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Task RemoveAsync(HttpContext context)
    {
        var removed = FaultCollection.From(Tenant.From(context)).Remove((string)context.GetRouteValue("name")!);
        context.Response.StatusCode = removed ? StatusCodes.Status204NoContent : StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
