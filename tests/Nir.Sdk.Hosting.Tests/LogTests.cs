using Microsoft.Extensions.Logging;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Shared.Client;

namespace Nir.Sdk.Hosting.Tests;

/// <summary>The log tells how calls went, and holds no identifier and no secret.</summary>
public sealed class LogTests
{
    private static readonly Kommunenummer Kommune = Kommunenummer.Parse("9901");

    private static readonly string[] Secret = [Examples.DufDigits, Examples.FoedselsnummerDigits, Setup.Secret, "pl4nted-token"];

    [Fact]
    public async Task Each_attempt_is_logged_with_its_outcome_and_the_calls_id()
    {
        using var setup = new Setup().MedToken();
        setup.Register.Answer(201, Examples.Answer()).Answer(502).Answer(404)
            .Answer(422,
                Examples.Problem(422,
                    "urn:nir:problem:validering",
                    $$""","avvik":[{{Examples.Avvik("NIR1001")}},{{Examples.Avvik(Examples.DufDigits)}},{{Examples.Avvik("NIR1103", "merknad")}}]"""))
            .Answer(403, Examples.Problem(403, "urn:nir:regel:NIR5001"));
        var call = new NirCallOptions { CorrelationId = Guid.NewGuid() };
        var client = setup.Factory.Create(Kommune, Rolle.Kommuneintrobruker);

        for (var i = 0; i < 3; i++)
        {
            await client.SendAsync(Examples.Program, options: call, cancellationToken: TestContext.Current.CancellationToken);
        }

        await Assert.ThrowsAsync<NirException>(
            () => client.SendAsync(Examples.Program, options: call, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(
            [
                (1, LogLevel.Information, "NIR send ended as Accepted"), (3, LogLevel.Warning, "NIR send has an unknown outcome"),
                (1, LogLevel.Information, "NIR read ended as Absent"), (2, LogLevel.Information, "NIR send was refused by NIR1001, unknown"),
                (4, LogLevel.Warning, "NIR send failed with Credentials, status 403, rule NIR5001,"),
            ],
            setup.Log.Own.Select(static entry => (entry.Hendelse.Id, entry.Nivaa, entry.Tekst.Split(" after")[0])));
        Assert.All(setup.Log.Own, entry => Assert.Contains(call.CorrelationId.ToString()!, entry.Tekst, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wait_is_logged()
    {
        using var setup = new Setup().MedToken();
        setup.Register.Answer(503, addition: static response => response.Headers.RetryAfter = new(TimeSpan.FromSeconds(17))).Answer(204);

        var deletion = setup.Factory.Create(Kommune, Rolle.Kommuneintrobruker)
            .DeleteAsync(Examples.Id, "v1", cancellationToken: TestContext.Current.CancellationToken);
        var expected = await setup.Time.SomeoneWaitsAsync(TimeSpan.FromSeconds(17), TimeSpan.FromSeconds(17 * 1.25));
        setup.Time.Advance(expected);
        await deletion;

        Assert.Equal([4, 5, 1], setup.Log.Own.Select(static entry => entry.Hendelse.Id));
        Assert.Contains(FormattableString.Invariant($"Attempt 1 of 3 to make it again comes in {(long)expected.TotalMilliseconds}"),
            setup.Log.Own.ElementAt(1).Tekst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(403)]
    [InlineData(409)]
    [InlineData(412)]
    [InlineData(422)]
    [InlineData(500)]
    public async Task Nothing_planted_comes_out_at_any_level(int status)
    {
        using var listening = new Eavesdropper();
        using var setup = new Setup().MedToken("pl4nted-token");
        for (var i = 0; i < 8; i++)
        {
            setup.Register.Answer(status,
                Examples.Problem(
                    status, $"urn:nir:regel:{Examples.DufDigits}",
                    $$""","detail":"{{Examples.FoedselsnummerDigits}}","avvik":[{{Examples.Avvik(Examples.DufDigits)}}]"""), "\"v1\"", response =>
                response.Headers.Add("X-Korrelasjons-Id", Examples.DufDigits));
        }

        var client = setup.Factory.Create(Kommune, Rolle.Kommuneintrobruker);
        var token = TestContext.Current.CancellationToken;
        foreach (var call in new Func<Task>[]
        {
            () => client.SendAsync(Examples.Program, cancellationToken: token),
            () => client.SearchAsync(Examples.Person, cancellationToken: token),
            () => client.ReadStatusAsync(Examples.Person, cancellationToken: token),
            () => client.DeleteAsync(Examples.Stored(Examples.Program), cancellationToken: token),
        })
        {
            await Record.ExceptionAsync(call);
        }

        var text = string.Join('\n', setup.Log.Entries.Select(static entry => entry.Tekst)) + listening.Tekst;
        Assert.All(Secret, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        Assert.Contains(setup.Log.Entries, static entry => entry.Kategori.StartsWith("System.Net.Http", StringComparison.Ordinal));
        Assert.NotEmpty(setup.Log.Own);
    }
}
