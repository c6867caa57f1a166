using Microsoft.Extensions.Logging;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Hosting.Tests;

/// <summary>The log tells how calls went, and holds no identifier and no secret.</summary>
public sealed class LoggTests
{
    private static readonly Kommunenummer Kommune = Kommunenummer.Parse("9901");

    private static readonly string[] Hemmelig = [Eksempler.DufSifre, Eksempler.FoedselsnummerSifre, Oppsett.Secret, "pl4nted-token"];

    [Fact]
    public async Task Each_attempt_is_logged_with_its_outcome_and_the_calls_id()
    {
        using var oppsett = new Oppsett().MedToken();
        oppsett.Register.Svar(201, Eksempler.Svar()).Svar(502).Svar(404)
            .Svar(422, Eksempler.Problem(422, "urn:nir:problem:validering", $$""","avvik":[{{Eksempler.Avvik("NIR1001")}},{{Eksempler.Avvik(Eksempler.DufSifre)}},{{Eksempler.Avvik("NIR1103", "merknad")}}]"""))
            .Svar(403, Eksempler.Problem(403, "urn:nir:regel:NIR5001"));
        var call = new NirCallOptions { KorrelasjonsId = Guid.NewGuid() };
        var klient = oppsett.Factory.Create(Kommune, Rolle.Kommuneintrobruker);

        for (var i = 0; i < 3; i++)
        {
            await klient.SendAsync(Eksempler.Program, options: call, cancellationToken: TestContext.Current.CancellationToken);
        }

        await Assert.ThrowsAsync<NirException>(() => klient.SendAsync(Eksempler.Program, options: call, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(
            [
                (1, LogLevel.Information, "NIR send ended as Accepted"), (3, LogLevel.Warning, "NIR send has an unknown outcome"),
                (1, LogLevel.Information, "NIR read ended as Absent"), (2, LogLevel.Information, "NIR send was refused by NIR1001, unknown"),
                (4, LogLevel.Warning, "NIR send failed with Tilgang, status 403, rule NIR5001,"),
            ],
            oppsett.Logg.Egne.Select(static post => (post.Hendelse.Id, post.Nivaa, post.Tekst.Split(" after")[0])));
        Assert.All(oppsett.Logg.Egne, post => Assert.Contains(call.KorrelasjonsId.ToString()!, post.Tekst, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wait_is_logged()
    {
        using var oppsett = new Oppsett().MedToken();
        oppsett.Register.Svar(503, tillegg: static svar => svar.Headers.RetryAfter = new(TimeSpan.FromSeconds(17))).Svar(204);

        var sletting = oppsett.Factory.Create(Kommune, Rolle.Kommuneintrobruker).DeleteAsync(Eksempler.Id, "v1", cancellationToken: TestContext.Current.CancellationToken);
        var ventet = await oppsett.Tid.NoenVenterAsync(TimeSpan.FromSeconds(17), TimeSpan.FromSeconds(17 * 1.25));
        oppsett.Tid.Advance(ventet);
        await sletting;

        Assert.Equal([4, 5, 1], oppsett.Logg.Egne.Select(static post => post.Hendelse.Id));
        Assert.Contains(FormattableString.Invariant($"Attempt 1 of 3 to make it again comes in {(long)ventet.TotalMilliseconds}"), oppsett.Logg.Egne.ElementAt(1).Tekst, StringComparison.Ordinal);
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
        using var avlytting = new Avlytting();
        using var oppsett = new Oppsett().MedToken("pl4nted-token");
        for (var i = 0; i < 8; i++)
        {
            oppsett.Register.Svar(status, Eksempler.Problem(status, $"urn:nir:regel:{Eksempler.DufSifre}", $$""","detail":"{{Eksempler.FoedselsnummerSifre}}","avvik":[{{Eksempler.Avvik(Eksempler.DufSifre)}}]"""), "\"v1\"", svar =>
                svar.Headers.Add("X-Korrelasjons-Id", Eksempler.DufSifre));
        }

        var klient = oppsett.Factory.Create(Kommune, Rolle.Kommuneintrobruker);
        var token = TestContext.Current.CancellationToken;
        foreach (var kall in new Func<Task>[]
        {
            () => klient.SendAsync(Eksempler.Program, cancellationToken: token),
            () => klient.SearchAsync(Eksempler.Person, cancellationToken: token),
            () => klient.ReadStatusAsync(Eksempler.Person, cancellationToken: token),
            () => klient.DeleteAsync(Eksempler.Lagret(Eksempler.Program), cancellationToken: token),
        })
        {
            await Record.ExceptionAsync(kall);
        }

        var tekst = string.Join('\n', oppsett.Logg.Poster.Select(static post => post.Tekst)) + avlytting.Tekst;
        Assert.All(Hemmelig, hemmelig => Assert.DoesNotContain(hemmelig, tekst, StringComparison.Ordinal));
        Assert.Contains(oppsett.Logg.Poster, static post => post.Kategori.StartsWith("System.Net.Http", StringComparison.Ordinal));
        Assert.NotEmpty(oppsett.Logg.Egne);
    }
}
