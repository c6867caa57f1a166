using System.Text;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Auditing;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Tests.Client;

/// <summary>
/// Identifiers and secrets are planted in everything that is sent and answered, and searched for in everything that comes out: exceptions,
/// results, addresses, headers, traces, metrics and audit.
/// </summary>
public sealed class LekkasjeTests
{
    private const string Secret = "pl4nted-secret";
    private const string Token = "pl4nted-token";

    private static readonly string[] Hemmelig = [Eksempler.DufSifre, Eksempler.FoedselsnummerSifre, Secret, Token];

    /// <summary>What a careless or faulty register may answer: with what it was sent, in every place it can find.</summary>
    public static TheoryData<int> Statuser => [200, 201, 204, 302, 400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 428, 429, 500, 502, 503, 504];

    [Theory]
    [MemberData(nameof(Statuser))]
    public async Task Nothing_planted_comes_out(int status)
    {
        using var avlytting = new Avlytting();
        var ut = new StringBuilder();
        var logg = new Logg(ut);

        foreach (var kropp in Kropper(status))
        {
            var server = new Manus().Svar(200, $$"""{"access_token":"{{Token}}","token_type":"Bearer","expires_in":3600}""");
            var register = new Manus();
            for (var i = 0; i < 8; i++)
            {
                register.Svar(status, kropp, "\"v1\"", svar =>
                {
                    svar.ReasonPhrase = Eksempler.DufSifre;
                    svar.Headers.Add("X-Korrelasjons-Id", Eksempler.DufSifre);
                    svar.Headers.Add("X-Echo", Eksempler.FoedselsnummerSifre);
                });
            }

            var credential = new ClientCredentialsCredential(new Uri("https://login.example.no/token"), "kommune", Secret, new() { HttpHandler = server.Handler });
            await Spill(Eksempler.Klient(register, credential, audit: logg), ut);
            ut.Append(credential);
            foreach (var spoersmaal in register.Spoersmaal)
            {
                ut.Append(spoersmaal.Adresse);
            }
        }

        Ingenting(ut + avlytting.Tekst);
        Assert.NotEmpty(avlytting.Aktiviteter);
        Assert.NotEmpty(avlytting.Maalinger);
    }

    [Fact]
    public async Task Nothing_planted_comes_out_when_the_token_endpoint_answers_with_it()
    {
        using var avlytting = new Avlytting();
        var ut = new StringBuilder();
        foreach (var status in new[] { 200, 302, 400, 401, 500, 503 })
        {
            var server = new Manus();
            for (var i = 0; i < 8; i++)
            {
                server.Svar(status, $$"""{"error":"{{Secret}}","access_token":"{{Token}} {{Secret}}","token_type":"Bearer"}""");
            }

            var credential = new ClientCredentialsCredential(new Uri("https://login.example.no/token"), "kommune", Secret, new() { HttpHandler = server.Handler });
            await Spill(Eksempler.Klient(new Manus(), credential, audit: new Logg(ut)), ut);
        }

        Ingenting(ut + avlytting.Tekst);
        Assert.Contains("NirException", ut.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_planted_comes_out_of_a_refusal_before_sending()
    {
        using var avlytting = new Avlytting();
        var ut = new StringBuilder();
        var refusert = Eksempler.Program with { Lovverk = Kodeverk.Lovverk.Introduksjonsloven };

        ut.Append(await Eksempler.Klient(new Manus(), audit: new Logg(ut)).SendAsync(refusert, cancellationToken: TestContext.Current.CancellationToken));

        Ingenting(ut + avlytting.Tekst);
    }

    private static IEnumerable<string> Kropper(int status)
    {
        yield return Eksempler.Json(Eksempler.Program);
        yield return $"{Eksempler.DufSifre} {Eksempler.FoedselsnummerSifre} {Secret}";
        yield return $$"""{"type":"{{Eksempler.DufSifre}}","title":"{{Eksempler.DufSifre}}","status":{{status}},"detail":"{{Eksempler.FoedselsnummerSifre}}","korrelasjonsId":"{{Eksempler.DufSifre}}"}""";
        yield return $$"""{"type":"urn:nir:regel:{{Eksempler.DufSifre}}","title":"t","status":"{{Eksempler.DufSifre}}"}""";
        yield return $$"""{"id":{{Eksempler.DufSifre}},"{{Eksempler.FoedselsnummerSifre}}":1,"{{Eksempler.FoedselsnummerSifre}}":2}""";
    }

    private static async Task Spill(NirClient klient, StringBuilder ut)
    {
        var token = TestContext.Current.CancellationToken;
        await Noter(ut, async () => await klient.SendAsync(Eksempler.Program, cancellationToken: token));
        await Noter(ut, async () => await klient.ReadAsync(Eksempler.Id, cancellationToken: token));
        await Noter(ut, async () => await klient.DeleteAsync(Eksempler.Lagret(Eksempler.Program), cancellationToken: token));
        await Noter(ut, async () => await klient.CompareAsync(Eksempler.Endret, cancellationToken: token));
        await Noter(ut, async () => await klient.SearchAsync(Eksempler.Person, cancellationToken: token));
        await Noter(ut, async () => await klient.ReadStatusAsync(Eksempler.Person, cancellationToken: token));
    }

    private static async Task Noter(StringBuilder ut, Func<Task<object?>> kall)
    {
        try
        {
            ut.Append(await kall()).AppendLine();
        }
        catch (NirException feil)
        {
            ut.Append(feil).AppendLine().Append(feil.KorrelasjonsId).Append(feil.Regel).AppendLine();
        }
    }

    private static void Ingenting(string tekst) => Assert.All(Hemmelig, hemmelig => Assert.DoesNotContain(hemmelig, tekst, StringComparison.Ordinal));

    private sealed class Logg(StringBuilder ut) : INirAudit
    {
        public ValueTask WriteAsync(AuditEvent hendelse, CancellationToken cancellationToken)
        {
            ut.Append(hendelse).AppendLine();
            return ValueTask.CompletedTask;
        }
    }
}
