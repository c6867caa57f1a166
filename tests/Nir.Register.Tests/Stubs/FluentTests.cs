using System.Diagnostics;
using System.Text.Json.Nodes;
using Nir.Register.Stubs;
using Nir.Register.Stubs.Responses;

namespace Nir.Register.Tests.Stubs;

public sealed class FluentTests : StubTest
{
    [Fact]
    public async Task A_stub_answers_instead_of_the_register()
    {
        Nir.Stubs.Given(Request.Create().WithPath("/x").UsingPut()).RespondWith(Response.Create().WithStatusCode(503));

        Assert.Equal(503, (await SendAsync(HttpMethod.Put, "/x", "{}")).Status);
    }

    [Fact]
    public async Task What_no_stub_is_for_goes_to_the_register()
    {
        Nir.Stubs.Given(Request.Create().WithPath("/x").UsingPut()).RespondWith(Response.Create().WithStatusCode(503));

        Assert.Equal((200, "{\"status\":\"ok\"}"), await GetAsync("/helse"));
        Assert.Equal(404, (await GetAsync("/x")).Status);
    }

    [Fact]
    public async Task An_answer_of_a_stub_has_none_of_the_registers_headers()
    {
        Nir.Stubs.Given(Request.Create().WithPath("/x")).RespondWith(Response.Create().WithStatusCode(404).WithHeader("X-One", "1", "2"));

        using var answer = await Http.GetAsync(new Uri("/x", UriKind.Relative), Cancellation);

        Assert.False(answer.Headers.Contains("X-Korrelasjons-Id"));
        Assert.Equal(["1", "2"], answer.Headers.GetValues("X-One"));
        Assert.Equal("", await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData("/v1/*", "/v1/status", true)]
    [InlineData("/v1/*", "/v2/status", false)]
    [InlineData("/v1/?", "/v1/a", true)]
    [InlineData("/v1/?", "/v1/ab", false)]
    [InlineData("/a.b", "/a.b", true)]
    [InlineData("/a.*", "/axb", false)]
    [InlineData("/x", "/x?a=1", true)]
    public async Task A_path_may_hold_wildcards(string path, string sent, bool matches)
    {
        Nir.Stubs.Given(Request.Create().WithPath(path)).RespondWith(Response.Create().WithStatusCode(299));

        Assert.Equal(matches, (await GetAsync(sent)).Status == 299);
    }

    [Fact]
    public async Task Header_parameter_and_body_narrow_a_stub()
    {
        var request = Request.Create().WithPath("/x").WithParam("a", "b c").WithHeader("X-Value", "1").WithBodyAt("$.lovverk", "integreringsloven").UsingPost();
        Nir.Stubs.Given(request).RespondWith(Response.Create().WithStatusCode(299));

        async Task<int> Send(string url, string header, string body)
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body) };
            message.Headers.Add("X-Value", header);
            using var answer = await Http.SendAsync(message, Cancellation);
            return (int)answer.StatusCode;
        }

        Assert.Equal(299, await Send("/x?a=b%20c", "1", "{\"lovverk\":\"integreringsloven\"}"));
        Assert.Equal(404, await Send("/x?a=b", "1", "{\"lovverk\":\"integreringsloven\"}"));
        Assert.Equal(404, await Send("/x?a=b%20c", "2", "{\"lovverk\":\"integreringsloven\"}"));
        Assert.Equal(404, await Send("/x?a=b%20c", "1", "{\"lovverk\":\"introduksjonsloven\"}"));
    }

    [Fact]
    public async Task The_later_stub_goes_first_unless_priorities_say_otherwise()
    {
        Nir.Stubs.Given(Request.Create().WithPath("/x")).AtPriority(1).RespondWith(Response.Create().WithStatusCode(201));
        Nir.Stubs.Given(Request.Create().WithPath("/x")).RespondWith(Response.Create().WithStatusCode(202));
        Nir.Stubs.Given(Request.Create().WithPath("/y")).RespondWith(Response.Create().WithStatusCode(201));
        Nir.Stubs.Given(Request.Create().WithPath("/y")).RespondWith(Response.Create().WithStatusCode(202));

        Assert.Equal(201, (await GetAsync("/x")).Status);
        Assert.Equal(202, (await GetAsync("/y")).Status);
    }

    [Fact]
    public async Task A_scenario_goes_from_state_to_state()
    {
        var retried = Request.Create().WithPath("/x");
        Nir.Stubs.Given(retried).InScenario("retry").WhenStateIs("Started").WillSetStateTo("up").RespondWith(Response.Create().WithStatusCode(503));
        Nir.Stubs.Given(retried).InScenario("retry").WhenStateIs("up").RespondWith(Response.Create().WithBody("up"));

        Assert.Equal(503, (await GetAsync("/x")).Status);
        Assert.Equal((200, "up"), await GetAsync("/x"));
        Assert.Equal((200, "up"), await GetAsync("/x"));
    }

    [Fact]
    public async Task A_body_may_be_json_and_wait()
    {
        Nir.Stubs.Given(Request.Create().WithPath("/x")).RespondWith(
            Response.Create().WithBodyAsJson(new JsonObject { ["a"] = 1 }).WithRandomDelay(TimeSpan.FromMilliseconds(60), TimeSpan.FromMilliseconds(80)));
        var watch = Stopwatch.StartNew();

        Assert.Equal((200, "{\"a\":1}"), await GetAsync("/x"));
        Assert.True(watch.ElapsedMilliseconds >= 55, $"It took {watch.ElapsedMilliseconds} ms.");
    }

    [Fact]
    public async Task Places_are_filled_in_from_the_request()
    {
        Nir.Stubs.Given(Request.Create().WithPathTemplate("/x/{id}")).RespondWith(Response.Create().WithBody("{{request.path.id}}").WithTransformer());

        Assert.Equal((200, "7"), await GetAsync("/x/7"));
    }

    [Fact]
    public async Task A_value_from_the_request_begins_no_header_of_its_own()
    {
        Nir.Stubs.Given(Request.Create().WithPath("/x")).RespondWith(Response.Create().WithHeader("X-Echo", "{{request.query.v}}").WithTransformer());

        using var answer = await Http.GetAsync(new Uri("/x?v=a%0D%0AX-Evil:%201", UriKind.Relative), Cancellation);

        Assert.Equal("a X-Evil: 1", answer.Headers.GetValues("X-Echo").Single());
        Assert.False(answer.Headers.Contains("X-Evil"));
    }

    [Fact]
    public async Task It_is_known_how_often_a_stub_answered()
    {
        var id = Nir.Stubs.Given(Request.Create().WithPath("/x")).RespondWith(Response.Create());
        await GetAsync("/x");
        await GetAsync("/x");
        await GetAsync("/y");

        Assert.Equal(2, Nir.Stubs.CountAnswers(id));
    }

    [Fact]
    public async Task A_reset_removes_stubs_states_and_requests()
    {
        var id = Nir.Stubs.Given(Request.Create().WithPath("/helse")).RespondWith(Response.Create().WithStatusCode(503));
        await GetAsync("/helse");
        Nir.Stubs.Reset();

        Assert.Equal(200, (await GetAsync("/helse")).Status);
        Assert.Equal((0, 0), (Nir.Stubs.Count, Nir.Stubs.CountAnswers(id)));
    }

    [Fact]
    public void What_cannot_be_is_said_when_the_stub_is_made()
    {
        Assert.Contains("/response/status", Assert.Throws<Nir.Register.Stubs.Format.MappingException>(
            () => Nir.Stubs.Given(Request.Create()).RespondWith(Response.Create().WithStatusCode(99))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Response.Create().WithFault((StubFault)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => Response.FromRegister().Damaged((NirDamage)99));
    }

    [Fact]
    public void A_request_and_a_response_can_be_used_again()
    {
        var request = Request.Create().WithPath("/x");
        var response = Response.Create().WithStatusCode(201);
        _ = request.WithHeader("A", "b").UsingPut();
        _ = response.WithBody("x").WithFault(StubFault.EmptyResponse);

        Assert.Equal("""{"urlPath":"/x"}""", request.ToJson().ToJsonString());
        Assert.Equal("""{"status":201}""", response.ToJson().ToJsonString());
    }
}
