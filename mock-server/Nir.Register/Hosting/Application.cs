using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nir.Register.Contract;
using Nir.Register.Contract.Answers;
using Nir.Register.Control;
using Nir.Register.Dashboard;
using Nir.Register.Faults;
using Nir.Register.Tenants;
using Nir.Register.Tokens;
using Nir.Register.Tokens.Maskinporten;
using Nir.Register.Tracing;

namespace Nir.Register.Hosting;

/// <summary>The one application that all hosts run.</summary>
internal static class Application
{
    /// <summary>Builds it. Settings files and environment variables are not read: a fake behaves as its options say.</summary>
    public static WebApplication Build(NirServerOptions options, Action<IWebHostBuilder> host)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(Application).Assembly.GetName().Name });
        host(builder.WebHost);
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging(logging =>
        {
            options.Logging?.Invoke(logging);
            // The framework logs addresses, where a faulty fagsystem may have put an identifier: below warnings, and in the scope of each call.
            logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        });
        builder.Services.AddSingleton<IHostLifetime, TokenLifetime>();
        AddParts(builder.Services, options);

        var app = builder.Build();
        // The outer frame answers for the failures of what stands in front, the inner one for the register, whose answers a fault may change.
        // Made by hand: the framework's own way of making them costs a test's first fake more than all of them do.
        var tenants = app.Services.GetRequiredService<TenantRegistry>();
        var player = app.Services.GetRequiredService<FaultPlayer>();
        var logger = app.Services.GetRequiredService<ILogger<ResponseFrame>>();
        app.Use(next => new ResponseFrame(next, logger).InvokeAsync);
        app.Use(next => new TenantRouter(next, tenants).InvokeAsync);
        // From here on a call looks the same whichever host it came to.
        app.Use(next =>
        {
            tenants.Tenanted = new ResponseFrame(next, logger).InvokeAsync;
            return next;
        });
        app.Use(next => new DashboardApplication(next, tenants, options.Page).InvokeAsync);
        app.Use(next => new TrafficWatch(next, options.Time, ((IEndpointRouteBuilder)app).DataSources).InvokeAsync);
        // After the tenant is taken off the address; the builder would else put it first. Faults are told apart by endpoint.
        app.UseRouting();
        app.Use(static register => context => Tenant.From(context).InvokeAsync(context, register));
        app.Use(next => new FaultLayer(next, player).InvokeAsync);
        app.Use(next => new ResponseFrame(next, logger).InvokeAsync);
        app.Use(next => new AvailabilityGuard(next, options.Time).InvokeAsync);
        app.Use(static next => new GrunnlagHeader(next).InvokeAsync);
        Map(app, options);
        return app;
    }

    private static void AddParts(IServiceCollection services, NirServerOptions options)
    {
        services.AddSingleton(_ => new TenantRegistry(options.Tenants));
        services.AddSingleton(_ => new FaultPlayer(options.Time));
        services.AddSingleton<IReservedTransfer>(static parts => new ReservedTransfer(parts.GetRequiredService<FaultPlayer>()));
        services.AddSingleton(_ => new Login(options.Logins, options.Time, options.TokenLifetime));
        services.AddSingleton<IAccess>(static parts => parts.GetRequiredService<Login>());
        services.AddSingleton(_ => new GrantValidator(options.Maskinporten, options.Logins, options.Time));
    }

    private static void Map(IEndpointRouteBuilder app, NirServerOptions options)
    {
        ContractOperation.MapAll(app);
        new FaultEndpoints(options.Setup).Map(app);
        FindingEndpoints.Map(app);
        new ControlEndpoints(options.Setup, options.Time, app.ServiceProvider.GetRequiredService<TenantRegistry>(), options.RunId).Map(app);
    }

    /// <summary>Leaves the process's signals alone: the server lives inside someone's tests.</summary>
    private sealed class TokenLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
