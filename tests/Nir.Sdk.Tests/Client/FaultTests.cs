using System.Globalization;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>Faults: what stops a call, and that nothing is tried twice.</summary>
public sealed class FaultTests
{
    private readonly Script _register = new();
    private readonly FakeTime _time = new();
    private readonly FastToken _token = new();

    private NirClient Client => Examples.Client(_register, _token, _time);

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    [InlineData(HttpRequestError.ProxyTunnelError)]
    public async Task A_connection_that_was_never_made_is_told_from_an_unknown_outcome(HttpRequestError cause)
    {
        var fault = await SendMedError(register => register.Throw(new HttpRequestException(cause)));

        Assert.Equal(NirErrorCode.NoConnection, fault.ErrorCode);
        Assert.Equal("PUT", _register.Methods);
        Assert.Contains("nir.example.no", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_token_is_forgotten_and_not_tried_again()
    {
        var fault = await SendMedError(register => register.Answer(401));

        Assert.Equal((NirErrorCode.Authentication, (int?)401), (fault.ErrorCode, fault.Status));
        Assert.Equal(FastToken.Verdi, Assert.Single(_token.Discarded).Token);
        Assert.Equal("PUT", _register.Methods);
    }

    [Theory]
    [InlineData("NIR5001", "kommuneintrobruker")]
    [InlineData("NIR5002", "transfer user")]
    public async Task Refused_access_names_the_rule_and_what_to_do(string regel, string help)
    {
        var fault = await SendMedError(register => register.Answer(403, Examples.Problem(403, $"urn:nir:regel:{regel}")));

        Assert.Equal((NirErrorCode.Credentials, regel), (fault.ErrorCode, fault.Regel));
        Assert.Contains(regel, fault.Message, StringComparison.Ordinal);
        Assert.Contains(help, fault.Message, StringComparison.Ordinal);
        Assert.Empty(_token.Discarded);
    }

    [Fact]
    public async Task The_rule_is_found_among_the_broken_ones_when_the_type_names_none()
    {
        var fault =
            await SendMedError(
                register => register.Answer(403, Examples.Problem(403, "urn:nir:problem:feil-rolle", $$""","avvik":[{{Examples.Avvik("NIR5001")}}]""")));

        Assert.Equal("NIR5001", fault.Regel);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("""{"type":"urn:nir:regel:202312345688","title":"t","status":403}""")]
    [InlineData("""{"type":"about:blank","title":"t","status":403}""")]
    public async Task Refused_access_without_a_rule_still_says_what_to_do(string body)
    {
        var fault = await SendMedError(register => register.Answer(403, body));

        Assert.Equal((NirErrorCode.Credentials, null), (fault.ErrorCode, fault.Regel));
        Assert.Contains("kommune and role", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("rule", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(413)]
    [InlineData(415)]
    [InlineData(428)]
    [InlineData(302)]
    [InlineData(308)]
    public async Task A_request_that_will_never_be_understood_is_the_programs_error(int status)
    {
        var fault = await SendMedError(register => register.Answer(status));

        Assert.Equal((NirErrorCode.InvalidRequest, (int?)status), (fault.ErrorCode, fault.Status));
        Assert.Contains(status.ToString(CultureInfo.InvariantCulture), fault.Message, StringComparison.Ordinal);
        Assert.Equal("PUT", _register.Methods);
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(399, true)]
    [InlineData(400, false)]
    public async Task A_redirect_is_told_from_what_is_not_understood(int status, bool isRedirect)
    {
        var fault = await SendMedError(register => register.Answer(status));

        Assert.Equal(NirErrorCode.InvalidRequest, fault.ErrorCode);
        Assert.Equal(isRedirect, fault.Message.Contains("redirect", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_busy_register_says_how_long_to_wait(int status)
    {
        var fault = await SendMedError(register => register.Answer(status, addition: answer => answer.Headers.RetryAfter = new(TimeSpan.FromSeconds(17))));

        Assert.Equal((NirErrorCode.Unavailable, TimeSpan.FromSeconds(17)), (fault.ErrorCode, fault.TryAgainAfter));
        Assert.Equal("PUT", _register.Methods);
    }

    [Theory]
    [InlineData(90, 90)]
    [InlineData(-5, 0)]
    public async Task A_date_to_wait_for_is_measured_on_the_clock_of_the_client(int seconds, int expected)
    {
        var fault =
            await SendMedError(register => register.Answer(503, addition: answer => answer.Headers.RetryAfter = new(_time.GetUtcNow().AddSeconds(seconds))));

        Assert.Equal(TimeSpan.FromSeconds(expected), fault.TryAgainAfter);
    }

    [Fact]
    public async Task A_busy_register_that_does_not_say_how_long_leaves_it_open()
    {
        var fault = await SendMedError(register => register.Answer(429));

        Assert.Null(fault.TryAgainAfter);
    }

    [Fact]
    public async Task A_fault_carries_the_registers_id_of_the_call()
    {
        var id = Guid.NewGuid();

        var fault = await SendMedError(register => register.Answer(400, addition: answer => answer.Headers.Add("X-Korrelasjons-Id", id.ToString())));

        Assert.Equal(id.ToString(), fault.CorrelationId);
    }

    private async Task<NirException> SendMedError(Action<Script> manus)
    {
        manus(_register);
        return await Assert.ThrowsAsync<NirException>(() => Client.SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken));
    }
}
