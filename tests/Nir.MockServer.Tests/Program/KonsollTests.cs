using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Nir.Shared;

namespace Nir.MockServer.Tests.Program;

public sealed partial class KonsollTests
{
    private static CancellationToken Avbrudd => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_printed_curl_line_transfers_a_registration()
    {
        await using var program = await Program.StartAsync("--port", "0");
        var linje = program.Utskrift.Split('\n').Single(static linje => linje.StartsWith("curl", StringComparison.Ordinal));
        var token = TokenLinje().Match(linje);
        var put = PutLinje().Match(linje);
        using var http = new HttpClient();

        using var skjema = new StringContent(string.Join('&', Data().Matches(token.Groups["data"].Value).Select(static felt => felt.Groups[1].Value)), Encoding.UTF8, "application/x-www-form-urlencoded");
        using var tokensvar = await http.PostAsync(new Uri(token.Groups["url"].Value), skjema, Avbrudd);
        // cut -d'"' -f4
        var verdi = (await tokensvar.Content.ReadAsStringAsync(Avbrudd)).Split('"')[3];
        using var melding = new HttpRequestMessage(HttpMethod.Put, put.Groups["url"].Value) { Content = new StringContent(put.Groups["body"].Value, Encoding.UTF8, "application/json") };
        melding.Headers.Add("Authorization", $"Bearer {verdi}");
        melding.Headers.Add("If-None-Match", "*");
        using var svar = await http.SendAsync(melding, Avbrudd);

        Assert.Equal(HttpStatusCode.Created, svar.StatusCode);
        Assert.Contains("\"merknader\":[]", await svar.Content.ReadAsStringAsync(Avbrudd), StringComparison.Ordinal);
        Assert.Equal(0, await program.StoppAsync());
    }

    [Fact]
    public async Task The_start_text_shows_addresses_users_and_three_synthetic_persons()
    {
        await using var program = await Program.StartAsync("--port", "0");
        using var http = new HttpClient();

        Assert.Contains("9901 Fjordvik", program.Utskrift, StringComparison.Ordinal);
        Assert.Matches(@"9901-kommuneintrobruker\s+secret hemmelig-9901-kommuneintrobruker", program.Utskrift);
        Assert.Matches(@"9901-kommunenorskbruker\s+secret hemmelig-9901-kommunenorskbruker", program.Utskrift);
        Assert.Equal(3, Velkomst.Personer.Length);
        Assert.All(Velkomst.Personer, person =>
        {
            Assert.True(person.DufNummer is { ErSyntetisk: true, HarGyldigKontrollsiffer: true } && person.Foedselsnummer.ErSyntetisk());
            Assert.Contains($"{person.DufNummer.AvsloerVerdi()}  {person.Foedselsnummer.AvsloerVerdi()}", program.Utskrift, StringComparison.Ordinal);
        });
        using var kontrakt = await http.GetAsync(new Uri(Kontraktadresse().Match(program.Utskrift).Value), Avbrudd);
        Assert.Equal(HttpStatusCode.OK, kontrakt.StatusCode);
    }

