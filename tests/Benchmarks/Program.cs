using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Nir.Benchmarks;
using Nir.Benchmarks.Analysatorer;

// dotnet run -c Release --project tests/Benchmarks -- analyzers
if (args is ["analyzers"])
{
#if DEBUG
    await Analysatormaaling.RunAsync("Debug");
#else
    await Analysatormaaling.RunAsync("Release");
#endif
    return;
}

// dotnet run -c Release --project tests/Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(IdentifierBenchmarks).Assembly).Run(
    args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithId("short").AsDefault()));
