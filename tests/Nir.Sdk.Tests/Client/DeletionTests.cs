using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>Deleting a registration.</summary>
public sealed class DeletionTests
{
    private readonly Script _register = new();

    private NirClient Client => Examples.Client(_register);

    [Fact]
    public async Task What_was_read_is_deleted_on_condition_that_it_has_not_changed()
    {
        _register.Answer(204);

        var result = await Client.DeleteAsync(Examples.Stored(Examples.Program), cancellationToken: TestContext.Current.CancellationToken);

        Assert.IsType<Deleted>(result);
        var delete = Assert.Single(_register.Requests);
        Assert.Equal("DELETE", delete.Method);
        Assert.Equal("\"v6\"", delete.Headers.IfMatch.ToString());
        Assert.Equal("", delete.RequestBody);
    }

    [Fact]
    public async Task An_id_and_a_version_will_do()
    {
        _register.Answer(204);

        Assert.IsType<Deleted>(await Client.DeleteAsync(Examples.Id, "v2", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("\"v2\"", Assert.Single(_register.Requests).Headers.IfMatch.ToString());
    }

    [Fact]
    public async Task What_is_gone_was_deleted()
    {
        _register.Answer(404).Answer(412).Answer(404);

        Assert.IsType<AlreadyDeleted>(await Delete());
        Assert.IsType<AlreadyDeleted>(await Delete());
    }

    [Fact]
    public async Task What_has_changed_is_not_deleted_and_the_version_it_has_now_is_told()
    {
        _register.Answer(412, Examples.Problem(412, "urn:nir:regel:NIR5004", """ ,"versjon":"v7" """)).Answer(200, Examples.Json(Examples.Changed), "\"v8\"");

        Assert.Equal("v8", Assert.IsType<DeletionConflict>(await Delete()).Version);
    }

    [Fact]
    public async Task A_refusal_holds_the_rules_broken()
    {
        _register.Answer(422, Examples.Problem(422, "urn:nir:regel:NIR5006", $$""","avvik":[{{Examples.Avvik("NIR5006")}}]"""));

        Assert.Equal("NIR5006", Assert.Single(Assert.IsType<DeletionRefused>(await Delete()).Avvik).Regel);
    }

    [Theory]
    [InlineData(404, typeof(Deleted))]
    [InlineData(200, typeof(DeletionOutcomeUnknown))]
    [InlineData(503, typeof(DeletionOutcomeUnknown))]
    public async Task An_unknown_outcome_is_settled_by_reading_back(int read, Type result)
    {
        foreach (var unknown in new Action[] { () => _register.Answer(502), () => _register.Throw(new IOException("broken")), () => _register.Answer(202) })
        {
            unknown();
            _register.Answer(read, read == 200 ? Examples.Json(Examples.Program) : null, "\"v6\"");

            Assert.IsType(result, await Delete());
        }
    }

    [Theory]
    [InlineData(401, NirErrorCode.Authentication)]
    [InlineData(403, NirErrorCode.Credentials)]
    [InlineData(428, NirErrorCode.InvalidRequest)]
    [InlineData(409, NirErrorCode.InvalidRequest)]
    [InlineData(429, NirErrorCode.Unavailable)]
    public async Task A_fault_is_a_fault_here_too(int status, NirErrorCode errorCode)
    {
        _register.Answer(status);

        Assert.Equal(errorCode, (await Assert.ThrowsAsync<NirException>(Delete)).ErrorCode);
    }

    [Fact]
    public async Task A_version_that_cannot_stand_in_an_etag_is_the_programs_error()
    {
        await Assert.ThrowsAsync<ArgumentException>(
            () => Client.DeleteAsync(Examples.Id, "a\"b\r\nX: y", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Empty(_register.Requests);
    }

    private Task<DeletionResult> Delete() => Client.DeleteAsync(Examples.Stored(Examples.Program), cancellationToken: TestContext.Current.CancellationToken);
}
