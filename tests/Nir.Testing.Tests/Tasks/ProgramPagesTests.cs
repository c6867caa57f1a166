using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Nir.Sdk.Client.Auditing;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Telemetry;
using Nir.Sdk.Hosting;
using Nir.Sdk.Hosting.Settings;
using Nir.Sdk.Registreringer;
using Nir.Shared;

namespace Nir.Testing.Tests.Tasks;

/// <summary>The pages on a program's services: what they show stands between two marks here.</summary>
public sealed class ProgramPagesTests : PageTest
{
    [Fact]
    public async Task Several_kommuner()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        var (norsk, program) = (nir.CreatePerson().CreateNorskopplaering(), nir.CreatePerson().CreateIntroduksjonsprogram());
        Registrering[] registreringer = [norsk, program with { Kommune = Register.SyntheticKommune.Vestbygd.Nummer }];
        var configuration = Settings("several-kommuner");
        var services = new ServiceCollection();
        services.AddLogging();

        // page several-kommuner
        services.AddNirClient(configuration.GetSection("Nir"));               // once, in Program.cs
        services.AddFakeNir(nir);                                             // in a test; left out in production
        await using var provider = services.BuildServiceProvider();

        var clients = provider.GetRequiredService<INirClientFactory>();       // or as a constructor's parameter
        foreach (var registrering in registreringer)
        {
            var client = clients.Create(registrering.Kommune, registrering.Familie);   // the kommune's user for that family's role
            await client.SendAsync(registrering, cancellationToken: cancellationToken);
        }

        // end
        Assert.Equal(2, nir.Registreringer.Count);
    }

    [Fact]
    public void The_settings_that_the_page_shows_are_settings()
    {
        var services = new ServiceCollection();
        services.AddNirClient(Settings("several-kommuner").GetSection("Nir"));
        using var provider = services.BuildServiceProvider();

        var settings = provider.GetRequiredService<IOptions<NirClientSettings>>().Value;

        Assert.Equal(["9901", "9902"], settings.Kommuner.Keys.Order());
        Assert.Equal("fjordvik-intro", settings.Kommuner["9901"].Kommuneintrobruker!.ClientId);
        Assert.Equal("vestbygd-norsk", settings.Kommuner["9902"].Kommunenorskbruker!.ClientId);
    }

    [Fact]
    public async Task Audit_and_telemetry()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        var registrering = nir.CreatePerson().CreateIntroduksjonsprogram();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddFakeNir(nir);
        var audit = new ListAudit();
        var spans = new ConcurrentQueue<Activity>();

        // page audit-and-telemetry
        services.AddSingleton<INirAudit>(audit);                              // your own: one method, told of every read and write
        await using var provider = services.BuildServiceProvider();
        using var listener = new ActivityListener                             // with OpenTelemetry: AddSource and AddMeter with the same names
        {
            ShouldListenTo = source => source.Name == NirTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        var client = provider.GetRequiredService<INirClientFactory>().Create(registrering.Kommune, registrering.Familie);
        var call = new NirCallOptions { Executor = "saksbehandler 12", Purpose = "vedtak", CorrelationId = Guid.NewGuid() };
        await client.SendAsync(registrering, options: call, cancellationToken: cancellationToken);
        // end
        var heard = Assert.Single(audit.Heard);
        Assert.Equal(("saksbehandler 12", "vedtak"), (heard.Actor, heard.Purpose));
        Assert.True(heard.Outcome is CallOutcomeKind.Accepted or CallOutcomeKind.AcceptedWithRemarks);
        Assert.NotEmpty(spans);
        Assert.Contains("public sealed class ListAudit : INirAudit", Repository.Read("docs", "tasks", "audit-and-telemetry.md"), StringComparison.Ordinal);
    }

    // The JSON of a page, as a program's configuration.
    private static IConfigurationRoot Settings(string page)
    {
        var text = Repository.Read("docs", "tasks", $"{page}.md").ReplaceLineEndings("\n");
        var start = text.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        var json = text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
        return new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build();
    }

    private sealed class ListAudit : INirAudit
    {
        public ConcurrentQueue<AuditEvent> Heard { get; } = new();

        public ValueTask WriteAsync(AuditEvent auditEvent, CancellationToken cancellationToken)
        {
            Heard.Enqueue(auditEvent);
            return ValueTask.CompletedTask;
        }
    }
}
