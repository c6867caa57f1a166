using System.Text;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Auditing;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Results;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>
/// Identifiers and secrets are planted in everything that is sent and answered, and searched for in everything that comes out: exceptions,
/// results, addresses, headers, traces, metrics and audit.
/// </summary>
public sealed class LeakTests
{
    private const string Secret = "pl4nted-secret";
    private const string Token = "pl4nted-token";

    private static readonly string[] Secrets = [Examples.DufDigits, Examples.FoedselsnummerDigits, Secret, Token];

    /// <summary>What a careless or faulty register may answer: with what it was sent, in every place it can find.</summary>
    public static TheoryData<int> Statuses => [200, 201, 204, 302, 400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 428, 429, 500, 502, 503, 504];

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Nothing_planted_comes_out(int status)
    {
        using var listening = new Eavesdropper();
        var output = new StringBuilder();
        var log = new Log(output);

        foreach (var body in Bodies(status))
        {
            var server = new Script().Answer(200, $$"""{"access_token":"{{Token}}","token_type":"Bearer","expires_in":3600}""");
            var register = new Script();
            for (var i = 0; i < 8; i++)
            {
                register.Answer(status, body, "\"v1\"", response =>
                {
                    response.ReasonPhrase = Examples.DufDigits;
                    response.Headers.Add("X-Korrelasjons-Id", Examples.DufDigits);
                    response.Headers.Add("X-Echo", Examples.FoedselsnummerDigits);
                });
            }

            var credential =
                new ClientCredentialsCredential(new Uri("https://login.example.no/token"), "kommune", Secret, new() { HttpHandler = server.Handler });
            await Spill(Examples.Client(register, credential, audit: log), output);
            output.Append(credential);
            foreach (var question in register.Requests)
            {
                output.Append(question.Adresse);
            }
        }

        Nothing(output + listening.Tekst);
        Assert.NotEmpty(listening.Activities);
        Assert.NotEmpty(listening.Measurements);
    }

    [Fact]
    public async Task Nothing_planted_comes_out_when_the_token_endpoint_answers_with_it()
    {
        using var listening = new Eavesdropper();
        var output = new StringBuilder();
        foreach (var status in new[] { 200, 302, 400, 401, 500, 503 })
        {
            var server = new Script();
            for (var i = 0; i < 8; i++)
            {
                server.Answer(status, $$"""{"error":"{{Secret}}","access_token":"{{Token}} {{Secret}}","token_type":"Bearer"}""");
            }

            var credential =
                new ClientCredentialsCredential(new Uri("https://login.example.no/token"), "kommune", Secret, new() { HttpHandler = server.Handler });
            await Spill(Examples.Client(new Script(), credential, audit: new Log(output)), output);
        }

        Nothing(output + listening.Tekst);
        Assert.Contains("NirException", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_planted_comes_out_of_a_refusal_before_sending()
    {
        using var listening = new Eavesdropper();
        var output = new StringBuilder();
        var refusert = Examples.Program with { Lovverk = Kodeverk.Lovverk.Introduksjonsloven };

        output.Append(
            await Examples.Client(new Script(), audit: new Log(output)).SendAsync(refusert, cancellationToken: TestContext.Current.CancellationToken));

        Nothing(output + listening.Tekst);
    }

    private static IEnumerable<string> Bodies(int status)
    {
        yield return Examples.Json(Examples.Program);
        yield return $"{Examples.DufDigits} {Examples.FoedselsnummerDigits} {Secret}";
        yield return $$"""{"type":"{{Examples.DufDigits}}","title":"{{Examples.DufDigits}}","status":{{status}},"detail":"{{Examples.FoedselsnummerDigits}}","korrelasjonsId":"{{Examples.DufDigits}}"}""";
        yield return $$"""{"type":"urn:nir:regel:{{Examples.DufDigits}}","title":"t","status":"{{Examples.DufDigits}}"}""";
        yield return $$"""{"id":{{Examples.DufDigits}},"{{Examples.FoedselsnummerDigits}}":1,"{{Examples.FoedselsnummerDigits}}":2}""";
    }

    private static async Task Spill(NirClient client, StringBuilder output)
    {
        var token = TestContext.Current.CancellationToken;
        await Noter(output, async () => await client.SendAsync(Examples.Program, cancellationToken: token));
        await Noter(output, async () => await client.ReadAsync(Examples.Id, cancellationToken: token));
        await Noter(output, async () => await client.DeleteAsync(Examples.Stored(Examples.Program), cancellationToken: token));
        await Noter(output, async () => await client.CompareAsync(Examples.Changed, cancellationToken: token));
        await Noter(output, async () => await client.SearchAsync(Examples.Person, cancellationToken: token));
        await Noter(output, async () => await client.ReadStatusAsync(Examples.Person, cancellationToken: token));
    }

    private static async Task Noter(StringBuilder output, Func<Task<object?>> call)
    {
        try
        {
            output.Append(await call()).AppendLine();
        }
        catch (NirException error)
        {
            output.Append(error).AppendLine().Append(error.CorrelationId).Append(error.Regel).AppendLine();
        }
    }

    private static void Nothing(string text) => Assert.All(Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));

    private sealed class Log(StringBuilder output) : INirAudit
    {
        public ValueTask WriteAsync(AuditEvent raised, CancellationToken cancellationToken)
        {
            output.Append(raised).AppendLine();
            return ValueTask.CompletedTask;
        }
    }
}
