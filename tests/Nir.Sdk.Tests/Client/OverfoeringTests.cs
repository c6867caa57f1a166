using Nir.Sdk.Client;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>What each answer to a transfer becomes, and what the request looks like.</summary>
public sealed class OverfoeringTests
{
    private readonly Script _register = new();

    private NirClient Client => Examples.Client(_register);

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    public async Task What_is_stored_without_remarks_is_accepted(int status)
    {
        _register.Answer(status, Examples.Answer());

        var result = await Client.SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);

        var accepted = Assert.IsType<Accepted>(result);
        Assert.Equal((Examples.Id, Examples.Version, false), (accepted.Id, accepted.Version, accepted.IsReadBack));
        Assert.True(result.IsAccepted);
    }

    [Fact]
    public async Task Remarks_come_with_the_result()
    {
        _register.Answer(200, Examples.Answer(merknader: Examples.Avvik("NIR1103", "merknad")));

        var result = await Client.SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);

        var accepted = Assert.IsType<Accepted>(result);
        Assert.Equal("NIR1103", Assert.Single(accepted.Merknader).Regel);
        Assert.Equal(Examples.Version, accepted.Version);
        Assert.True(result.IsAccepted);
    }

    [Fact]
    public async Task A_refusal_holds_every_rule_broken()
    {
        _register.Answer(422,
            Examples.Problem(422, "urn:nir:problem:validering", $$""","avvik":[{{Examples.Avvik("NIR1001")}},{{Examples.Avvik("NIR1103", "merknad")}}]"""));

        var result = await Client.SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);

        var refused = Assert.IsType<Refused>(result);
        Assert.Equal(["NIR1001", "NIR1103"], refused.Avvik.Select(avvik => avvik.Regel));
        Assert.False(refused.IsRefusedBeforeSending);
        Assert.False(result.IsAccepted);
    }

    [Fact]
    public async Task A_refusal_that_names_no_rule_is_a_fault()
    {
        _register.Answer(422, Examples.Problem(422, "urn:nir:problem:validering"));

        var error = await Assert.ThrowsAsync<NirException>(() => Client.SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((NirErrorCode.UnexpectedResponse, (int?)422), (error.ErrorCode, error.Status));
    }

    [Fact]
    public async Task The_same_participation_under_another_id_is_a_conflict_with_that_id()
    {
        var other = Guid.NewGuid();
        _register.Answer(409,
            Examples.Problem(409, "urn:nir:regel:NIR5003", $$""","eksisterendeId":"{{other}}","versjon":"v3","avvik":[{{Examples.Avvik("NIR5003")}}]"""));

        var result = await Client.SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);

        var conflict = Assert.IsType<Conflict>(result);
        Assert.Equal((ConflictCause.ExistsUnderAnotherId, (Guid?)other, "v3"), (conflict.Cause, conflict.ExistingId, conflict.Version));
        Assert.Equal("NIR5003", Assert.Single(conflict.Avvik).Regel);
        Assert.Equal("PUT", _register.Methods);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(412)]
    public async Task An_update_of_what_is_gone_is_a_conflict_without_a_version_that_names_no_rule(int status)
    {
        _register.Answer(status).Answer(404);

        var result =
            await Client.SendAsync(Examples.Changed, Examples.Stored(Examples.Program), cancellationToken: TestContext.Current.CancellationToken);

        var conflict = Assert.IsType<Conflict>(result);
        Assert.Equal((ConflictCause.ChangedInRegister, null), (conflict.Cause, conflict.Version));
        Assert.Empty(conflict.Avvik);
    }

    [Fact]
    public async Task A_new_registration_that_is_not_found_is_a_fault()
    {
        _register.Answer(404);

        var fault = await Assert.ThrowsAsync<NirException>(() => Client.SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(NirErrorCode.InvalidRequest, fault.ErrorCode);
    }

    [Fact]
    public async Task A_new_registration_is_sent_on_condition_that_there_is_none()
    {
        _register.Answer(201, Examples.Answer());

        await Client.SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);

        var put = Assert.Single(_register.Requests);
        Assert.Equal("PUT", put.Method);
        Assert.Equal("*", put.Headers.IfNoneMatch.ToString());
        Assert.Empty(put.Headers.IfMatch);
    }

    [Fact]
    public async Task A_changed_registration_is_sent_on_condition_that_it_is_the_one_that_was_read()
    {
        _register.Answer(200, Examples.Answer());

        await Client.SendAsync(Examples.Changed, Examples.Stored(Examples.Program), cancellationToken: TestContext.Current.CancellationToken);

        var put = Assert.Single(_register.Requests);
        Assert.Equal("\"v6\"", put.Headers.IfMatch.ToString());
        Assert.Empty(put.Headers.IfNoneMatch);
    }

    [Fact]
    public async Task The_body_is_the_registration_and_the_address_holds_only_its_id()
    {
        _register.Answer(201, Examples.Answer());

        await Client.SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);

        var put = Assert.Single(_register.Requests);
        Assert.Equal($"https://nir.example.no/wire/v1/registreringer/{Examples.Id}", put.Adresse.AbsoluteUri);
        Assert.Equal(Examples.Json(Examples.Program), put.RequestBody);
        Assert.Contains(Examples.DufDigits, put.RequestBody, StringComparison.Ordinal);
        Assert.Equal($"Bearer {FastToken.Verdi}", put.Headers.Authorization!.ToString());
    }

    [Fact]
    public async Task The_id_of_the_call_is_the_one_that_was_given_until_the_register_gives_its_own()
    {
        var given = Guid.NewGuid();
        var registers = Guid.NewGuid();
        _register.Answer(201, Examples.Answer())
            .Answer(200, Examples.Answer(), addition: response => response.Headers.Add("X-Korrelasjons-Id", registers.ToString()));
        var call = new NirCallOptions { CorrelationId = given };

        var first = await Client.SendAsync(Examples.Program, options: call, cancellationToken: TestContext.Current.CancellationToken);
        var then = await Client.SendAsync(Examples.Program, options: call, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(given.ToString(), first.CorrelationId);
        Assert.Equal(registers.ToString(), then.CorrelationId);
        Assert.All(_register.Requests, question => Assert.Equal(given.ToString(), question.Headers.GetValues("X-Korrelasjons-Id").Single()));
    }

    [Fact]
    public async Task What_is_no_guid_is_not_repeated_as_the_id_of_the_call()
    {
        _register.Answer(201, Examples.Answer(), addition: response => response.Headers.Add("X-Korrelasjons-Id", Examples.DufDigits));

        var result = await Client.SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);

        Assert.NotEqual(Examples.DufDigits, result.CorrelationId);
        Assert.True(Guid.TryParse(result.CorrelationId, out _));
    }

    [Fact]
    public async Task The_earlier_state_must_be_of_the_same_registration()
    {
        var other = Examples.Stored(Examples.Program with { Id = Guid.NewGuid() });

        await Assert.ThrowsAsync<ArgumentException>("previous",
            () => Client.SendAsync(Examples.Program, other, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Empty(_register.Requests);
    }

    [Fact]
    public async Task A_code_that_cannot_be_written_stops_before_anything_is_sent()
    {
        var client = new NirClient(Examples.Endpoint, new FastToken(), new NirClientOptions { HttpHandler = _register.Handler, ValidateBeforeSending = false });
        var withUnknown = Examples.Program with { Vedtak = [new() { Vedtakstype = default, Vedtaksdato = new(2026, 2, 2) }] };

        var error = await Assert.ThrowsAsync<NirException>(() => client.SendAsync(withUnknown, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(NirErrorCode.InvalidRequest, error.ErrorCode);
        Assert.Empty(_register.Requests);
    }
}
