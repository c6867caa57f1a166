using System.Net;
using Nir.Register.Faults;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Referanselister;

namespace Nir.Register.Tests.Contract;

public sealed class KommuneTests : ContractTest
{
    private async Task<string[]> ReadAsync(DateOnly? date = null) =>
        [.. (await Nir.CreateClient(Rolle.Kommuneintrobruker)
            .ReadKommunerAsync(date, cancellationToken: Cancellation)).Select(static one => one.Nummer.ToString())];

    [Fact]
    public async Task The_whole_list_comes_with_the_days_and_what_became_of_each()
    {
        var read = await Nir.CreateClient(Rolle.Kommunenorskbruker).ReadKommunerAsync(cancellationToken: Cancellation);

        Assert.Equal(
            KommuneRegistry.All.Select(static one => (one.Nummer, one.Navn, one.Fra, one.Til, string.Join(' ', one.Etterfoelgere))),
            read.Select(static one => (one.Nummer.ToString(), one.Navn, one.Fra, one.Til, string.Join(' ', one.Etterfoelgere ?? []))));
    }

    [Fact]
    public async Task Those_of_a_day_are_those_that_exist_on_it()
    {
        var ended = KommuneRegistry.All.First(static one => one.Til is not null && one.Etterfoelgere.Length > 0);

        var before = await ReadAsync(ended.Til!.Value.AddDays(-1));
        var after = await ReadAsync(ended.Til.Value);

        Assert.Contains(ended.Nummer, before);
        Assert.DoesNotContain(ended.Nummer, after);
        Assert.All(ended.Etterfoelgere, successor => Assert.Contains(successor, after));
    }

    [Theory]
    [InlineData("?dato=banan")]
    [InlineData("?dato=2026-2-30")]
    [InlineData("?dato=2024-01-01&dato=2024-01-02")]
    [InlineData("?dato=2003-12-31")]
    public async Task A_day_that_cannot_be_answered_for_is_refused(string query)
    {
        var answer = await Intro.SendAsync(HttpMethod.Get, $"v1/kommuner{query}");

        Assert.Equal((HttpStatusCode.BadRequest, "urn:nir:problem:ugyldig-forespoersel"), (answer.Status, answer.Type));
    }

    [Fact]
    public async Task A_fault_strikes_it_by_its_word()
    {
        Nir.Faults.Add(
            new Fault
            {
                Name = "kommuner-down", When = new() { Operations = [FaultOperation.Get("kommuner")] },
                What = new() { Status = 503, RetryAfter = 5 }
            });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Intro.SendAsync(HttpMethod.Get, "v1/kommuner")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Intro.SendAsync(HttpMethod.Get, "v1/kodeverk")).Status);
    }
}