    [Fact]
    public async Task The_register_begins_on_the_day_and_with_the_profile_that_are_asked_for()
    {
        await using var program = await Program.StartAsync("--port", "0", "--dato", "2024-02-29", "--profil", "streng");
        using var http = new HttpClient();

        var adresse = new Uri(Kontraktadresse().Match(program.Utskrift).Value);

        Assert.Contains("\"2024-02-29\"", await http.GetStringAsync(new Uri(adresse, "/__nir/clock"), Avbrudd), StringComparison.Ordinal);
        Assert.Contains("\"profil\": \"streng\"", await http.GetStringAsync(new Uri(adresse, "/__nir/snapshot"), Avbrudd), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port")]
    [InlineData("--port", "x")]
    [InlineData("--port", "-1")]
    [InlineData("--port", "65536")]
    [InlineData("--openapi")]
    [InlineData("--stubber")]
    [InlineData("--stubber", "no-such-folder")]
    [InlineData("--dato", "i dag")]
    [InlineData("--dato", "2200-01-01")]
    [InlineData("--profil", "snill")]
    [InlineData("--ukjent")]
    [InlineData("5080")]
    public async Task Arguments_that_cannot_be_read_end_in_one_line_and_exit_code_2(params string[] argumenter)
    {
        var (ut, feil) = (new StringWriter(), new StringWriter());

        var kode = await Konsoll.KjoerAsync(argumenter, ut, feil, Avbrudd);

        Assert.Equal(2, kode);
        Assert.Empty(ut.ToString());
        Assert.Single(feil.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_port_in_use_ends_in_one_line_and_exit_code_2()
    {
        using var opptatt = new TcpListener(IPAddress.Loopback, 0);
        opptatt.Start();
        var port = ((IPEndPoint)opptatt.LocalEndpoint).Port;
        var (ut, feil) = (new StringWriter(), new StringWriter());

        var kode = await Konsoll.KjoerAsync(["--port", $"{port}"], ut, feil, Avbrudd);

        Assert.Equal(2, kode);
        Assert.Empty(ut.ToString());
        Assert.Contains("address already in use", Assert.Single(feil.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contract_is_written_to_a_file()
    {
        var fil = Path.GetTempFileName();
        try
        {
            Assert.Equal(0, await Konsoll.KjoerAsync(["--openapi", fil], TextWriter.Null, TextWriter.Null, Avbrudd));
            Assert.Equal(await File.ReadAllBytesAsync(Repository.PathTo("docs", "openapi", "nir-v1.json"), Avbrudd), await File.ReadAllBytesAsync(fil, Avbrudd));
        }
        finally
        {
            File.Delete(fil);
        }
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_ends_in_exit_code_2() =>
        Assert.Equal(2, await Konsoll.KjoerAsync(["--openapi", Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString(), "x.json")], TextWriter.Null, TextWriter.Null, Avbrudd));

    [Fact]
    public async Task Help_lists_every_argument()
    {
        var ut = new StringWriter();

        Assert.Equal(0, await Konsoll.KjoerAsync(["--help"], ut, TextWriter.Null, Avbrudd));
        Assert.Contains("--port", ut.ToString(), StringComparison.Ordinal);
        Assert.Contains("--personer", ut.ToString(), StringComparison.Ordinal);
        Assert.Contains("--openapi", ut.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_stubs_is_loaded_and_what_is_broken_in_it_is_named()
    {
        var mappe = Directory.CreateTempSubdirectory("nir-stubber-");
        try
        {
            var mappings = mappe.CreateSubdirectory("mappings").FullName;
            await File.WriteAllTextAsync(Path.Combine(mappings, "a.json"), """{ "request": { "url": "/helse" }, "response": { "status": 503 } }""", Avbrudd);
            await File.WriteAllTextAsync(Path.Combine(mappings, "b.json"), """{ "request": { "url": 7 } }""", Avbrudd);
            await using var program = await Program.StartAsync("--port", "0", "--stubber", mappe.FullName);
            using var http = new HttpClient();

            using var svar = await http.GetAsync(new Uri(Kontraktadresse().Match(program.Utskrift).Value.Replace("v1/openapi.json", "helse", StringComparison.Ordinal)), Avbrudd);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, svar.StatusCode);
            Assert.Equal("Not loaded: mappings/b.json: /request/url: A text is expected.", program.Feilutskrift.Trim());
        }
        finally
        {
            mappe.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_file_of_persons_is_made_known()
    {
        var fil = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(fil, "{\"dufNummer\":\"202399999990\"}\n\n", Avbrudd);
            await using var program = await Program.StartAsync("--port", "0", "--personer", fil);
            Assert.Equal(0, await program.StoppAsync());

            await File.WriteAllTextAsync(fil, "{\"dufNummer\":\"202399999990\"}\n{\"dufNummer\":\"7\"}\n", Avbrudd);
            var feil = new StringWriter();
            Assert.Equal(2, await Konsoll.KjoerAsync(["--port", "0", "--personer", fil], TextWriter.Null, feil, Avbrudd));
            Assert.Contains("line 2:", feil.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(fil);
        }
    }

    [Theory]
    [InlineData("tull", 2)]
    [InlineData("", 0)]
    public async Task A_file_of_persons_is_read_before_the_program_says_that_it_is_up(string line, int code)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, [line], Avbrudd);
            var (output, error) = (new StringWriter(), new StringWriter());

            Assert.Equal(code, await Konsoll.KjoerAsync(["--port", "0", "--personer", file], output, error, new CancellationToken(canceled: true)));
            Assert.Equal(code == 0, output.ToString().Contains("is up", StringComparison.Ordinal));
            Assert.Equal(code != 0, error.ToString().Contains("line 1", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex(@"curl -s (?<url>\S+)(?<data>( -d \S+)+) \| cut -d'""' -f4")]
    private static partial Regex TokenLinje();

    [GeneratedRegex(@"^curl -i -X PUT (?<url>\S+) -H ""Authorization: Bearer \$\(.*\)"" -H 'If-None-Match: \*' -H 'Content-Type: application/json' -d '(?<body>[^']*)'$")]
    private static partial Regex PutLinje();

    [GeneratedRegex(@"-d (\S+)")]
    private static partial Regex Data();

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/v1/openapi\.json")]
    private static partial Regex Kontraktadresse();

    /// <summary>The program while it runs.</summary>
    private sealed class Program : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stopp = new();
        private readonly Utskriftssamler _ut = new();
        private readonly StringWriter _feil = new();
        private readonly Task<int> _kjoering;

        private Program(string[] argumenter) => _kjoering = Konsoll.KjoerAsync(argumenter, _ut, _feil, _stopp.Token);

        public string Utskrift => _ut.ToString();

        public string Feilutskrift => _feil.ToString();

        public static async Task<Program> StartAsync(params string[] argumenter)
        {
            var program = new Program(argumenter);
            Assert.Same(program._ut.Ferdig, await Task.WhenAny(program._ut.Ferdig, program._kjoering));
            return program;
        }

        public async Task<int> StoppAsync()
        {
            await _stopp.CancelAsync();
            return await _kjoering;
        }

        public async ValueTask DisposeAsync()
        {
            await StoppAsync();
            _stopp.Dispose();
            await _ut.DisposeAsync();
            await _feil.DisposeAsync();
        }
    }

    /// <summary>Says when the start text is out.</summary>
    private sealed class Utskriftssamler : StringWriter
    {
        private readonly TaskCompletionSource _ferdig = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Ferdig => _ferdig.Task;

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            _ferdig.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
