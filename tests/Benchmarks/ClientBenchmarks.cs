using BenchmarkDotNet.Attributes;
using Nir.Benchmarks.Stubs;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Benchmarks;

/// <summary>
/// A transfer to a handler that answers at once, without a network: what the client itself costs beside what <see cref="HttpClient"/> itself costs. Over a
/// network both
/// are little of the whole (<see cref="ClientMeasurement"/>).
/// </summary>
[MemoryDiagnoser]
public class ClientBenchmarks : IDisposable
{
    private readonly FixedHandler _handler = new();
    private HttpClient _http = null!;
    private NirClient _client = null!;
    private Norskopplaering _registrering = null!;
    private byte[] _body = [];

    [GlobalSetup]
    public void Setup()
    {
        _registrering = new SyntheticPersons(1).CreateNext().CreateNorskopplaering();
        _body = NirJson.Write(_registrering);
        _http = new(_handler, disposeHandler: false);
        _client = new(new("https://nir.invalid/"), new FixedCredential(), new() { HttpHandler = _handler });
    }

    [Benchmark(Baseline = true)]
    public object Bare() => BareAsync().GetAwaiter().GetResult();

    [Benchmark]
    public object Nir() => NirAsync().GetAwaiter().GetResult();

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<byte[]> BareAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"https://nir.invalid/v1/registreringer/{_registrering.Id}"))
        {
            Content = new ByteArrayContent(_body) { Headers = { ContentType = new("application/json") } },
            Headers = { Authorization = new("Bearer", "fixed") },
        };
        using var response = await _http.SendAsync(request);
        return await response.Content.ReadAsByteArrayAsync();
    }

    private async Task<Accepted> NirAsync() =>
        await _client.SendAsync(_registrering) as Accepted ?? throw new InvalidOperationException("Not accepted.");
}
