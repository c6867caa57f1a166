using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Nir.Benchmarks.Stubs;

/// <summary>Answers every transfer with the same few bytes: its registration is stored, without a remark. A token is had by whoever asks.</summary>
internal static class FixedServer
{
    public static async Task<Uri> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPut("/v1/registreringer/{id}", (RequestDelegate)StoreAsync);
        app.MapPost("/oauth/token", (RequestDelegate)(static context =>
            AnswerAsync(context, """{"access_token":"fixed","token_type":"Bearer","expires_in":3600}"""u8.ToArray())));
        await app.StartAsync();
        return new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    private static async Task StoreAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        context.Response.Headers.ETag = "\"1\"";
        await AnswerAsync(context, Encoding.UTF8.GetBytes($$"""{"id":"{{context.Request.RouteValues["id"]}}","versjon":"1","merknader":[]}"""));
    }

    private static Task AnswerAsync(HttpContext context, byte[] body)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
