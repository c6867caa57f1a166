using Nir.Sdk.Client;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>A correction is transferred, and a caseworker's change in NIR is kept.</summary>
public sealed class CorrectionTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private readonly Script _register = new();

    private NirClient Client => Examples.Client(_register);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_update_names_the_version_and_sends_the_full_state()
    {
        _register.Answer(200, Examples.Answer("v8"));

        var result = await Client.UpdateAsync(Examples.Id, "v7", Examples.Changed, cancellationToken: Cancel);

        Assert.Equal("v8", Assert.IsType<Accepted>(result).Version);
        var request = Assert.Single(_register.Requests);
        Assert.Equal("\"v7\"", request.Headers.IfMatch.ToString());
        Assert.Empty(request.Headers.IfNoneMatch);
        Assert.Equal(Examples.Json(Examples.Changed), request.RequestBody);
    }

    [Fact]
    public async Task An_update_of_another_registration_is_the_programs_fault()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Client.UpdateAsync(Guid.NewGuid(), "v7", Examples.Changed, cancellationToken: Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => Client.UpdateAsync(Examples.Id, "", Examples.Changed, cancellationToken: Cancel));
        Assert.Empty(_register.Requests);
    }

    [Fact]
    public async Task What_is_sent_as_new_and_exists_with_other_content_says_what_to_give()
    {
        _register.Answer(412, Examples.Problem(412, "urn:nir:regel:NIR5016", """ ,"versjon":"v4" """)).Answer(200, Examples.Json(Examples.Program), "\"v4\"");

        var conflict = Assert.IsType<Conflict>(await Client.SendAsync(Examples.Changed, cancellationToken: Cancel));

        Assert.Equal((ConflictCause.ExistsUnderThisId, "v4"), (conflict.Cause, conflict.Version));
        Assert.Contains("sent as new", conflict.ToString(), StringComparison.Ordinal);
        Assert.Contains("MergeAsync", conflict.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("caseworker", conflict.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_keeps_what_a_caseworker_has_changed()
    {
        var inNir = Examples.Program with { Kravdato = Day };
        _register.Answer(200, Examples.Json(inNir), "\"v5\"").Answer(200, Examples.Answer("v6"));

        var result = await Client.MergeAsync(Examples.Program, Examples.Changed, cancellationToken: Cancel);

        var accepted = Assert.IsType<Accepted>(result);
        Assert.Equal(("v6", Examples.Changed with { Kravdato = Day }), (accepted.Version, accepted.Merge?.Registrering));
        Assert.Equal((["LivsmestringGjennomfoert"], ["Kravdato"]), (accepted.Merge!.ChangedByMe, accepted.Merge.ChangedInNir));
        Assert.Equal("GET PUT", _register.Methods);
        Assert.Equal("\"v5\"", _register.Requests[^1].Headers.IfMatch.ToString());
        Assert.Equal(Examples.Json(Examples.Changed with { Kravdato = Day }), _register.Requests[^1].RequestBody);
    }

    [Fact]
    public async Task A_correction_that_collides_is_not_sent_and_says_where()
    {
        _register.Answer(200, Examples.Json(Examples.Program with { Sluttmaal = Sluttmaal.HoeyereUtdanning }), "\"v5\"");

        var result = await Client.MergeAsync(Examples.Program, Examples.Program with { Sluttmaal = Sluttmaal.Grunnskole }, cancellationToken: Cancel);

        var conflict = Assert.IsType<Conflict>(result);
        Assert.Equal((ConflictCause.ChangedInRegister, "v5", "/sluttmaal"), (conflict.Cause, conflict.Version, Assert.Single(conflict.Collisions).Peker));
        Assert.Equal("GET", _register.Methods);
        Assert.Contains("/sluttmaal", conflict.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_comes_between_the_read_and_the_update_is_merged_too()
    {
        var later = Examples.Program with { Kravdato = Day };
        _register.Answer(200, Examples.Json(Examples.Program), "\"v5\"")
            .Answer(412, Examples.Problem(412, "urn:nir:regel:NIR5004", """ ,"versjon":"v6" """)).Answer(200, Examples.Json(later), "\"v6\"")
            .Answer(200, Examples.Json(later), "\"v6\"").Answer(200, Examples.Answer("v7"));

        var result = await Client.MergeAsync(Examples.Program, Examples.Changed, cancellationToken: Cancel);

        Assert.Equal(Examples.Changed with { Kravdato = Day }, Assert.IsType<Accepted>(result).Merge?.Registrering);
        Assert.Equal("GET PUT GET GET PUT", _register.Methods);
    }

    [Fact]
    public async Task A_correction_that_meets_a_new_change_every_time_is_given_up()
    {
        for (var i = 0; i < 5; i++)
        {
            var held = Examples.Json(Examples.Program with { Kravdato = Day.AddDays(i) });
            _register.Answer(200, held, $"\"v{i}\"").Answer(412)
                .Answer(200, Examples.Json(Examples.Program with { Kravdato = Day.AddDays(i + 1) }), $"\"v{i + 1}\"");
        }

        var conflict = Assert.IsType<Conflict>(await Client.MergeAsync(Examples.Program, Examples.Changed, cancellationToken: Cancel));

        Assert.Equal((ConflictCause.ChangedInRegister, "v3"), (conflict.Cause, conflict.Version));
        Assert.Equal("GET PUT GET GET PUT GET GET PUT GET", _register.Methods);
    }

    [Theory]
    [InlineData(422, null, typeof(Refused), "GET PUT")]
    [InlineData(409, null, typeof(Conflict), "GET PUT")]
    [InlineData(502, 200, typeof(OutcomeUnknown), "GET PUT GET")]
    [InlineData(412, 404, typeof(Conflict), "GET PUT GET")]
    public async Task A_correction_that_comes_to_anything_else_is_not_sent_again(int answer, int? readBack, Type result, string methods)
    {
        var avvik = answer is 422 ? $",\"avvik\":[{Examples.Avvik("NIR1001")}]" : "";
        _register.Answer(200, Examples.Json(Examples.Program), "\"v5\"").Answer(answer, Examples.Problem(answer, "urn:nir:problem:test", avvik));
        if (readBack is { } status)
        {
            _register.Answer(status, status is 200 ? Examples.Json(Examples.Program) : null, "\"v5\"");
        }

        Assert.IsType(result, await Client.MergeAsync(Examples.Program, Examples.Changed, cancellationToken: Cancel));
        Assert.Equal(methods, _register.Methods);
    }

    [Fact]
    public async Task A_correction_that_is_not_sent_is_told_under_the_id_of_the_call()
    {
        var options = new NirCallOptions { CorrelationId = Guid.NewGuid() };
        _register.Answer(404).Answer(200, Examples.Json(Examples.Program with { Sluttmaal = Sluttmaal.HoeyereUtdanning }), "\"v5\"")
            .Answer(200, Examples.Json(Examples.Program), "\"v5\"");

        var gone = await Client.MergeAsync(Examples.Program, Examples.Changed, options: options, cancellationToken: Cancel);
        var collides = await Client.MergeAsync(
            Examples.Program, Examples.Program with { Sluttmaal = Sluttmaal.Grunnskole }, options: options, cancellationToken: Cancel);
        var nothing = await Client.MergeAsync(Examples.Program, Examples.Program, options: options, cancellationToken: Cancel);

        Assert.All([gone, collides, nothing], result => Assert.Equal(options.CorrelationId.ToString(), result.CorrelationId));
        Assert.Equal("GET GET GET", _register.Methods);
    }

    [Fact]
    public async Task A_correction_of_nothing_sends_nothing()
    {
        _register.Answer(200, Examples.Json(Examples.Changed), "\"v5\"");

        var result = await Client.MergeAsync(Examples.Program, Examples.Program, cancellationToken: Cancel);

        var accepted = Assert.IsType<Accepted>(result);
        Assert.Equal(("v5", true), (accepted.Version, accepted.IsReadBack));
        Assert.Equal("GET", _register.Methods);
    }

    [Fact]
    public async Task A_correction_of_what_the_register_holds_no_more_is_a_conflict_without_a_version()
    {
        _register.Answer(404);

        var result = await Client.MergeAsync(Examples.Program, Examples.Changed, cancellationToken: Cancel);

        Assert.Null(Assert.IsType<Conflict>(result).Version);
    }
}
