using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nir.Register.Side;
using Nir.Register.Side.Traffic;

namespace Nir.Register.Http;

/// <summary>The one application that all hosts run.</summary>
internal static class Applikasjon
{
    /// <summary>Builds it. Settings files and environment variables are not read: a fake behaves as its options say.</summary>
    public static WebApplication Bygg(NirServerOptions options, Action<IWebHostBuilder> vert)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(Applikasjon).Assembly.GetName().Name });
        vert(builder.WebHost);
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging(logging =>
        {
            options.Logging?.Invoke(logging);
            // The framework logs addresses, where a faulty fagsystem may have put an identifier: below warnings, and in the scope of each call.
            logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        });
        builder.Services.AddSingleton<IHostLifetime, Levetid>();
        builder.Services.AddSingleton(_ => new Leietakere(options));

        var app = builder.Build();
        // The outer frame answers for the stub layer's own failures, the inner one for the register, whose answers a stub may change.
        // Made by hand: the framework's own way of making them costs a test's first fake more than all of them do.
        var leietakere = app.Services.GetRequiredService<Leietakere>();
        var logger = app.Services.GetRequiredService<ILogger<Svarramme>>();
        app.Use(neste => new Svarramme(neste, logger).InvokeAsync);
        app.Use(neste => new Leiefordeler(neste, leietakere).InvokeAsync);
        app.Use(neste => new SideApplication(neste, leietakere, options).InvokeAsync);
        app.Use(neste => new TrafficWatch(neste, options.Tid, ((IEndpointRouteBuilder)app).DataSources).InvokeAsync);
        app.Use(static register => kontekst => Leietaker.Fra(kontekst).StubAsync(kontekst, register));
        app.Use(neste => new Svarramme(neste, logger).InvokeAsync);
        app.Use(neste => new Driftsvakt(neste, options.Tid).InvokeAsync);
        // After the tenant is taken off the address; the builder would else put it first.
        app.UseRouting();
        app.Use(static neste => new Grunnlagshode(neste).InvokeAsync);
        Endepunkter(app, options);
        return app;
    }

    internal static void Endepunkter(IEndpointRouteBuilder app, NirServerOptions options)
    {
        var innlogging = new Innlogging(options);
        new Registreringsendepunkter(innlogging, new ReservertOverfoering(options.Tid)).Map(app);
        new Personendepunkter(innlogging).Map(app);
        new Tokenendepunkt(innlogging).Map(app);
        new Maskinportenendepunkt(options, innlogging).Map(app);
        Tjenesteendepunkter.Map(app);
        new Styringsendepunkter(options, app.ServiceProvider.GetRequiredService<Leietakere>()).Map(app);
    }

    /// <summary>Leaves the process's signals alone: the server lives inside someone's tests.</summary>
    private sealed class Levetid : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
