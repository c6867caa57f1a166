using System.Text;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Testing;

namespace Nir.Outside.Tests.Prism;

/// <summary>Prism stands between the client and the fake, and finds nothing that the OpenAPI document does not say.</summary>
public sealed class ContractTests
{
    /// <summary>What has to have passed Prism for its silence to mean something.</summary>
    private static readonly string[] Expected =
    [
        "POST /oauth/token 200", "PUT /v1/registreringer/{id} 201", "PUT /v1/registreringer/{id} 200", "PUT /v1/registreringer/{id} 409",
        "PUT /v1/registreringer/{id} 412",
        "PUT /v1/registreringer/{id} 422", "GET /v1/registreringer/{id} 200", "GET /v1/registreringer/{id} 404", "POST /v1/registreringer/soek 200",
        "POST /v1/status 200",
        "DELETE /v1/registreringer/{id} 204",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_request_of_the_client_and_no_answer_of_the_fake_breaks_the_contract()
    {
        await using var nir = await FakeNir.StartAsync(new() { Network = true, Dato = new(2026, 3, 1) }, Cancellation);
        await using var prism = await PrismProxy.StartAsync(nir.Endpoint);
        using var violations = new Violations();

        await TransferAsync(nir, Client(nir, prism, violations, Rolle.Kommuneintrobruker), static person =>
            [person.CreateIntroduksjonsprogram(), person.CreateIntroduksjonsprogram(Lovverk.Introduksjonsloven),
                person.CreateIntroduksjonsprogram(Lovverk.IntegreringslovenKapittel6A), person.CreateMottakskvalifisering()]);
        await TransferAsync(nir, Client(nir, prism, violations, Rolle.Kommunenorskbruker), static person =>
            [person.CreateNorskopplaering(), person.CreateNorskopplaering(Lovverk.Introduksjonsloven),
                person.CreateNorskopplaering(Lovverk.IntegreringslovenKapittel6A), person.CreateAsylopplaering()]);

        Assert.Empty(violations.Found);
        Assert.All(Expected, call => Assert.Contains(call, violations.Seen));
    }

    [Fact]
    public async Task Prism_does_tell_of_what_breaks_the_contract()
    {
        await using var nir = await FakeNir.StartAsync(new() { Network = true }, Cancellation);
        await using var prism = await PrismProxy.StartAsync(nir.Endpoint);
        using var violations = new Violations();
        using var client = new HttpClient(violations, disposeHandler: false);

        using var content = new StringContent("""{ "person": 7 }""", Encoding.UTF8, "application/json");
        await client.PostAsync(new Uri(prism.Address, "v1/status"), content, Cancellation);

        Assert.NotEmpty(violations.Found);
    }

    private static NirClient Client(FakeNir nir, PrismProxy prism, Violations violations, Rolle rolle)
    {
        var user = nir.CreateCredentials(rolle);
        var credential =
            new ClientCredentialsCredential(new Uri(prism.Address, "oauth/token"), user.ClientId, user.ClientSecret, new() { HttpHandler = violations });
        // Rules are left to the fake, so that its refusals pass through Prism too.
        return new NirClient(prism.Address, credential, new() { HttpHandler = violations, Miljoe = Miljoe.Test, ValidateBeforeSending = false });
    }

    /// <summary>All that a fagsystem does with a registration: what is accepted, what is refused, and what is not there.</summary>
    private static async Task TransferAsync(FakeNir nir, NirClient client, Func<SyntheticPerson, IReadOnlyList<Registrering>> registrations)
    {
        foreach (var (index, _) in registrations(nir.CreatePerson()).Index())
        {
            var person = nir.CreatePerson();
            var registration = registrations(person)[index];
            Assert.Null(await client.ReadAsync(registration.Id, cancellationToken: Cancellation));
            await client.SendAsync(registration, cancellationToken: Cancellation);
            await client.SendAsync(registration, cancellationToken: Cancellation);
            await client.SendAsync(registration with { Id = Guid.NewGuid() }, cancellationToken: Cancellation);
            await client.SendAsync(
                registration with { Id = Guid.NewGuid(), Person = new() { DufNummer = nir.CreatePerson().DufNummer, Foedselsnummer = person.Foedselsnummer } },
                cancellationToken: Cancellation);
            var stored = await client.ReadAsync(registration.Id, cancellationToken: Cancellation);
            await client.SearchAsync(person.Referanse, cancellationToken: Cancellation);
            await client.ReadStatusAsync(person.Referanse, cancellationToken: Cancellation);
            if (stored is not null)
            {
                await client.SendAsync(registration, stored, cancellationToken: Cancellation);
                await client.SendAsync(registration, stored, cancellationToken: Cancellation);
                await client.DeleteAsync((await client.ReadAsync(registration.Id, cancellationToken: Cancellation))!, cancellationToken: Cancellation);
            }
        }
    }
}
