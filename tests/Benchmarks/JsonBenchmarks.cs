using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Nir.Benchmarks.Plain;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Benchmarks;

/// <summary>
/// A registration to and from UTF-8, beside System.Text.Json's source generator on the same members (<see cref="PlainRegistrering"/>) and beside
/// Newtonsoft.Json.
/// Target: reading at most 1.1 times as long, writing 1.5.
/// </summary>
[MemoryDiagnoser]
public class JsonBenchmarks
{
    private byte[] _json = [];
    private string _text = "";
    private Norskopplaering _registrering = null!;
    private PlainRegistrering _plain = null!;
    private TextNorskopplaering _texts = null!;

    [GlobalSetup]
    public void Setup()
    {
        _registrering = new SyntheticPersons(seed: 1).CreateNext().CreateNorskopplaering();
        _json = NirJson.Write(_registrering);
        _text = System.Text.Encoding.UTF8.GetString(_json);
        _texts = Newtonsoft.Json.JsonConvert.DeserializeObject<TextNorskopplaering>(_text)!;
        _plain = JsonSerializer.Deserialize(_json, PlainContext.Default.PlainRegistrering)!;
    }

    [Benchmark(Baseline = true)]
    public object ReadPlain() => JsonSerializer.Deserialize(_json, PlainContext.Default.PlainRegistrering)!;

    [Benchmark]
    public object ReadNirJson() => NirJson.Read(_json);

    [Benchmark]
    public object ReadNewtonsoft() => Newtonsoft.Json.JsonConvert.DeserializeObject<TextNorskopplaering>(_text)!;

    [Benchmark]
    public object WritePlain() => JsonSerializer.SerializeToUtf8Bytes(_plain, PlainContext.Default.PlainRegistrering);

    [Benchmark]
    public object WriteNirJson() => NirJson.Write(_registrering);

    [Benchmark]
    public object WriteNewtonsoft() => Newtonsoft.Json.JsonConvert.SerializeObject(_texts);
}
