using System.Net;
using System.Text.RegularExpressions;
using Nir.Testing;

namespace Nir.Outside.Tests.Web;

/// <summary>Forms that no page of the web fagsystem has: whatever is posted, nobody gets a stack trace, and nothing is sent that cannot be.</summary>
public sealed partial class HostilePostTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_posted_the_program_answers_and_nothing_reaches_NIR()
    {
        await using var nir = await FakeNir.StartAsync(new() { Network = true }, Stop);
        await using var program = new WebProgram(nir);
        await program.StartAsync(Stop);
        using var handler = new SocketsHttpHandler { UseProxy = false, CookieContainer = new CookieContainer() };
        using var client = new HttpClient(handler) { BaseAddress = program.Address };
        var programSak = await CreateAsync(client, "I");
        var norsk = await CreateAsync(client, "N");
        (string Page, string Form)[] posts =
        [
            ("", "deltaker=999&ordning=I"), ("", "deltaker=1&ordning=X"), ("", "deltaker=1"), ("", "deltaker=one&ordning=I"),
            (programSak + "?handler=AddTiltak", "fra=2026-03-02&timer=1"), (programSak + "?handler=AddTiltak", "kode=XX&fra=2026-03-02&timer=1"),
            (programSak + "?handler=AddTiltak", "kode=NO&fra=0001-01-01&timer=1"), (programSak + "?handler=AddTiltak", "kode=NO&fra=2026-03-02&timer=-5"),
            (programSak + "?handler=Save", "kode=grunnskole"), (programSak + "?handler=Save", "vedtaksdato=9999-12-31&startdato=0001-01-01"),
            (norsk + "?handler=Save", "kode=VGS"), (norsk + "?handler=AddTimer", "fra=0001-01-02&timer=3"), (norsk + "?handler=AddTimer", "fra=x&timer=y"),
            (norsk + "?handler=AddTimer", "fra=2026-03-02&timer=100000"), (norsk + "?handler=Mine", ""), (norsk + "?handler=Nirs", ""),
            (norsk + "?handler=TakeOver", ""), ("/sak/" + Guid.Empty.ToString("D") + "?handler=Save", "kode=VGS"),
        ];
        foreach (var (page, form) in posts)
        {
            var isElsewhere = page.Length == 0 || page.Contains(Guid.Empty.ToString("D"), StringComparison.Ordinal);
            var status = await PostAsync(client, isElsewhere ? "/" : page.Split('?')[0], page.Length == 0 ? "/" : page, form);

            Assert.True(status < 500, $"{page} {form}: {status}");
        }

        Assert.Empty(nir.Registreringer);
    }

    private static async Task<string> CreateAsync(HttpClient client, string ordning)
    {
        using var content = new StringContent($"deltaker=1&ordning={ordning}&{await TokenAsync(client, "/")}", null, "application/x-www-form-urlencoded");
        using var response = await client.PostAsync("/", content, Stop);
        return response.RequestMessage!.RequestUri!.AbsolutePath;
    }

    private static async Task<int> PostAsync(HttpClient client, string from, string to, string form)
    {
        using var content = new StringContent($"{form}&{await TokenAsync(client, from)}", null, "application/x-www-form-urlencoded");
        using var response = await client.PostAsync(to, content, Stop);
        return (int)response.StatusCode;
    }

    private static async Task<string> TokenAsync(HttpClient client, string page) =>
        $"__RequestVerificationToken={Uri.EscapeDataString(Token().Match(await client.GetStringAsync(page, Stop)).Groups["token"].Value)}";

    [GeneratedRegex("__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
