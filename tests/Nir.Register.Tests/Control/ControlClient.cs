using System.Text;
using Nir.Register.Tests.Contract;
using Nir.Testing;

namespace Nir.Register.Tests.Control;

/// <summary>Calls what steers the fake, which is no part of the contract and is not held against it.</summary>
internal sealed class ControlClient(FakeNir nir) : IDisposable
{
    private readonly HttpClient _http = new(nir.CreateHandler()) { BaseAddress = nir.Endpoint };

    public async Task<Answer> SendAsync(string method, string path, string? json = null)
    {
        using var message = new HttpRequestMessage(new HttpMethod(method), path)
        {
            Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"),
        };
        using var response = await _http.SendAsync(message, TestContext.Current.CancellationToken);
        return await Answer.ReadAsync(response, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _http.Dispose();
}
