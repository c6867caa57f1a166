using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nir.Register.Tests.Contract;
using Nir.Sdk.Contract;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.Register.Tests.Fuzz;

/// <summary>
/// Damaged bodies and codes give an answer, never an unhandled exception, a stack trace or a 500. Seeded and bounded; <c>NIR_FUZZ</c> sets
/// how many, a million when run by hand.
/// </summary>
public sealed class FuzzTests : ContractTest
{
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("NIR_FUZZ"), CultureInfo.InvariantCulture, out var count)
        ? count
        : 10_000;

    private static IReadOnlyList<string> Bodies { get; } =
        [.. JsonNode.Parse(Repository.Read("src", "Nir.Sdk", "Regler", "eksempelgrunner.json"))!.AsObject()
            .Select(static ground => ground.Value!.ToJsonString())];

    [Fact]
    public void A_damaged_body_is_read_and_judged_or_refused_as_bad_json()
    {
        var (read, refused) = (0, 0);
        for (var i = 0; i < Count; i++)
        {
            var body = new Mutation(seed: i).Mutate(Bodies[i % Bodies.Count]);
            try
            {
                var registrering = NirJson.Read(body).Registrering;
                RegistreringValidator.Validate(registrering, new() { Dato = RegelExamples.Dato, Miljoe = Miljoe.Test });
                read++;
            }
            catch (JsonException)
            {
                refused++;
            }
        }

        Assert.True(read > Count / 20 && refused > Count / 20, $"{read} read, {refused} refused: the damage does not reach both.");
    }

    [Fact]
    public async Task A_damaged_body_never_brings_the_fake_to_a_500_or_a_stack_trace()
    {
        using var http = new HttpClient(Nir.CreateHandler()) { BaseAddress = Nir.Endpoint };
        var (intro, norsk) = (await TokenAsync(http, Rolle.Kommuneintrobruker), await TokenAsync(http, Rolle.Kommunenorskbruker));
        for (var i = 0; i < Count / 4; i++)
        {
            using var request = new HttpRequestMessage(i % 5 == 4 ? HttpMethod.Post : HttpMethod.Put, Path(i))
            {
                Content = new ByteArrayContent(new Mutation(seed: i).Mutate(Bodies[i % Bodies.Count])),
            };
            request.Content.Headers.ContentType = new("application/json");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", i % 2 == 0 ? intro : norsk);
            request.Headers.TryAddWithoutValidation("If-None-Match", "*");

            using var response = await http.SendAsync(request, Cancellation);
            var text = await response.Content.ReadAsStringAsync(Cancellation);

            Assert.True((int)response.StatusCode < 500, $"Seed {i} gave {(int)response.StatusCode}.");
            Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_damaged_code_or_number_is_never_an_exception()
    {
        var random = new Random(20261121);
        for (var i = 0; i < Count * 10; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(20)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 128 : 0x3000))]);
            var bytes = Encoding.UTF8.GetBytes(text);
            _ = SluttmaalKodeverk.TryParse(text.AsSpan(), out _) | SluttmaalKodeverk.TryParse(bytes.AsSpan(), out _);
            _ =
                Foedselsnummer.TryParse(text, out _) | DufNummer.TryParse(text, out _) | Kommunenummer.TryParse(text,
                    out _) | Organisasjonsnummer.TryParse(text, out _);
            _ = IsoUke.TryParse(text, out _) | Spraakkode.TryParse(text, out _);
        }
    }

    private static Uri Path(int i) => new(i % 5 == 4 ? (i % 2 == 0 ? "v1/status" : "v1/registreringer/soek") : $"v1/registreringer/{Id(i)}", UriKind.Relative);

    // Half go to the body's own id, so that they come past the first check.
    private static string Id(int i) => i % 2 == 0 ? (string)JsonNode.Parse(Bodies[i % Bodies.Count])!["id"]! : Guid.NewGuid().ToString();

    private async Task<string> TokenAsync(HttpClient http, Rolle rolle)
    {
        var user = Nir.CreateCredentials(rolle);
        using var response = await http.PostAsync(Nir.TokenEndpoint, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = user.ClientId, ["client_secret"] = user.ClientSecret,
        }), Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!["access_token"]!;
    }
}
