using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Tests.Client;

/// <summary>Deleting a registration.</summary>
public sealed class SlettingTests
{
    private readonly Manus _register = new();

    private NirClient Klient => Eksempler.Klient(_register);

    [Fact]
    public async Task What_was_read_is_deleted_on_condition_that_it_has_not_changed()
    {
        _register.Svar(204);

        var resultat = await Klient.DeleteAsync(Eksempler.Lagret(Eksempler.Program), cancellationToken: TestContext.Current.CancellationToken);

        Assert.IsType<Deleted>(resultat);
        var delete = Assert.Single(_register.Spoersmaal);
        Assert.Equal("DELETE", delete.Metode);
        Assert.Equal("\"v6\"", delete.Hoder.IfMatch.ToString());
        Assert.Equal("", delete.Kropp);
    }

    [Fact]
    public async Task An_id_and_a_version_will_do()
    {
        _register.Svar(204);

        Assert.IsType<Deleted>(await Klient.DeleteAsync(Eksempler.Id, "v2", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("\"v2\"", Assert.Single(_register.Spoersmaal).Hoder.IfMatch.ToString());
    }

    [Fact]
    public async Task What_is_gone_was_deleted()
    {
        _register.Svar(404).Svar(412).Svar(404);

        Assert.IsType<AlreadyDeleted>(await Slett());
        Assert.IsType<AlreadyDeleted>(await Slett());
    }

    [Fact]
    public async Task What_has_changed_is_not_deleted_and_the_version_it_has_now_is_told()
    {
        _register.Svar(412, Eksempler.Problem(412, "urn:nir:regel:NIR5004", """ ,"versjon":"v7" """)).Svar(200, Eksempler.Json(Eksempler.Endret), "\"v8\"");

        Assert.Equal("v8", Assert.IsType<DeletionConflict>(await Slett()).Version);
    }

    [Fact]
    public async Task A_refusal_holds_the_rules_broken()
    {
        _register.Svar(422, Eksempler.Problem(422, "urn:nir:regel:NIR5006", $$""","avvik":[{{Eksempler.Avvik("NIR5006")}}]"""));

        Assert.Equal("NIR5006", Assert.Single(Assert.IsType<DeletionRefused>(await Slett()).Avvik).Regel);
    }

    [Theory]
    [InlineData(404, typeof(Deleted))]
    [InlineData(200, typeof(DeletionOutcomeUnknown))]
    [InlineData(503, typeof(DeletionOutcomeUnknown))]
    public async Task An_unknown_outcome_is_settled_by_reading_back(int lest, Type resultat)
    {
        foreach (var ukjent in new Action[] { () => _register.Svar(502), () => _register.Kast(new IOException("broken")), () => _register.Svar(202) })
        {
            ukjent();
            _register.Svar(lest, lest == 200 ? Eksempler.Json(Eksempler.Program) : null, "\"v6\"");

            Assert.IsType(resultat, await Slett());
        }
    }

    [Theory]
    [InlineData(401, Feilkode.Autentisering)]
    [InlineData(403, Feilkode.Tilgang)]
    [InlineData(428, Feilkode.UgyldigForespoersel)]
    [InlineData(409, Feilkode.UgyldigForespoersel)]
    [InlineData(429, Feilkode.Utilgjengelig)]
    public async Task A_fault_is_a_fault_here_too(int status, Feilkode feilkode)
    {
        _register.Svar(status);

        Assert.Equal(feilkode, (await Assert.ThrowsAsync<NirException>(Slett)).Feilkode);
    }

    [Fact]
    public async Task A_version_that_cannot_stand_in_an_etag_is_the_programs_error()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Klient.DeleteAsync(Eksempler.Id, "a\"b\r\nX: y", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Empty(_register.Spoersmaal);
    }

    private Task<DeletionResult> Slett() => Klient.DeleteAsync(Eksempler.Lagret(Eksempler.Program), cancellationToken: TestContext.Current.CancellationToken);
}
