using Nir.Sdk.Client;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Register.Tests.Stubs;

/// <summary>Each recipe in mock-server/recipes, met by the client.</summary>
public sealed class RecipeTests
{
    private static string Folder => Repository.PathTo("mock-server", "recipes");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The recipe, what a first transfer comes to, and how many registrations the register then holds.</summary>
    public static TheoryData<string, string, int> Transfers => new()
    {
        { "nede", nameof(Feilkode.Utilgjengelig), 0 },
        { "nede-en-gang", nameof(Feilkode.Utilgjengelig), 0 },
        { "for-mange-kall", nameof(Feilkode.Utilgjengelig), 0 },
        { "treg", nameof(Accepted), 1 },
        { "lagret-uten-svar", nameof(Accepted), 1 },
        { "lagret-forbindelsen-brytes", nameof(Accepted), 1 },
        { "lagret-men-503", nameof(Accepted), 1 },
        { "avkortet-svar", nameof(Accepted), 1 },
        { "html-fra-mellomledd", nameof(Accepted), 1 },
        { "ugyldig-json-i-svar", nameof(OutcomeUnknown), 1 },
        { "forbindelsen-brytes", nameof(OutcomeUnknown), 0 },
        { "token-nede", nameof(Feilkode.Utilgjengelig), 0 },
        { "token-avvist", nameof(Feilkode.Autentisering), 0 },
        { "token-utloept", nameof(Accepted), 1 },
        { "feil-rolle", nameof(Feilkode.Tilgang), 0 },
        { "bare-en-lov", nameof(Accepted), 1 },
    };

    [Theory]
    [MemberData(nameof(Transfers))]
    public async Task A_transfer_comes_to_what_the_recipe_says(string recipe, string outcome, int stored)
    {
        await using var nir = await StartAsync(recipe);
        var program = nir.OpprettPerson().EtIntroduksjonsprogram();

        Assert.Equal(outcome, await TransferAsync(nir, program));
        Assert.Equal(stored, nir.Registreringer.Count);
        Assert.NotEmpty(nir.Stubs.Journal.Latest);
    }

    [Theory]
    [InlineData("nede-en-gang")]
    [InlineData("lagret-men-503")]
    [InlineData("token-utloept")]
    public async Task What_happens_once_is_over_at_the_second_try(string recipe)
    {
        await using var nir = await StartAsync(recipe);
        var program = nir.OpprettPerson().EtIntroduksjonsprogram();
        await TransferAsync(nir, program);

        Assert.Equal(nameof(Accepted), await TransferAsync(nir, program));
        Assert.Single(nir.Registreringer);
    }

    [Fact]
    public async Task Only_the_law_that_is_named_is_down()
    {
        await using var nir = await StartAsync("bare-en-lov");

        Assert.Equal(nameof(Feilkode.Utilgjengelig), await TransferAsync(nir, nir.OpprettPerson().EtIntroduksjonsprogram(Lovverk.Introduksjonsloven)));
    }

    [Fact]
    public async Task A_page_of_html_is_told_without_its_text()
    {
        await using var nir = await StartAsync("html-fra-mellomledd");
        using var client = new Client(nir);

        var fault = await Assert.ThrowsAsync<NirException>(() => client.Nir.SearchAsync(nir.OpprettPerson().Referanse, cancellationToken: Cancellation));

        Assert.DoesNotContain("Gateway", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_recipe_has_its_page_its_line_in_the_list_and_its_test()
    {
        var recipes = Directory.GetDirectories(Folder).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal).ToList();
        var list = File.ReadAllText(Path.Combine(Folder, "README.md"));

        Assert.Equal(recipes, Transfers.Select(static row => row.Data.Item1).Order(StringComparer.Ordinal));
        Assert.All(recipes, recipe =>
        {
            Assert.Contains($"]({recipe}/README.md)", list, StringComparison.Ordinal);
            Assert.Contains($"--stubber mock-server/recipes/{recipe}", File.ReadAllText(Path.Combine(Folder, recipe, "README.md")), StringComparison.Ordinal);
        });
    }

    private static async Task<FakeNir> StartAsync(string recipe)
    {
        var nir = await FakeNir.StartAsync(new() { Stubber = Path.Combine(Folder, recipe), Dato = new(2026, 3, 1) }, Cancellation);
        Assert.Empty(nir.Stubs.FolderFaults);
        return nir;
    }

    /// <summary>The kind of outcome, or the code of the fault.</summary>
    private static async Task<string> TransferAsync(FakeNir nir, Sdk.Registreringer.Registrering registration)
    {
        using var client = new Client(nir);
        try
        {
            return (await client.Nir.SendAsync(registration, cancellationToken: Cancellation)).GetType().Name;
        }
        catch (NirException fault)
        {
            return fault.Feilkode.ToString();
        }
    }

    private sealed class Client : IDisposable
    {
        private readonly HttpMessageHandler _handler;

        public Client(FakeNir nir)
        {
            _handler = nir.CreateHandler();
            var bruker = nir.Legitimasjon(Rolle.Kommuneintrobruker);
            var credential = new ClientCredentialsCredential(nir.TokenEndpoint, bruker.ClientId, bruker.ClientSecret, new() { HttpHandler = _handler });
            Nir = new NirClient(nir.Endpoint, credential, new() { HttpHandler = _handler, Miljoe = Sdk.Regler.Miljoe.Test, Timeout = TimeSpan.FromSeconds(4) });
        }

        public NirClient Nir { get; }

        public void Dispose() => _handler.Dispose();
    }
}
