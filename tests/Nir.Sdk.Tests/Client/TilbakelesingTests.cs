using System.Net.Sockets;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Tests.Client;

/// <summary>Reading back settles what the answer to a transfer, or the lack of one, left open.</summary>
public sealed class TilbakelesingTests
{
    private readonly Manus _register = new();
    private readonly FakeTid _tid = new();

    private NirClient Klient => Eksempler.Klient(_register, tid: _tid);

    /// <summary>Each way in which a transfer may have reached the register without a usable answer.</summary>
    public static TheoryData<string> UkjenteUtfall => [.. Ukjente.Keys];

    private static Dictionary<string, Action<Manus>> Ukjente => new()
    {
        ["a reset connection"] = register => register.Kast(new HttpRequestException("reset", new SocketException((int)SocketError.ConnectionReset))),
        ["an answer cut off before its headers"] = register => register.Kast(new HttpRequestException(HttpRequestError.ResponseEnded)),
        ["an answer against the protocol"] = register => register.Kast(new HttpRequestException(HttpRequestError.InvalidResponse)),
        ["a broken stream"] = register => register.Kast(new IOException("broken")),
        ["a handler's own time limit"] = register => register.Kast(new TaskCanceledException("limit", new TimeoutException())),
        ["a handler that fails in its own way"] = register => register.Kast(new InvalidOperationException("failed")),
        ["a body cut off"] = register => register.Avbryt(201, """{"id":""", new IOException("broken")),
        ["a body that ends early"] = register => register.Svar(201, """{"id":"""),
        ["a body that is no JSON"] = register => register.Svar(200, "<html>"),
        ["a body of another shape"] = register => register.Svar(200, """{"versjon":"v1"}"""),
        ["no body"] = register => register.Svar(200),
        ["an answer about another registration"] = register => register.Svar(200, Eksempler.Svar().Replace(Eksempler.Id.ToString(), Guid.NewGuid().ToString(), StringComparison.Ordinal)),
        ["an answer without a version"] = register => register.Svar(200, Eksempler.Svar(versjon: "")),
        ["an answer longer than the limit"] = register => register.Svar(200, new string(' ', (4 * 1024 * 1024) + 1)),
        ["202"] = register => register.Svar(202),
        ["204"] = register => register.Svar(204),
        ["408"] = register => register.Svar(408),
        ["500"] = register => register.Svar(500),
        ["502"] = register => register.Svar(502, "<html>"),
        ["504"] = register => register.Svar(504),
    };

    [Theory]
    [MemberData(nameof(UkjenteUtfall))]
    public async Task An_unknown_outcome_is_accepted_when_the_register_holds_what_was_sent(string utfall)
    {
        Ukjente[utfall](_register);
        _register.Svar(200, Eksempler.Json(Eksempler.Program), "\"v9\"");

        var resultat = await Klient.SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken);

