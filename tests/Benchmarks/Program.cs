using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Nir.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- register: memory and start of the fake, measured once.
if (args is ["register"])
{
    await RegisterMeasurement.RunAsync();
    return;
}

// dotnet run -c Release --project tests/Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(IdentifierBenchmarks).Assembly).Run(
    args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithId("short").AsDefault()));
