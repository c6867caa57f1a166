using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Nir.Shared;

namespace Nir.MockServer.Tests.Program;

public sealed partial class ConsoleHostTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_printed_curl_line_transfers_a_registration()
    {
        await using var program = await Program.StartAsync("--port", "0");
        var line = program.MaskedText.Split('\n').Single(static line => line.StartsWith("curl", StringComparison.Ordinal));
        var token = TokenLine().Match(line);
        var put = PutLine().Match(line);
        using var http = new HttpClient();

        using var schema =
            new StringContent(string.Join('&', Data().Matches(token.Groups["data"].Value).Select(static felt => felt.Groups[1].Value)), Encoding.UTF8,
                "application/x-www-form-urlencoded");
        using var tokenResponse = await http.PostAsync(new Uri(token.Groups["url"].Value), schema, Cancellation);
        // cut -d'"' -f4
        var value = (await tokenResponse.Content.ReadAsStringAsync(Cancellation)).Split('"')[3];
        using var message =
            new HttpRequestMessage(HttpMethod.Put,
                put.Groups["url"].Value)
            { Content = new StringContent(put.Groups["body"].Value, Encoding.UTF8, "application/json") };
        message.Headers.Add("Authorization", $"Bearer {value}");
        message.Headers.Add("If-None-Match", "*");
        using var response = await http.SendAsync(message, Cancellation);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        // The example's vedtak is of a fixed day, so that it comes late (NIR3003); nothing else is wrong with it.
        Assert.DoesNotMatch("\"regel\":\"NIR(?!3003)", await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(0, await program.StopAsync());
    }

    [Fact]
    public async Task The_start_text_shows_addresses_users_and_three_synthetic_persons()
    {
        await using var program = await Program.StartAsync("--port", "0");
        using var http = new HttpClient();

        Assert.Contains("9901 Fjordvik", program.MaskedText, StringComparison.Ordinal);
        Assert.Matches(@"9901-kommuneintrobruker\s+secret hemmelig-9901-kommuneintrobruker", program.MaskedText);
        Assert.Matches(@"9901-kommunenorskbruker\s+secret hemmelig-9901-kommunenorskbruker", program.MaskedText);
        Assert.Equal(3, Welcome.Persons.Length);
        Assert.All(Welcome.Persons, person =>
        {
            Assert.True(person.DufNummer is { IsSynthetic: true, HasValidKontrollsiffer: true } && person.Foedselsnummer.IsSynthetic());
            Assert.Contains($"{person.DufNummer.RevealValue()}  {person.Foedselsnummer.RevealValue()}", program.MaskedText, StringComparison.Ordinal);
        });
        using var contract = await http.GetAsync(new Uri(ContractAddress().Match(program.MaskedText).Value), Cancellation);
        Assert.Equal(HttpStatusCode.OK, contract.StatusCode);
    }

    [Fact]
    public async Task The_register_begins_on_the_day_and_with_the_profile_that_are_asked_for()
    {
        await using var program = await Program.StartAsync("--port", "0", "--date", "2024-02-29", "--profile", "strict");
        using var http = new HttpClient();

        var address = new Uri(ContractAddress().Match(program.MaskedText).Value);

        Assert.Contains("\"2024-02-29\"", await http.GetStringAsync(new Uri(address, "/__nir/clock"), Cancellation), StringComparison.Ordinal);
        Assert.Contains("\"profile\": \"strict\"", await http.GetStringAsync(new Uri(address, "/__nir/snapshot"), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_faults_that_are_asked_for_are_on_from_the_start()
    {
        await using var program = await Program.StartAsync("--port", "0", "--fault", "register-down", "--fault", "token-refused");
        using var http = new HttpClient();
        var address = new Uri(ContractAddress().Match(program.MaskedText).Value);

        using var answer = await http.GetAsync(new Uri(address, "/v1/kodeverk"), Cancellation);
        using var faults = JsonDocument.Parse(await http.GetStringAsync(new Uri(address, "/__nir/faults"), Cancellation));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(30)), (answer.StatusCode, answer.Headers.RetryAfter?.Delta));
        Assert.Equal(["token-refused", "register-down"],
            faults.RootElement.GetProperty("faults").EnumerateArray().Select(static one => one.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("--port")]
    [InlineData("--port", "x")]
    [InlineData("--port", "-1")]
    [InlineData("--port", "65536")]
    [InlineData("--openapi")]
    [InlineData("--mappings")]
    [InlineData("--mappings", "no-such-folder")]
    [InlineData("--date", "i dag")]
    [InlineData("--date", "2200-01-01")]
    [InlineData("--profile", "streng")]
    [InlineData("--personer", "x.jsonl")]
    [InlineData("--fault")]
    [InlineData("--fault", "no-such-fault")]
    [InlineData("--ukjent")]
    [InlineData("5080")]
    public async Task Arguments_that_cannot_be_read_end_in_one_line_and_exit_code_2(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());

        var kode = await ConsoleHost.RunAsync(arguments, output, error, Cancellation);

        Assert.Equal(2, kode);
        Assert.Empty(output.ToString());
        Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_port_in_use_ends_in_one_line_and_exit_code_2()
    {
        using var occupied = new TcpListener(IPAddress.Loopback, 0);
        occupied.Start();
        var port = ((IPEndPoint)occupied.LocalEndpoint).Port;
        var (output, error) = (new StringWriter(), new StringWriter());

        var kode = await ConsoleHost.RunAsync(["--port", $"{port}"], output, error, Cancellation);

        Assert.Equal(2, kode);
        Assert.Empty(output.ToString());
        Assert.Contains("address already in use", Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contract_is_written_to_a_file()
    {
        var file = Path.GetTempFileName();
        try
        {
            Assert.Equal(0, await ConsoleHost.RunAsync(["--openapi", file], TextWriter.Null, TextWriter.Null, Cancellation));
            Assert.Equal(await File.ReadAllBytesAsync(Repository.PathTo("docs", "openapi", "nir-v1.json"), Cancellation),
                await File.ReadAllBytesAsync(file, Cancellation));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_ends_in_exit_code_2() =>
        Assert.Equal(2,
            await ConsoleHost.RunAsync(["--openapi", Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString(), "x.json")], TextWriter.Null, TextWriter.Null,
                Cancellation));

    [Fact]
    public async Task Help_lists_every_argument()
    {
        var output = new StringWriter();

        Assert.Equal(0, await ConsoleHost.RunAsync(["--help"], output, TextWriter.Null, Cancellation));
        Assert.Contains("--port", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("--persons", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("--openapi", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_mappings_is_loaded_and_what_is_broken_in_it_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("nir-mappings-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.json"), """{ "Request": { "Path": "/helse" }, "Response": { "StatusCode": 503 } }""",
                Cancellation);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "b.json"), """{ "request": { "urlPath": "/helse" } }""", Cancellation);
            await using var program = await Program.StartAsync("--port", "0", "--mappings", folder.FullName);
            using var http = new HttpClient();

            using var answer =
                await http.GetAsync(new Uri(ContractAddress().Match(program.MaskedText).Value.Replace("v1/openapi.json", "helse", StringComparison.Ordinal)),
                    Cancellation);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.StartsWith("Not loaded: b.json: line 1, column 25, request.urlPath: 'urlPath' is no member of a Request", program.ErrorOutput.Trim(),
                StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_file_of_persons_is_made_known()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "{\"dufNummer\":\"202399999990\"}\n\n", Cancellation);
            await using var program = await Program.StartAsync("--port", "0", "--persons", file);
            Assert.Equal(0, await program.StopAsync());

            await File.WriteAllTextAsync(file, "{\"dufNummer\":\"202399999990\"}\n{\"dufNummer\":\"7\"}\n", Cancellation);
            var error = new StringWriter();
            Assert.Equal(2, await ConsoleHost.RunAsync(["--port", "0", "--persons", file], TextWriter.Null, error, Cancellation));
            Assert.Contains("line 2:", error.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
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
            await File.WriteAllLinesAsync(file, [line], Cancellation);
            var (output, error) = (new StringWriter(), new StringWriter());

            Assert.Equal(code, await ConsoleHost.RunAsync(["--port", "0", "--persons", file], output, error, new CancellationToken(canceled: true)));
            Assert.Equal(code == 0, output.ToString().Contains("is up", StringComparison.Ordinal));
            Assert.Equal(code != 0, error.ToString().Contains("line 1", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex(@"curl -s (?<url>\S+)(?<data>( -d \S+)+) \| cut -d'""' -f4")]
    private static partial Regex TokenLine();

    [GeneratedRegex(
        @"^curl -i -X PUT (?<url>\S+) -H ""Authorization: Bearer \$\(.*\)"" -H 'If-None-Match: \*' -H 'Content-Type: application/json' -d '(?<body>[^']*)'$")]
    private static partial Regex PutLine();

    [GeneratedRegex(@"-d (\S+)")]
    private static partial Regex Data();

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/v1/openapi\.json")]
    private static partial Regex ContractAddress();

    /// <summary>The program while it runs.</summary>
    private sealed class Program : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly OutputCollector _output = new();
        private readonly StringWriter _error = new();
        private readonly Task<int> _run;

        private Program(string[] arguments) => _run = ConsoleHost.RunAsync(arguments, _output, _error, _stop.Token);

        public string MaskedText => _output.ToString();

        public string ErrorOutput => _error.ToString();

        public static async Task<Program> StartAsync(params string[] arguments)
        {
            var program = new Program(arguments);
            Assert.Same(program._output.Done, await Task.WhenAny(program._output.Done, program._run));
            return program;
        }

        public async Task<int> StopAsync()
        {
            await _stop.CancelAsync();
            return await _run;
        }

        public async ValueTask DisposeAsync()
        {
            await StopAsync();
            _stop.Dispose();
            await _output.DisposeAsync();
            await _error.DisposeAsync();
        }
    }

    /// <summary>Says when the start text is out.</summary>
    private sealed class OutputCollector : StringWriter
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Done => _done.Task;

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            _done.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