        var godtatt = Assert.IsType<Accepted>(resultat);
        Assert.Equal(("v9", true), (godtatt.Version, godtatt.IsReadBack));
        Assert.Equal("PUT GET", _register.Metoder);
    }

    [Theory]
    [MemberData(nameof(UkjenteUtfall))]
    public async Task An_unknown_outcome_stays_unknown_when_the_register_holds_something_else(string utfall)
    {
        Ukjente[utfall](_register);
        _register.Svar(200, Eksempler.Json(Eksempler.Endret), "\"v9\"");

        var resultat = await Klient.SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken);

        Assert.IsType<OutcomeUnknown>(resultat);
        Assert.Equal("PUT GET", _register.Metoder);
    }

    [Theory]
    [MemberData(nameof(UkjenteUtfall))]
    public async Task An_unknown_outcome_stays_unknown_when_the_register_holds_nothing(string utfall)
    {
        Ukjente[utfall](_register);
        _register.Svar(404);

        var resultat = await Klient.SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken);

        Assert.False(string.IsNullOrEmpty(Assert.IsType<OutcomeUnknown>(resultat).Reason));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task An_unknown_outcome_stays_unknown_when_it_cannot_be_read_back(int status)
    {
        _register.Svar(502).Svar(status);

        var resultat = await Klient.SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken);

        Assert.IsType<OutcomeUnknown>(resultat);
    }

    [Fact]
    public async Task A_transfer_that_is_not_answered_in_time_is_read_back()
    {
        _register.Ti().Svar(200, Eksempler.Json(Eksempler.Program), "\"v9\"");

        var sending = Klient.SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken);
        _tid.Gaa(TimeSpan.FromSeconds(59));
        Assert.False(sending.IsCompleted);
        _tid.Gaa(TimeSpan.FromSeconds(1));

        Assert.True(Assert.IsType<Accepted>(await sending).IsReadBack);
    }

    [Fact]
    public async Task Creating_again_what_the_register_holds_is_accepted()
    {
        _register.Svar(412, Eksempler.Problem(412, "urn:nir:regel:NIR5004", """ ,"versjon":"v4" """)).Svar(200, Eksempler.Json(Eksempler.Program), "\"v4\"");

        var resultat = await Klient.SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken);

        var godtatt = Assert.IsType<Accepted>(resultat);
        Assert.Equal(("v4", true), (godtatt.Version, godtatt.IsReadBack));
    }

    [Fact]
    public async Task Updating_again_what_the_register_holds_is_accepted()
    {
        _register.Svar(412).Svar(200, Eksempler.Json(Eksempler.Endret), "\"v8\"");

        var resultat = await Klient.SendAsync(Eksempler.Endret, Eksempler.Lagret(Eksempler.Program), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("v8", Assert.IsType<Accepted>(resultat).Version);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Other_content_in_the_register_is_a_conflict_with_the_version_it_has_now(bool oppretter)
    {
        _register.Svar(412, Eksempler.Problem(412, "urn:nir:regel:NIR5004", """ ,"versjon":"v4" """)).Svar(200, Eksempler.Json(Eksempler.Program with { Kravdato = new(2026, 1, 5) }), "\"v5\"");

        var resultat = await Klient.SendAsync(Eksempler.Endret, oppretter ? null : Eksempler.Lagret(Eksempler.Program), cancellationToken: TestContext.Current.CancellationToken);

        var konflikt = Assert.IsType<Conflict>(resultat);
        Assert.Equal((ConflictCause.ChangedInRegister, "v5"), (konflikt.Cause, konflikt.Version));
        Assert.Null(konflikt.ExistingId);
    }

    [Fact]
    public async Task An_update_of_what_another_deleted_is_a_conflict_without_a_version()
    {
        _register.Svar(412).Svar(404);

        var resultat = await Klient.SendAsync(Eksempler.Endret, Eksempler.Lagret(Eksempler.Program), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Null(Assert.IsType<Conflict>(resultat).Version);
    }

    [Fact]
    public async Task A_fault_while_a_conflict_is_read_back_reaches_the_caller()
    {
        _register.Svar(412).Svar(503, tillegg: svar => svar.Headers.RetryAfter = new(TimeSpan.FromSeconds(7)));

        var feil = await Assert.ThrowsAsync<NirException>(() => Klient.SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((Feilkode.Utilgjengelig, TimeSpan.FromSeconds(7)), (feil.Feilkode, feil.ProevIgjenEtter));
    }

    [Fact]
    public async Task Content_that_differs_only_in_the_order_of_a_list_is_not_the_same()
    {
        Tiltak[] tiltak = [.. Eksempler.Program.Tiltak!, new() { Tiltakstype = Kodeverk.Tiltakstype.Livsmestring, Fra = new(2026, 3, 2) }];
        _register.Svar(500).Svar(200, Eksempler.Json(Eksempler.Program with { Tiltak = tiltak.Reverse().ToValueList() }), "\"v9\"");

        var resultat = await Klient.SendAsync(Eksempler.Program with { Tiltak = tiltak.ToValueList() }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.IsType<OutcomeUnknown>(resultat);
    }
}
