using Nir.Outside.Tests.Clients;
using Nir.Shared;

[assembly: AssemblyFixture(typeof(RestoredTools))]

namespace Nir.Outside.Tests.Clients;

/// <summary>The generators of clients, as the manifest beside this project pins them.</summary>
public sealed class RestoredTools : IAsyncLifetime
{
    public async ValueTask InitializeAsync() =>
        await new Command("dotnet", "tool", "restore") { Folder = Repository.PathTo("tests", "Outside") }.RunAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
