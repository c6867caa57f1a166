using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nir.Benchmarks.Plain;

namespace Nir.Benchmarks.Stubs;

/// <summary>
/// The register's peer: Kestrel with one endpoint that reads the same transfer into objects and writes the same answer from objects, by System.Text.Json's
/// source
/// generator. It checks, computes and stores nothing.
/// </summary>
internal static class BareServer
{
    /// <summary>Starts it.</summary>
    /// <param name="answer">The register's answer.</param>
    /// <returns>Its address.</returns>
    public static async Task<Uri> StartAsync(byte[] answer)
    {
        var kept = JsonSerializer.Deserialize(answer, PlainContext.Default.PlainAnswer)!;
        var size = JsonSerializer.SerializeToUtf8Bytes(kept, PlainContext.Default.PlainAnswer).Length;
        if (size != answer.Length)
        {
            throw new InvalidOperationException($"The peer would answer {size} bytes, the register answers {answer.Length}: a member is missing.");
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPut("/v1/registreringer/{id:guid}", (RequestDelegate)(context => StoreAsync(context, kept)));
        await app.StartAsync();
        return new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    private static async Task StoreAsync(HttpContext context, PlainAnswer answer)
    {
        var sent = await context.Request.ReadFromJsonAsync(PlainContext.Default.PlainRegistrering, context.RequestAborted);
        await context.Response.WriteAsJsonAsync(answer with { Id = sent!.Id }, PlainContext.Default.PlainAnswer, cancellationToken: context.RequestAborted);
    }
}
