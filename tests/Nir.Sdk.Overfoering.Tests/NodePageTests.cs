using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Tests.Fixtures;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Sdk.Overfoering.Tests;

/// <summary>What the page on several nodes shows stands between two marks here, and is run as two nodes.</summary>
public sealed class NodePageTests
{
    private const string Indent = "        ";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_node_that_only_enqueues_and_one_that_sends_share_database_and_keys()
    {
        await using var database = new SqliteDatabase();
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        var keys = new DirectoryInfo(Path.Combine(Path.GetDirectoryName(database.File)!, "keys"));
        await using var web = CreateNode(nir, database.Use, keys, sends: false);
        await using var worker = CreateNode(nir, database.Use, keys, sends: true);
        await using (var scope = web.CreateAsyncScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<FagContext>();
            await context.Database.EnsureCreatedAsync(Stop);
            await web.GetRequiredService<Outbox>().SaveAsync(context, nir.CreatePerson().CreateIntroduksjonsprogram(), cancellationToken: Stop);
        }

        await worker.GetRequiredService<Outbox>().SendDueAsync(Stop);

        Assert.Single(nir.Registreringer);
        Assert.Equal(0, (await web.GetRequiredService<Outbox>().ReadOverviewAsync(Stop)).Counts.GetValueOrDefault(OverfoeringState.Waiting));
    }

    [Fact]
    public void The_page_shows_it()
    {
        var source = Repository.Read("tests", "Nir.Sdk.Overfoering.Tests", "NodePageTests.cs").ReplaceLineEndings("\n");
        const string mark = Indent + "// page\n";
        var start = source.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        var end = source.IndexOf(Indent + "// end", start, StringComparison.Ordinal);
        var code = source[start..end].TrimEnd().Split('\n').Select(static line => line[Indent.Length..]);

        Assert.Contains($"```csharp\n{string.Join('\n', code)}\n```", Repository.Read("docs", "several-nodes.md"), StringComparison.Ordinal);
    }

    private static ServiceProvider CreateNode(FakeNir nir, Action<DbContextOptionsBuilder> useDatabase, DirectoryInfo keys, bool sends)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddFakeNir(nir);

        // page
        services.AddDataProtection().SetApplicationName("fagsystem").PersistKeysToFileSystem(keys);   // where all nodes find them
        services.AddDbContext<FagContext>(useDatabase);
        services.AddNirOverfoering<FagContext>(options =>
        {
            options.IsSending = sends;                                       // false: it only enqueues, and shows
            options.MaxParallel = 8;                                         // of this node
            options.Lease = TimeSpan.FromMinutes(3);                         // a dead node's rows are another's after this
        });
        // end
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }
}
