using System.Text;
using BenchmarkDotNet.Attributes;
using Fagsystem.Conformance;
using Nir.Cli.Console;
using Nir.Cli.Registreringer;
using Nir.Conformance.Running;
using Nir.Conformance.Verdicts;
using Nir.Sdk.Contract;
using Nir.Sdk.Regler;
using Nir.Testing;

namespace Nir.Benchmarks;

/// <summary>
/// The whole catalogue against the sample in process: under 10 s on two cores. <c>nir validate</c> on 50,000 registrations, a line each: under a second,
/// in memory that does not grow with them.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ConformanceBenchmarks
{
    private const int Count = 50_000;

    private readonly ValidationContext _context = new() { Dato = new(2026, 3, 1) };
    private readonly ConformanceOptions _options = new();
    private byte[] _lines = [];

    [GlobalSetup]
    public void Setup()
    {
        var line = NirJson.Write(new SyntheticPersons(seed: 1).CreateNext().CreateNorskopplaering());
        _lines = [.. Enumerable.Repeat<byte[]>([.. line, (byte)'\n'], Count).SelectMany(static bytes => bytes)];
    }

    [Benchmark]
    public async Task<int> Catalogue()
    {
        var run = await ConformanceRun.RunAsync(static () => new SampleFagsystem(), _options);
        return run.ExitCode is ExitCode.Conforms ? run.Results.Length : throw new InvalidOperationException("The sample does not conform.");
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Validate()
    {
        var nowhere = new Surroundings(Stream.Null, TextWriter.Null, TextWriter.Null, IsTerminal: false, static _ => null);
        using var writer = ValidationWriter.Create("text", nowhere);
        var run = new ValidationRun(writer, _context, CancellationToken.None);
        run.Validate("lines", new MemoryStream(_lines));
        return run.Refused == 0 && run.Count == Count ? run.Count : throw new InvalidOperationException(Encoding.UTF8.GetString(_lines.AsSpan(0, 100)));
    }
}
