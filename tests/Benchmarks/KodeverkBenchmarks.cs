using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;
using Nir.Sdk.Kodeverk;

namespace Nir.Benchmarks;

/// <summary>Wire code to enum. Target: 10 ns, nothing allocated.</summary>
[MemoryDiagnoser]
public class KodeverkBenchmarks
{
    // Fields, so that nothing is worked out while compiling.
    private readonly string _kode = "fullfoert-videregaaende";
    private readonly byte[] _utf8 = "fullfoert-videregaaende"u8.ToArray();
    private readonly string _member = nameof(Sluttmaal.FullfoertVideregaaende);
    private readonly Sluttmaal _value = Sluttmaal.FullfoertVideregaaende;

    private readonly FrozenDictionary<string, Sluttmaal> _frozen =
        SluttmaalKodeverk.All.ToFrozenDictionary(static kode => kode.Kode, static kode => kode.Verdi);

    [Benchmark(Baseline = true)]
    public bool EnumTryParse() => Enum.TryParse<Sluttmaal>(_member, out _);

    [Benchmark]
    public bool FrozenDictionary() => _frozen.TryGetValue(_kode, out _);

    [Benchmark]
    public bool KodeverkTryParse() => SluttmaalKodeverk.TryParse(_kode.AsSpan(), out _);

    [Benchmark]
    public bool KodeverkTryParseUtf8() => SluttmaalKodeverk.TryParse(_utf8.AsSpan(), out _);

    [Benchmark]
    public string KodeverkKode() => _value.ToKode();
}
