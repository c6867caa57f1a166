using Fagsystem.Conformance;
using Nir.Conformance.Running;
using Nir.Conformance.Verdicts;

[assembly: AssemblyFixture(typeof(Nir.Conformance.Tests.SampleRun))]

namespace Nir.Conformance.Tests;

/// <summary>One run of the whole catalogue against the sample, shared by the tests that look at what it gave.</summary>
public sealed class SampleRun : IAsyncLifetime
{
    public RunResult Result { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Result = await ConformanceRun.RunAsync(static () => new SampleFagsystem());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
