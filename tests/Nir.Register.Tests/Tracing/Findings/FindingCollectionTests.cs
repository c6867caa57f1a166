using System.Text.Json;
using Nir.Register.Faults;
using Nir.Register.Tests.Contract;
using Nir.Register.Tracing.Findings;
using Nir.Sdk.Kodeverk;
using Nir.Testing;

namespace Nir.Register.Tests.Tracing.Findings;

/// <summary>Findings in a test's own code and over HTTP.</summary>
public sealed class FindingCollectionTests : ContractTest
{
    [Fact]
    public async Task A_client_that_does_as_it_should_has_none()
    {
        await Nir.CreateClient(Rolle.Kommuneintrobruker).SendAsync(Nir.CreatePerson().CreateIntroduksjonsprogram(), cancellationToken: Cancellation);

        Assert.Empty(Nir.Findings);
    }

    [Fact]
    public async Task What_was_done_badly_is_found_told_in_one_line_and_forgotten()
    {
        await AskTwiceWithoutWaitingAsync();

        var finding = Assert.Single(Nir.Findings);
        Assert.Equal((FindingKind.RetriedTooEarly, 1, 2), (finding.Kind, finding.Times, finding.Requests.Length));
        Assert.StartsWith("A request came again before Retry-After (1 times, requests ", finding.ToString(), StringComparison.Ordinal);
        Assert.Equal(finding, Nir.Findings.Find(FindingKind.RetriedTooEarly));
        Nir.Findings.Clear();
        Assert.Empty(Nir.Findings);
    }

    [Fact]
    public async Task They_are_told_and_forgotten_over_http()
    {
        await AskTwiceWithoutWaitingAsync();
        using var http = new HttpClient(Nir.CreateHandler()) { BaseAddress = Nir.Endpoint };

        using var told = JsonDocument.Parse(await http.GetStringAsync(new Uri("__nir/findings", UriKind.Relative), Cancellation));
        using var forgotten = await http.DeleteAsync(new Uri("__nir/findings", UriKind.Relative), Cancellation);

        var finding = Assert.Single(told.RootElement.EnumerateArray());
        Assert.Equal("retried-too-early", finding.GetProperty("kind").GetString());
        Assert.Equal(1, finding.GetProperty("times").GetInt32());
        Assert.Equal(2, finding.GetProperty("requests").GetArrayLength());
        Assert.NotEmpty(finding.GetProperty("remedy").GetString()!);
        Assert.Empty(Nir.Findings);
    }

    [Fact]
    public async Task A_tenant_has_its_own()
    {
        await using var tenant = Nir.GetTenant("alfa");
        await AskTwiceWithoutWaitingAsync();
        using var http = new HttpClient(Nir.CreateHandler()) { BaseAddress = Nir.Endpoint };

        Assert.Empty(tenant.Findings);
        Assert.Equal("[]", await http.GetStringAsync(new Uri("t/alfa/__nir/findings", UriKind.Relative), Cancellation));
    }

    [Theory]
    [InlineData("NIR5003")]
    [InlineData("NIR5001")]
    [InlineData("NIR1001")]
    public async Task What_a_fault_says_in_the_registers_place_accuses_no_one(string rule)
    {
        Nir.Faults.Add(new Fault { Name = "refused", When = new() { First = 1 }, What = new() { Rule = rule } });

        await Intro.StoreAsync(Nir.CreatePerson().CreateIntroduksjonsprogram());

        Assert.Empty(Nir.Findings);
    }

    private async Task AskTwiceWithoutWaitingAsync()
    {
        Nir.Faults.Add("too-many-calls");
        var program = Nir.CreatePerson().CreateIntroduksjonsprogram();
        await Intro.StoreAsync(program);
        await Intro.StoreAsync(program);
    }
}
