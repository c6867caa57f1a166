using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Nir.Benchmarks;
using Nir.Benchmarks.AnalyzerRuns;
using Nir.Benchmarks.Stubs;

#if DEBUG
const string configuration = "Debug";
#else
const string configuration = "Release";
#endif

// dotnet run -c Release --project tests/Benchmarks -- --filter '*'
// dotnet run -c Release --project tests/Benchmarks --
// analyzers [cancel] | deadlines | size | outbox [latency milliseconds] [PostgreSQL's connection string] | register | put | client [how many] | views |
// schemas | stubs | endurance | ratios
switch (args)
{
    case ["analyzers"]:
        await AnalyzerMeasurement.RunAsync(configuration);
        break;
    case ["analyzers", "cancel"]:
        await CancellationMeasurement.RunAsync(configuration);
        break;
    case ["deadlines"]:
        DeadlineMeasurement.Run();
        break;
    case ["size"]:
        await SizeMeasurement.RunAsync();
        break;
    case ["views"]:
        await ViewsMeasurement.RunAsync();
        break;
    case ["register"]:
        await RegisterMeasurement.RunAsync();
        break;
    case ["outbox"]:
        await OutboxMeasurement.RunAsync(postgres: null);
        break;
    case ["outbox", var connection]:
        await OutboxMeasurement.RunAsync(connection);
        break;
    case ["outbox", "node", var provider, var connection, var latency]:
        await OutboxMeasurement.RunNodeAsync(provider, connection, int.TryParse(latency, out var node) ? TimeSpan.FromMilliseconds(node) : null);
        break;
    case ["outbox", "latency", var latency, .. var rest] when int.TryParse(latency, out var answer):
        await OutboxMeasurement.RunAsync(TimeSpan.FromMilliseconds(answer), rest is [var server] ? server : null);
        break;
    case ["ratios"]:
        return await RatioCheck.RunCompiledAsync();
    case ["ratios", "here"]:
        return RatioCheck.Run(Console.Out) ? 0 : 1;
    case ["schemas"]:
        await SchemaMeasurement.RunAsync();
        break;
    case ["put"]:
        await PutComparison.RunAsync();
        break;
    case ["client"]:
        await ClientMeasurement.RunAsync();
        break;
    case ["client", var many] when int.TryParse(many, out var count):
        await ClientMeasurement.RunAsync(count);
        break;
    case ["stubs", .. var only]:
        await StubComparison.RunAsync(only);
        break;
    case ["endurance", var minutes] when int.TryParse(minutes, out var count):
        await EnduranceMeasurement.RunAsync(count);
        break;
    case ["serve", var name]:
        await Servers.ServeAsync(name);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(IdentifierBenchmarks).Assembly).Run(
            args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithId("short").AsDefault()));
        break;
}

return 0;
