using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Testing;

namespace Nir.Benchmarks.Stubs;

/// <summary>What is sent to a register: one line for each connection, made by the server's process.</summary>
internal static class Transfers
{
    /// <summary>The most connections.</summary>
    public const int Most = 64;

    /// <summary>Path, token, and two bodies of one registration, with a tab between them.</summary>
    /// <param name="nir">The fake.</param>
    /// <param name="tenants">In how many tenants. 0: in the server's own register.</param>
    public static async Task<IReadOnlyList<string>> PrepareAsync(FakeNir nir, int tenants)
    {
        var token = await FetchTokenAsync(nir);
        var all = tenants == 0
            ? [("", nir)]
            : Enumerable.Range(1, tenants).Select(number => string.Create(CultureInfo.InvariantCulture, $"t{number}"))
                .Select(name => ($"/t/{name}", nir.GetTenant(name))).ToList();
        return [.. Enumerable.Range(0, Most).Select(i => Line(all[i % all.Count].Item1, all[i % all.Count].Item2, token))];
    }

    /// <summary>The register's answer to the first of them.</summary>
    public static async Task<byte[]> FetchAnswerAsync(FakeNir nir, string line)
    {
        var parts = line.Split('\t');
        using var http = new HttpClient(nir.CreateHandler()) { BaseAddress = nir.Endpoint };
        using var request = new HttpRequestMessage(HttpMethod.Put, parts[0])
        {
            Content = new StringContent(parts[2], Encoding.UTF8, "application/json"),
            Headers = { Authorization = new("Bearer", parts[1]), IfNoneMatch = { EntityTagHeaderValue.Any } },
        };
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static string Line(string prefix, FakeNir nir, string token)
    {
        var program = nir.CreatePerson().CreateIntroduksjonsprogram();
        var changed = program with { Sluttmaal = Sluttmaal.Arbeid };
        return $"{prefix}/v1/registreringer/{program.Id}\t{token}\t{Encoding.UTF8.GetString(NirJson.Write(program))}\t{Encoding.UTF8.GetString(NirJson.Write(changed))}";
    }

    private static async Task<string> FetchTokenAsync(FakeNir nir)
    {
        var user = nir.CreateCredentials(Rolle.Kommuneintrobruker);
        using var http = new HttpClient(nir.CreateHandler());
        using var form =
            new FormUrlEncodedContent(
                new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = user.ClientId, ["client_secret"] = user.ClientSecret });
        using var answer = await http.PostAsync(nir.TokenEndpoint, form);
        return (await answer.Content.ReadAsStringAsync()).Split('"')[3];
    }
}
