using System.Text.Json;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Benchmarks;

/// <summary>
/// A registration to and from UTF-8. Target: within 5 % of plain System.Text.Json source generation on the same shape with strings where the
/// SDK has codes and identifiers; beside Newtonsoft.Json.
/// </summary>
[MemoryDiagnoser]
public class JsonBenchmarks
{
    private byte[] _json = [];
    private string _text = "";
    private Norskopplaering _registrering = null!;
    private PlainNorskopplaering _plain = null!;

    [GlobalSetup]
    public void Setup()
    {
        _registrering = new SyntheticPersons(seed: 1).CreateNext().CreateNorskopplaering();
        _json = NirJson.Write(_registrering);
        _text = System.Text.Encoding.UTF8.GetString(_json);
        _plain = JsonSerializer.Deserialize(_json, PlainContext.Default.PlainNorskopplaering)!;
    }

    [Benchmark(Baseline = true)]
    public object ReadPlain() => JsonSerializer.Deserialize(_json, PlainContext.Default.PlainNorskopplaering)!;

    [Benchmark]
    public object ReadNirJson() => NirJson.Read(_json);

    [Benchmark]
    public object ReadNewtonsoft() => Newtonsoft.Json.JsonConvert.DeserializeObject<PlainNorskopplaering>(_text)!;

    [Benchmark]
    public object WritePlain() => JsonSerializer.SerializeToUtf8Bytes(_plain, PlainContext.Default.PlainNorskopplaering);

    [Benchmark]
    public object WriteNirJson() => NirJson.Write(_registrering);

    [Benchmark]
    public object WriteNewtonsoft() => Newtonsoft.Json.JsonConvert.SerializeObject(_plain);
}

public sealed record PlainNorskopplaering
{
    public string? Familie { get; init; }
    public Guid Id { get; init; }
    public string? Kommune { get; init; }
    public PlainPerson? Person { get; init; }
    public string? Lovverk { get; init; }
    public string? Rettsstilling { get; init; }
    public List<PlainVedtak>? Vedtak { get; init; }
    public DateOnly? Tilbudsdato { get; init; }
    public DateOnly? Startdato { get; init; }
    public string? Opplaeringsansvarlig { get; init; }
    public string? Utdanningsbakgrunn { get; init; }
    public List<PlainNorskmaal>? Norskmaal { get; init; }
    public List<PlainTimer>? TimerNorsk { get; init; }
}

public sealed record PlainPerson(string? DufNummer, string? Foedselsnummer);

public sealed record PlainVedtak(string? Vedtakstype, DateOnly Vedtaksdato, DateOnly? Startdato, DateOnly? Sluttdato);

public sealed record PlainNorskmaal(string? Delferdighet, string? Nivaa);

public sealed record PlainTimer(string? Uke, decimal Timer);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainNorskopplaering))]
public sealed partial class PlainContext : JsonSerializerContext;
