using System.Net.Sockets;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Registreringer;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>Reading back settles what the answer to a transfer, or the lack of one, left open.</summary>
public sealed class ReadBackTests
{
    private readonly Script _register = new();
    private readonly FakeTime _time = new();

    private NirClient Client => Examples.Client(_register, time: _time);

    /// <summary>Each way in which a transfer may have reached the register without a usable answer.</summary>
    public static TheoryData<string> UnknownOutcomes => [.. Unknown.Keys];

    private static Dictionary<string, Action<Script>> Unknown => new()
    {
        ["a reset connection"] = register => register.Throw(new HttpRequestException("reset", new SocketException((int)SocketError.ConnectionReset))),
        ["an answer cut off before its headers"] = register => register.Throw(new HttpRequestException(HttpRequestError.ResponseEnded)),
        ["an answer against the protocol"] = register => register.Throw(new HttpRequestException(HttpRequestError.InvalidResponse)),
        ["a broken stream"] = register => register.Throw(new IOException("broken")),
        ["a handler's own time limit"] = register => register.Throw(new TaskCanceledException("limit", new TimeoutException())),
        ["a handler that fails in its own way"] = register => register.Throw(new InvalidOperationException("failed")),
        ["a body cut off"] = register => register.Cancel(201, """{"id":""", new IOException("broken")),
        ["a body that ends early"] = register => register.Answer(201, """{"id":"""),
        ["a body that is no JSON"] = register => register.Answer(200, "<html>"),
        ["a body of another shape"] = register => register.Answer(200, """{"versjon":"v1"}"""),
        ["no body"] = register => register.Answer(200),
        ["an answer about another registration"] = register =>
            register.Answer(200, Examples.Answer().Replace(Examples.Id.ToString(), Guid.NewGuid().ToString(), StringComparison.Ordinal)),
        ["an answer without a version"] = register => register.Answer(200, Examples.Answer(version: "")),
        ["an answer longer than the limit"] = register => register.Answer(200, new string(' ', (4 * 1024 * 1024) + 1)),
        ["202"] = register => register.Answer(202),
        ["204"] = register => register.Answer(204),
        ["408"] = register => register.Answer(408),
        ["500"] = register => register.Answer(500),
        ["502"] = register => register.Answer(502, "<html>"),
        ["504"] = register => register.Answer(504),
    };

    [Theory]
    [MemberData(nameof(UnknownOutcomes))]
    public async Task An_unknown_outcome_is_accepted_when_the_register_holds_what_was_sent(string outcome)
    {
        Unknown[outcome](_register);
        _register.Answer(200, Examples.Json(Examples.Program), "\"v9\"");

        var result = await Client.SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);

        var accepted = Assert.IsType<Accepted>(result);
        Assert.Equal(("v9", true), (accepted.Version, accepted.IsReadBack));
        Assert.Equal("PUT GET", _register.Methods);
    }

    [Theory]
    [MemberData(nameof(UnknownOutcomes))]
    public async Task An_unknown_outcome_stays_unknown_when_the_register_holds_something_else(string outcome)
    {
        Unknown[outcome](_register);
        _register.Answer(200, Examples.Json(Examples.Changed), "\"v9\"");

        var result = await Client.SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);

        Assert.IsType<OutcomeUnknown>(result);
        Assert.Equal("PUT GET", _register.Methods);
    }

    [Theory]
    [MemberData(nameof(UnknownOutcomes))]
    public async Task An_unknown_outcome_stays_unknown_when_the_register_holds_nothing(string outcome)
    {
        Unknown[outcome](_register);
        _register.Answer(404);

        var result = await Client.SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);

        Assert.False(string.IsNullOrEmpty(Assert.IsType<OutcomeUnknown>(result).Reason));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task An_unknown_outcome_stays_unknown_when_it_cannot_be_read_back(int status)
    {
        _register.Answer(502).Answer(status);

        var result = await Client.SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);

        Assert.IsType<OutcomeUnknown>(result);
    }

    [Fact]
    public async Task A_transfer_that_is_not_answered_in_time_is_read_back()
    {
        _register.Ten().Answer(200, Examples.Json(Examples.Program), "\"v9\"");

        var sending = Client.SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(sending.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.True(Assert.IsType<Accepted>(await sending).IsReadBack);
    }

    [Fact]
    public async Task Creating_again_what_the_register_holds_is_accepted()
    {
        _register.Answer(412, Examples.Problem(412, "urn:nir:regel:NIR5004", """ ,"versjon":"v4" """)).Answer(200, Examples.Json(Examples.Program), "\"v4\"");

        var result = await Client.SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);

        var accepted = Assert.IsType<Accepted>(result);
        Assert.Equal(("v4", true), (accepted.Version, accepted.IsReadBack));
    }

    [Fact]
    public async Task Updating_again_what_the_register_holds_is_accepted()
    {
        _register.Answer(412).Answer(200, Examples.Json(Examples.Changed), "\"v8\"");

        var result = await Client.SendAsync(Examples.Changed, Examples.Stored(Examples.Program), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("v8", Assert.IsType<Accepted>(result).Version);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Other_content_in_the_register_is_a_conflict_with_the_version_it_has_now(bool creates)
    {
        _register.Answer(412, Examples.Problem(412, "urn:nir:regel:NIR5004", """ ,"versjon":"v4" """))
            .Answer(200, Examples.Json(Examples.Program with { Kravdato = new(2026, 1, 5) }), "\"v5\"");

        var result =
            await Client.SendAsync(Examples.Changed, creates ? null : Examples.Stored(Examples.Program),
                cancellationToken: TestContext.Current.CancellationToken);

        var conflict = Assert.IsType<Conflict>(result);
        Assert.Equal((creates ? ConflictCause.ExistsUnderThisId : ConflictCause.ChangedInRegister, "v5"), (conflict.Cause, conflict.Version));
        Assert.Null(conflict.ExistingId);
    }

    [Fact]
    public async Task An_update_of_what_another_deleted_is_a_conflict_without_a_version()
    {
        _register.Answer(412).Answer(404);

        var result = await Client.SendAsync(Examples.Changed, Examples.Stored(Examples.Program), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Null(Assert.IsType<Conflict>(result).Version);
    }

    [Fact]
    public async Task A_fault_while_a_conflict_is_read_back_reaches_the_caller()
    {
        _register.Answer(412).Answer(503, addition: response => response.Headers.RetryAfter = new(TimeSpan.FromSeconds(7)));

        var error = await Assert.ThrowsAsync<NirException>(() => Client.SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((NirErrorCode.Unavailable, TimeSpan.FromSeconds(7)), (error.ErrorCode, error.TryAgainAfter));
    }

    [Fact]
    public async Task Content_that_differs_only_in_the_order_of_a_list_is_not_the_same()
    {
        Tiltak[] tiltak = [.. Examples.Program.Tiltak!, new() { Tiltakstype = Kodeverk.Tiltakstype.Livsmestring, Fra = new(2026, 3, 2) }];
        _register.Answer(500).Answer(200, Examples.Json(Examples.Program with { Tiltak = tiltak.Reverse().ToValueList() }), "\"v9\"");

        var result = await Client.SendAsync(Examples.Program with { Tiltak = tiltak.ToValueList() }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.IsType<OutcomeUnknown>(result);
    }
}
