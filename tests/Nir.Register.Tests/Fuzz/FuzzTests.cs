using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nir.Register.Tests.Kontrakt;
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
public sealed class FuzzTests : Kontrakttest
{
    private static readonly int Antall = int.TryParse(Environment.GetEnvironmentVariable("NIR_FUZZ"), CultureInfo.InvariantCulture, out var antall) ? antall : 10_000;

    private static IReadOnlyList<string> Kropper { get; } =
        [.. JsonNode.Parse(Repository.Read("src", "Nir.Sdk", "Regler", "eksempelgrunner.json"))!.AsObject().Select(static grunn => grunn.Value!.ToJsonString())];

    [Fact]
    public void A_damaged_body_is_read_and_judged_or_refused_as_bad_json()
    {
        var (lest, avvist) = (0, 0);
        for (var i = 0; i < Antall; i++)
        {
            var kropp = new Mutasjon(seed: i).Muter(Kropper[i % Kropper.Count]);
            try
            {
                var registrering = NirJson.Les(kropp).Registrering;
                Registreringsvalidator.Valider(registrering, new() { Dato = Regeleksempler.Dato, Miljoe = Miljoe.Test });
                lest++;
            }
            catch (JsonException)
            {
                avvist++;
            }
        }

        Assert.True(lest > Antall / 20 && avvist > Antall / 20, $"{lest} read, {avvist} refused: the damage does not reach both.");
    }

    [Fact]
    public async Task A_damaged_body_never_brings_the_fake_to_a_500_or_a_stack_trace()
    {
        using var http = new HttpClient(Nir.CreateHandler()) { BaseAddress = Nir.Endpoint };
        var (intro, norsk) = (await TokenAsync(http, Rolle.Kommuneintrobruker), await TokenAsync(http, Rolle.Kommunenorskbruker));
        for (var i = 0; i < Antall / 4; i++)
        {
            using var forespoersel = new HttpRequestMessage(i % 5 == 4 ? HttpMethod.Post : HttpMethod.Put, Sti(i))
            {
                Content = new ByteArrayContent(new Mutasjon(seed: i).Muter(Kropper[i % Kropper.Count])),
            };
            forespoersel.Content.Headers.ContentType = new("application/json");
            forespoersel.Headers.Authorization = new AuthenticationHeaderValue("Bearer", i % 2 == 0 ? intro : norsk);
            forespoersel.Headers.TryAddWithoutValidation("If-None-Match", "*");

            using var svar = await http.SendAsync(forespoersel, Avbrudd);
            var tekst = await svar.Content.ReadAsStringAsync(Avbrudd);

            Assert.True((int)svar.StatusCode < 500, $"Seed {i} gave {(int)svar.StatusCode}.");
            Assert.DoesNotContain("   at ", tekst, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_damaged_code_or_number_is_never_an_exception()
    {
        var tilfeldig = new Random(20261121);
        for (var i = 0; i < Antall * 10; i++)
        {
            var tekst = new string([.. Enumerable.Range(0, tilfeldig.Next(20)).Select(_ => (char)tilfeldig.Next(tilfeldig.Next(2) == 0 ? 128 : 0x3000))]);
            var bytes = Encoding.UTF8.GetBytes(tekst);
            _ = SluttmaalKodeverk.TryParse(tekst.AsSpan(), out _) | SluttmaalKodeverk.TryParse(bytes.AsSpan(), out _);
            _ = Foedselsnummer.TryParse(tekst, out _) | DufNummer.TryParse(tekst, out _) | Kommunenummer.TryParse(tekst, out _) | Organisasjonsnummer.TryParse(tekst, out _);
            _ = IsoUke.TryParse(tekst, out _) | Spraakkode.TryParse(tekst, out _);
        }
    }

    private static Uri Sti(int i) => new(i % 5 == 4 ? (i % 2 == 0 ? "v1/status" : "v1/registreringer/soek") : $"v1/registreringer/{Id(i)}", UriKind.Relative);

    // Half go to the body's own id, so that they come past the first check.
    private static string Id(int i) => i % 2 == 0 ? (string)JsonNode.Parse(Kropper[i % Kropper.Count])!["id"]! : Guid.NewGuid().ToString();

    private async Task<string> TokenAsync(HttpClient http, Rolle rolle)
    {
        var bruker = Nir.Legitimasjon(rolle);
        using var svar = await http.PostAsync(Nir.TokenEndpoint, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = bruker.ClientId, ["client_secret"] = bruker.ClientSecret,
        }), Avbrudd);
        Assert.Equal(HttpStatusCode.OK, svar.StatusCode);
        return (string)JsonNode.Parse(await svar.Content.ReadAsStringAsync(Avbrudd))!["access_token"]!;
    }
}
