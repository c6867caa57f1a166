namespace Nir.Cli.Tests;

/// <summary>The fake beside a command: its address in the environment, the command's own exit code, and findings.</summary>
public sealed class MockTests
{
    [Theory]
    [InlineData("exit 0", 0)]
    [InlineData("exit 7", 7)]
    [InlineData("kill -9 $$", 137)]
    [InlineData("kill -15 $$", 143)]
    public async Task The_commands_own_exit_code_is_passed_on(string script, int code) =>
        Assert.Equal(code, (await ToolRun.RunAsync(["mock", "--fail-on", "findings", "--", "sh", "-c", script])).Code);

    [Fact]
    public async Task The_command_is_told_where_the_fake_is_and_who_may_call()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "told.txt");

        await ToolRun.RunAsync(["mock", "--", "sh", "-c", $"echo $NIR_ENDPOINT $NIR_TOKEN_ENDPOINT $NIR_CLIENT_ID_INTRO $NIR_CLIENT_SECRET_NORSK > '{file}'"]);

        var told = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Split(' ');
        Assert.StartsWith("http://127.0.0.1:", told[0], StringComparison.Ordinal);
        Assert.Equal("9901-kommuneintrobruker", told[2]);
        Assert.Equal(4, told.Length);
    }

    [Fact]
    public async Task Findings_turn_a_good_code_into_1_and_leave_another_alone()
    {
        Assert.Equal(1, await MisbehaveAsync(exit: 0, "--fail-on", "findings"));
        Assert.Equal(0, await MisbehaveAsync(exit: 0));
        Assert.Equal(9, await MisbehaveAsync(exit: 9, "--fail-on", "findings"));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_an_error_at_once()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;

        (await ToolRun.RunAsync(["mock", "--port", $"{port}", "--", "true"])).ShouldBeUsageError($"Port {port}");
    }

    [Theory]
    [InlineData("--fault", "finnes-ikke", "There is no fault")]
    [InlineData("--personer", "finnes-ikke.jsonl", "--personer")]
    public async Task What_is_not_there_is_an_error(string option, string value, string words) =>
        (await ToolRun.RunAsync(["mock", option, value, "--", "true"])).ShouldBeUsageError(words);

    [Fact]
    public async Task A_command_that_is_not_there_is_an_error() =>
        (await ToolRun.RunAsync(["mock", "--", "finnes-ikke-her"])).ShouldBeUsageError("cannot be started");

    [Fact]
    public async Task What_the_register_holds_survives_a_restart()
    {
        var state = Path.Combine(AppContext.BaseDirectory, $"{Guid.NewGuid():N}.state");
        var persons = Path.Combine(AppContext.BaseDirectory, $"{Guid.NewGuid():N}.jsonl");
        await File.WriteAllTextAsync(persons, (await ToolRun.RunAsync(["persons", "--count", "2"])).Output, TestContext.Current.CancellationToken);

        Assert.Equal(0, (await ToolRun.RunAsync(["mock", "--state", state, "--dato", "2026-03-01", "--personer", persons, "--", "true"])).Code);
        var run = await ToolRun.RunAsync(["mock", "--state", state, "--", "sh", "-c", "true"]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("2026-03-01", await File.ReadAllTextAsync(state, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(AppContext.BaseDirectory, "*.state.tmp"));
    }

    [Fact]
    public async Task Mappings_answer_in_the_registers_place_and_what_is_wrong_with_them_is_told()
    {
        var folder = Directory.CreateTempSubdirectory("nir-").FullName;
        await File.WriteAllTextAsync(
            $"{folder}/down.json", """{"Request":{"Path":"/v1/kommuner","Methods":["get"]},"Response":{"StatusCode":503}}""",
            TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync($"{folder}/java.json", """{"request":{"urlPath":"/v1/status"},"response":{"status":503}}""",
            TestContext.Current.CancellationToken);

        var (status, run) = await AskAsync("v1/kommuner", "--mappings", folder);

        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(0, run.Code);
        Assert.Contains("not read: java.json", run.Error, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_tool_of_dotnet_has_WireMocks_own_address() => Assert.Equal(System.Net.HttpStatusCode.OK, (await AskAsync("__admin/mappings")).Status);

    [Fact]
    public async Task Mappings_that_are_not_there_are_an_error() =>
        (await ToolRun.RunAsync(["mock", "--mappings", "finnes-ikke", "--", "true"])).ShouldBeUsageError("--mappings");

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task Both_addresses_of_this_machine_answer_and_the_numeric_one_is_handed_out(string host)
    {
        await using var nir = await MockProcess.StartAsync("--port", $"{MockProcess.FreePort()}");

        Assert.Equal("127.0.0.1", nir.Endpoint.Host);
        Assert.Contains(nir.RunId, await nir.GetAsync(new UriBuilder(nir.Endpoint) { Host = host, Path = "__nir/health" }.Uri), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_listens_where_a_container_needs_it()
    {
        await using var nir = await MockProcess.StartAsync("--port", "0", "--bind", "0.0.0.0");

        Assert.Equal("127.0.0.1", nir.Endpoint.Host);
        Assert.Contains(nir.RunId, await nir.GetAsync(new Uri(nir.Endpoint, "__nir/health")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--bind", "her", "--bind")]
    [InlineData("--bind", "192.0.2.1", "192.0.2.1")]
    public async Task An_address_that_cannot_be_had_is_an_error(string option, string value, string words) =>
        (await ToolRun.RunAsync(["mock", option, value, "--", "true"])).ShouldBeUsageError(words);

    [Fact]
    public async Task What_the_register_holds_survives_a_kill()
    {
        var state = Path.Combine(AppContext.BaseDirectory, $"{Guid.NewGuid():N}.state");
        await using (var nir = await MockProcess.StartAsync("--port", "0", "--state", state))
        {
            await nir.SetDateAsync("2030-04-02");
            await MockProcess.WaitUntilAsync(() => File.Exists(state) && File.ReadAllText(state).Contains("2030-04-02", StringComparison.Ordinal));
            nir.Kill();
        }

        await using var again = await MockProcess.StartAsync("--port", "0", "--state", state);

        Assert.Contains("2030-04-02", await again.GetAsync(new Uri(again.Endpoint, "__nir/clock")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_signal_ends_a_command_that_did_not_heed_the_first()
    {
        var (ready, told) =
            (Path.Combine(AppContext.BaseDirectory, $"{Guid.NewGuid():N}.ready"), Path.Combine(AppContext.BaseDirectory, $"{Guid.NewGuid():N}.told"));
        var script = $"trap 'echo told > \"{told}\"' INT TERM; echo $$ > '{ready}.part'; mv '{ready}.part' '{ready}'; while :; do sleep 0.05; done";
        using var nir = MockProcess.Start("--", "sh", "-c", script);
        await MockProcess.WaitUntilAsync(() => File.Exists(ready));
        var child = int.Parse(await File.ReadAllTextAsync(ready, TestContext.Current.CancellationToken), System.Globalization.CultureInfo.InvariantCulture);

        MockProcess.Terminate(nir);
        // A terminal has told the command already: it is not told twice. (Ctrl-C itself is ignored by what a shell starts in the background.)
        await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.False(nir.HasExited);
        Assert.False(File.Exists(told));
        MockProcess.Terminate(nir);
        await nir.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(143, nir.ExitCode);
        Assert.False(Directory.Exists($"/proc/{child}"));
    }

    [Fact]
    public async Task The_address_and_users_are_had_as_JSON()
    {
        await using var nir = await MockProcess.StartAsync("--port", "0");

        Assert.Equal(["9901-kommuneintrobruker", "9901-kommunenorskbruker"], nir.ClientIds);
    }

    [Fact]
    public async Task A_state_that_is_no_registers_is_an_error()
    {
        var state = Path.Combine(AppContext.BaseDirectory, "broken.state");
        await File.WriteAllTextAsync(state, "{\"half\":", TestContext.Current.CancellationToken);

        (await ToolRun.RunAsync(["mock", "--state", state, "--", "true"])).ShouldBeUsageError("--state");
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_persons() =>
        Assert.Equal((await ToolRun.RunAsync(["persons", "--seed", "5"])).Output, (await ToolRun.RunAsync(["persons", "--seed", "5"])).Output);

    // The command waits while this test asks for what is not there.
    private static async Task<int> MisbehaveAsync(int exit, params string[] options) => (await AskAsync("v1/finnes-ikke", exit, options)).Run.Code;

    private static Task<(System.Net.HttpStatusCode Status, ToolRun Run)> AskAsync(string path, params string[] options) => AskAsync(path, 0, options);

    private static async Task<(System.Net.HttpStatusCode Status, ToolRun Run)> AskAsync(string path, int exit, string[] options)
    {
        var (told, done) =
            (Path.Combine(AppContext.BaseDirectory, $"{Guid.NewGuid():N}.told"), Path.Combine(AppContext.BaseDirectory, $"{Guid.NewGuid():N}.done"));
        var script = $"echo $NIR_ENDPOINT > '{told}.part'; mv '{told}.part' '{told}'; while [ ! -f '{done}' ]; do sleep 0.02; done; exit {exit}";
        var running = ToolRun.RunAsync(["mock", .. options, "--", "sh", "-c", script]);
        await MockProcess.WaitUntilAsync(() => File.Exists(told));

        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri((await File.ReadAllTextAsync(told)).Trim() + path), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(done, "", TestContext.Current.CancellationToken);
        return (answer.StatusCode, await running);
    }
}
