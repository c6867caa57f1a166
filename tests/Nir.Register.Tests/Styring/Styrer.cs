using System.Text;
using Nir.Register.Tests.Kontrakt;
using Nir.Testing;

namespace Nir.Register.Tests.Styring;

/// <summary>Calls what steers the fake, which is no part of the contract and is not held against it.</summary>
internal sealed class Styrer(FakeNir nir) : IDisposable
{
    private readonly HttpClient _http = new(nir.CreateHandler()) { BaseAddress = nir.Endpoint };

    public async Task<Svar> SendAsync(string metode, string sti, string? json = null)
    {
        using var melding = new HttpRequestMessage(new HttpMethod(metode), sti)
        {
            Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"),
        };
        using var svar = await _http.SendAsync(melding, TestContext.Current.CancellationToken);
        return await Svar.LesAsync(svar, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _http.Dispose();
}
