using System.Collections.Concurrent;
using System.Globalization;
using Nir.Register.Stubs;

namespace Nir.Register.Tests.Stubs;

/// <summary>Steps of scenarios under parallel requests: which stub answers and which state follows is one step.</summary>
public sealed class ScenarioTests : StubTest
{
    private const int Steps = 20;
    private const int Requests = 400;

    [Fact]
    public async Task Each_step_is_taken_once_however_many_ask_at_once()
    {
        for (var step = 0; step < Steps; step++)
        {
            Nir.Stubs.Given(Request.Create().WithPath("/x")).InScenario("s").WhenStateIs(step == 0 ? "Started" : $"{step}").WillSetStateTo($"{step + 1}")
                .RespondWith(Response.Create().WithBody(step.ToString(CultureInfo.InvariantCulture)));
        }

        var answers = new ConcurrentBag<string>();
        await Parallel.ForAsync(0, Requests, Cancellation, async (_, _) => answers.Add((await GetAsync("/x")) is (200, var body) ? body : "register"));

        Assert.Equal(Enumerable.Range(0, Steps).Select(static step => $"{step}").Order(), answers.Where(static answer => answer != "register").Order());
        Assert.Equal(Requests - Steps, answers.Count(static answer => answer == "register"));
    }

    [Fact]
    public async Task A_switch_between_two_states_is_never_without_a_stub()
    {
        var request = Request.Create().WithPath("/x");
        Nir.Stubs.Given(request).InScenario("s").WhenStateIs("Started").WillSetStateTo("b").RespondWith(Response.Create().WithBody("a"));
        Nir.Stubs.Given(request).InScenario("s").WhenStateIs("b").WillSetStateTo("Started").RespondWith(Response.Create().WithBody("b"));

        var answers = new ConcurrentBag<(int, string)>();
        await Parallel.ForAsync(0, Requests, Cancellation, async (_, _) => answers.Add(await GetAsync("/x")));

        Assert.Equal(Requests / 2, answers.Count(static answer => answer == (200, "a")));
        Assert.Equal(Requests / 2, answers.Count(static answer => answer == (200, "b")));
    }

    [Fact]
    public async Task A_scenario_without_stubs_left_is_forgotten()
    {
        var id = Nir.Stubs.Given(Request.Create().WithPath("/x")).InScenario("s").WillSetStateTo("b").RespondWith(Response.Create());
        await GetAsync("/x");
        Assert.Equal("b", Nir.Stubs.Scenarios.State("s"));

        await SendAsync(HttpMethod.Delete, $"/__admin/mappings/{id}");

        Assert.Equal("Started", Nir.Stubs.Scenarios.State("s"));
    }

    [Fact]
    public async Task Stubs_may_be_added_and_removed_while_requests_come_in()
    {
        await Parallel.ForAsync(0, Requests, Cancellation, async (index, _) =>
        {
            var id = Nir.Stubs.Given(Request.Create().WithPath($"/{index}")).RespondWith(Response.Create().WithBody($"{index}"));
            Assert.Equal((200, $"{index}"), await GetAsync($"/{index}"));
            Assert.Equal(200, (await SendAsync(HttpMethod.Delete, $"/__admin/mappings/{id}")).Status);
            Assert.Equal(404, (await GetAsync($"/{index}")).Status);
        });

        Assert.Equal(0, Nir.Stubs.Count);
    }
}
