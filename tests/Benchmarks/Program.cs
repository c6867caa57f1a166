using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Nir.Benchmarks;
using Nir.Benchmarks.Stubs;

// dotnet run -c Release --project tests/Benchmarks -- register: memory and start of the fake, measured once.
if (args is ["register"])
{
    await RegisterMeasurement.RunAsync();
    return;
}

// dotnet run -c Release --project tests/Benchmarks -- --filter '*'
// dotnet run -c Release --project tests/Benchmarks -- stubs
switch (args)
{
    case ["stubs", .. var only]:
        await StubComparison.RunAsync(only);
        break;
    case ["serve", var name]:
        await Servers.ServeAsync(name);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(IdentifierBenchmarks).Assembly).Run(
            args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithId("short").AsDefault()));
        break;
}
