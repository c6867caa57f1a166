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
    private static async Task<int> MisbehaveAsync(int exit, params string[] options)
    {
        var (told, done) =
            (Path.Combine(AppContext.BaseDirectory, $"{Guid.NewGuid():N}.told"), Path.Combine(AppContext.BaseDirectory, $"{Guid.NewGuid():N}.done"));
        var script = $"echo $NIR_ENDPOINT > '{told}.part'; mv '{told}.part' '{told}'; while [ ! -f '{done}' ]; do sleep 0.02; done; exit {exit}";
        var running = ToolRun.RunAsync(["mock", .. options, "--", "sh", "-c", script]);
        while (!File.Exists(told))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri((await File.ReadAllTextAsync(told)).Trim() + "v1/finnes-ikke"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(done, "", TestContext.Current.CancellationToken);
        return (await running).Code;
    }
}
