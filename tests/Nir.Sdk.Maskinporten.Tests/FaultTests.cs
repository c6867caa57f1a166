using Nir.Sdk.Client.Results;
using Nir.Sdk.Maskinporten.Tests.Fixtures;

namespace Nir.Sdk.Maskinporten.Tests;

/// <summary>A refusal is a fault that says what to do, in words of our own.</summary>
public sealed class FaultTests : IDisposable
{
    private const string Secret = "pl4nted-in-the-answer";

    private readonly Setup _setup = new();

    [Theory]
    [InlineData("invalid_request", "MP-011", NirErrorCode.Authentication, "could not read the grant")]
    [InlineData("invalid_grant", "MP-012", NirErrorCode.Authentication, "has seen the grant before")]
    [InlineData("invalid_grant", "MP-100", NirErrorCode.Authentication, "does not know the client")]
    [InlineData("invalid_grant", "MP-110", NirErrorCode.Authentication, "Check the authority's issuer")]
    [InlineData("invalid_grant", "MP-120", NirErrorCode.Authentication, "does not accept the certificate")]
    [InlineData("invalid_grant", "MP-121", NirErrorCode.Authentication, "key has expired. Register a new key")]
    [InlineData("invalid_grant", "MP-122", NirErrorCode.Authentication, "another organisation than the client")]
    [InlineData("invalid_grant", "MP-123", NirErrorCode.Authentication, "the certificate and its chain")]
    [InlineData("invalid_grant", "MP-124", NirErrorCode.Authentication, "signature is wrong")]
    [InlineData("invalid_grant", "MP-130", NirErrorCode.Authentication, "Synchronise this machine's clock")]
    [InlineData("invalid_scope", "MP-200", NirErrorCode.Authentication, "does not have the scope")]
    [InlineData("invalid_scope", "MP-201", NirErrorCode.Authentication, "not for clients of Maskinporten")]
    [InlineData("forbidden", "MP-250", NirErrorCode.Credentials, "has not been granted the scope")]
    [InlineData("forbidden", "MP-251", NirErrorCode.Credentials, "has not delegated the scope")]
    public async Task A_refusal_that_maskinporten_documents_is_explained(string error, string kode, NirErrorCode errorCode, string text)
    {
        var fault =
            await Refusert(
                errorCode is NirErrorCode.Credentials
                    ? 403
                    : 400, $$"""{"error":"{{error}}","error_description":"{{Secret}}","error_uri":"https://test.maskinporten.no/errors/{{kode}}"}""");

        Assert.Equal(errorCode, fault.ErrorCode);
        Assert.Contains(text, fault.Message, StringComparison.Ordinal);
        Assert.Contains($", {kode} (", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was sent to the register.", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "{}", NirErrorCode.Authentication, "refused the grant")]
    [InlineData(400, $$"""{"error":"{{Secret}}"}""", NirErrorCode.Authentication, "refused the grant")]
    [InlineData(400, $$"""{"error":"invalid_scope","error_uri":"{{Secret}}"}""", NirErrorCode.Authentication, "refused the scope")]
    [InlineData(400, """{"error":"invalid_grant","error_uri":"https://maskinporten.no/errors/MP-999"}""", NirErrorCode.Authentication, "refused the grant")]
    [InlineData(401, $"<html>{Secret}", NirErrorCode.Authentication, "refused the grant")]
    [InlineData(403, $"<html>{Secret}", NirErrorCode.Credentials, "refused access")]
    [InlineData(429, null, NirErrorCode.Unavailable, "is not available now")]
    [InlineData(503, null, NirErrorCode.Unavailable, "is not available now")]
    [InlineData(302, null, NirErrorCode.UnexpectedResponse, "not OAuth's")]
    [InlineData(404, null, NirErrorCode.UnexpectedResponse, "not OAuth's")]
    [InlineData(200, $$"""{"access_token":"{{Secret}} ","token_type":"Bearer"}""", NirErrorCode.UnexpectedResponse, "not a bearer token")]
    public async Task Another_answer_is_told_by_its_kind(int status, string? answer, NirErrorCode errorCode, string text)
    {
        var fault = await Refusert(status, answer);

        Assert.Equal(errorCode, fault.ErrorCode);
        Assert.Contains(text, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("MP-", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(34, "This machine's clock is 34 s behind the token endpoint's, and Maskinporten allows 10 s: synchronise it")]
    [InlineData(-11, "This machine's clock is 11 s ahead of the token endpoint's, and Maskinporten allows 10 s: synchronise it")]
    public async Task A_clock_that_is_off_is_told(int seconds, string text) =>
        Assert.Contains(text, (await Refusert(400, "{}", seconds)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(10)]
    [InlineData(-10)]
    [InlineData(null)]
    public async Task A_clock_that_is_not_off_is_not_told(int? seconds) =>
        Assert.DoesNotContain("the token endpoint's", (await Refusert(400, "{}", seconds)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_refusal_that_breaks_off_is_a_refusal()
    {
        _setup.Server.Cancel(400, """{"error":""", new IOException("broken"));

        var fault = await Assert.ThrowsAsync<NirException>(() => Setup.Read(_setup.Credential()).AsTask());

        Assert.Equal((NirErrorCode.Authentication, 400), (fault.ErrorCode, fault.Status));
    }

    [Fact]
    public async Task A_token_that_breaks_off_means_that_nothing_was_sent()
    {
        _setup.Server.Cancel(200, """{"access_token":"t""", new IOException("broken"));

        var fault = await Assert.ThrowsAsync<NirException>(() => Setup.Read(_setup.Credential()).AsTask());

        Assert.Equal(NirErrorCode.NoConnection, fault.ErrorCode);
    }

    [Fact]
    public async Task A_maskinporten_that_cannot_be_reached_means_that_nothing_was_sent()
    {
        var credential = _setup.Credential();
        _setup.Server.Throw(new HttpRequestException(HttpRequestError.ConnectionError)).Ten().Answer(200, Setup.Token("t1"));

        var down = await Assert.ThrowsAsync<NirException>(() => Setup.Read(credential).AsTask());
        var silent = Setup.Read(credential).AsTask();
        await _setup.Time.SomeoneWaitsAsync(TimeSpan.FromSeconds(30));
        _setup.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.All([down, await Assert.ThrowsAsync<NirException>(() => silent)], static fault => Assert.Equal(NirErrorCode.NoConnection, fault.ErrorCode));
        Assert.Equal("t1", (await Setup.Read(credential)).Token);
    }

    public void Dispose() => _setup.Dispose();

    private async Task<NirException> Refusert(int status, string? answer, int? clock = null)
    {
        _setup.Server.Answer(status, answer, addition: response =>
        {
            response.ReasonPhrase = Secret;
            response.Headers.RetryAfter = new(TimeSpan.FromSeconds(3));
            response.Headers.Date = clock is { } seconds ? _setup.Time.GetUtcNow().AddSeconds(seconds) : null;
        });

        var fault = await Assert.ThrowsAsync<NirException>(() => Setup.Read(_setup.Credential()).AsTask());

        Assert.DoesNotContain(Secret, fault.ToString(), StringComparison.Ordinal);
        Assert.Contains("test.maskinporten.no", fault.Message, StringComparison.Ordinal);
        if (status != 200)
        {
            Assert.Equal((status, TimeSpan.FromSeconds(3)), (fault.Status, fault.TryAgainAfter));
        }

        return fault;
    }
}
