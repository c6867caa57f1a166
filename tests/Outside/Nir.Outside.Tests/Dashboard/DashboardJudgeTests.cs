using System.Text.Json;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Testing;

namespace Nir.Outside.Tests.Dashboard;

/// <summary>The fake's page in a real browser: Chromium, with axe as the judge of what everyone can use.</summary>
public sealed class DashboardJudgeTests : IAsyncLifetime
{
    private FakeNir _nir = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _nir = await FakeNir.StartAsync(new() { Network = true, Dato = new(2026, 3, 1) }, Stop);
        await ClientTraffic.SendAsync(_nir, Stop);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _nir.DisposeAsync();
    }

    [Theory]
    [InlineData("look", 1_100)]
    [InlineData("keyboard", 200)]
    [InlineData("noscript", 45)]
    public Task A_browser_finds_nothing_wrong(string check, int atLeast) => JudgeAsync(check, atLeast, "");

    [Fact]
    public async Task A_transfer_shows_on_an_open_page_and_what_has_focus_keeps_it()
    {
        var program = _nir.CreatePerson().CreateIntroduksjonsprogram();
        var token = await ClientTraffic.TokenAsync(_nir, Rolle.Kommuneintrobruker, Stop);

        await JudgeAsync("live", 10,
            JsonSerializer.Serialize(new { token, id = program.Id, body = System.Text.Encoding.UTF8.GetString(NirJson.Write(program)) }));
    }

    private async Task JudgeAsync(string check, int atLeast, string input)
    {
        var output = await new Command("node", "tests/Outside/judges/side.mjs", _nir.Endpoint.ToString(), check) { Input = input }.RunAsync();
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Single(lines);
        Assert.True(JsonDocument.Parse(lines[0]).RootElement.GetProperty("looked").GetInt32() >= atLeast, $"The judge looked at little: {lines[0]}");
    }
}
