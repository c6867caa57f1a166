using Microsoft.Extensions.DependencyInjection;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Hosting;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Shared;

namespace Nir.Testing.Tests;

/// <summary>The pages of docs/tasks: each shows the code between two marks here, which is compiled, and run against the fake.</summary>
public sealed class TaskPagesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Pages =>
    [
        .. Directory.EnumerateFiles(Repository.PathTo("docs", "tasks"), "*.md").Select(Path.GetFileNameWithoutExtension).OfType<string>()
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_shows_code_that_is_run(string page)
    {
        var text = Repository.Read("docs", "tasks", $"{page}.md");
        var source = Repository.Read("tests", "Nir.Testing.Tests", "TaskPagesTests.cs").ReplaceLineEndings("\n");
        var mark = $"        // page {page}\n";
        var start = source.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        Assert.True(start >= mark.Length, $"No code is marked for {page}.");
        var code = source[start..source.IndexOf("        // end", start, StringComparison.Ordinal)];

        Assert.Contains($"```csharp\n{string.Join('\n', code.TrimEnd().Split('\n').Select(static line => line.Length > 8 ? line[8..] : ""))}\n```", text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        var client = nir.CreateClient(Rolle.Kommuneintrobruker);
        var registrering = nir.CreatePerson().CreateIntroduksjonsprogram();

        // page send
        var result = await client.SendAsync(registrering, cancellationToken: cancellationToken);
        var next = result.Match(
            accepted => $"stored as version {accepted.Version}",
            refused => string.Join('\n', refused.Avvik.Select(avvik => $"{avvik.Tekst} {avvik.Utbedring}")),
            conflict => $"NIR holds it under {conflict.ExistingId}",
            unknown => "ask later with CompareAsync");
        // end
        Assert.Equal("stored as version 1", next);
    }

    [Fact]
    public async Task Update()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        var client = nir.CreateClient(Rolle.Kommuneintrobruker);
        var registrering = nir.CreatePerson().CreateIntroduksjonsprogram();
        var accepted = (Accepted)await client.SendAsync(registrering, cancellationToken: cancellationToken);

        // page update
        var changed = registrering with { Sluttmaal = Sluttmaal.HoeyereUtdanning };
        var result = await client.UpdateAsync(changed.Id, accepted.Version, changed, cancellationToken: cancellationToken);
        // end
        Assert.True(result.IsAccepted);
    }

    [Fact]
    public async Task Correct()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        var client = nir.CreateClient(Rolle.Kommuneintrobruker);
        var lastAccepted = nir.CreatePerson().CreateIntroduksjonsprogram();
        await client.SendAsync(lastAccepted, cancellationToken: cancellationToken);
        nir.ChangeInNirWeb<Introduksjonsprogram>(lastAccepted.Id, static held => held with { ReservasjonMotForskning = true });
        var said = "";

        // page correct
        var mine = lastAccepted with { Sluttmaal = Sluttmaal.HoeyereUtdanning };
        var result = await client.MergeAsync(lastAccepted, mine, cancellationToken: cancellationToken);
        if (result is Accepted { Merge: { } merge })
        {
            said = $"sent {merge.ChangedByMe.Count}, kept {string.Join(", ", merge.ChangedInNir)} of NIR's";
        }
        else if (result is Conflict { Collisions.Count: > 0 } conflict)
        {
            said = $"someone must choose at {string.Join(", ", conflict.Collisions)}";
        }

        // end
        Assert.Equal("sent 1, kept ReservasjonMotForskning of NIR's", said);
    }

    [Fact]
    public async Task Outcome_unknown()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        var client = nir.CreateClient(Rolle.Kommuneintrobruker);
        var registrering = nir.CreatePerson().CreateIntroduksjonsprogram();
        await client.SendAsync(registrering, cancellationToken: cancellationToken);

        // page outcome-unknown
        var held = await client.CompareAsync(registrering, cancellationToken: cancellationToken);
        var isThere = held.Match(
            equal => true,                                                    // it was stored: keep the version
            different => throw new InvalidOperationException("Merge it."),    // something else stands there
            absent => false);                                                 // it was not stored: send it
        // end
        Assert.True(isThere);
    }

    [Fact]
    public async Task Dependency_injection()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);

        // page test-with-the-fake
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddNirClient(settings => settings.Retry.MaxRetries = 0);     // as the program does
        services.AddFakeNir(nir);                                             // and the test after it
        await using var provider = services.BuildServiceProvider();

        var clients = provider.GetRequiredService<INirClientFactory>();
        var registrering = nir.CreatePerson().CreateNorskopplaering();
        var result = await clients.Create(registrering.Kommune, registrering.Familie).SendAsync(registrering, cancellationToken: cancellationToken);
        // end
        Assert.True(result.IsAccepted);
        Assert.Single(nir.Registreringer);
    }

    [Fact]
    public async Task Faults_and_findings()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        var client = nir.CreateClient(Rolle.Kommuneintrobruker);
        var registrering = nir.CreatePerson().CreateIntroduksjonsprogram();

        // page faults-and-findings
        nir.Faults.Add("stored-reset");                                       // stored, and the connection breaks
        var result = await client.SendAsync(registrering, cancellationToken: cancellationToken);
        Assert.True(result is Accepted { IsReadBack: true });                 // the client read it back
        Assert.Equal(1, nir.Faults.CountStruck("stored-reset"));
        nir.Faults.Clear();
        Assert.Empty(nir.Findings);                                           // nothing to say of this client
        // end
        Assert.Single(nir.Registreringer);
    }

#pragma warning disable IDE1006 // The pages say what their readers' code says.
    private static CancellationToken cancellationToken => Stop;
#pragma warning restore IDE1006
}
