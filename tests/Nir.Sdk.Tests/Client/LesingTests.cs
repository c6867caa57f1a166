using FsCheck;
using FsCheck.Fluent;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Tests.Client;

/// <summary>Reading a registration, and reading about a person.</summary>
public sealed class LesingTests
{
    private readonly Manus _register = new();
    private readonly FakeTid _tid = new();

    private NirClient Klient => Eksempler.Klient(_register, tid: _tid);

    [Theory]
    [InlineData("\"v5\"")]
    [InlineData("W/\"v5\"")]
    public async Task What_is_read_has_the_registers_version(string etag)
    {
        _register.Svar(200, Eksempler.Json(Eksempler.Program), etag);

        var lagret = await Klient.ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.NotNull(lagret);
        Assert.Equal(Eksempler.Program, lagret.Registrering);
        Assert.Equal("v5", lagret.Version);
        Assert.Empty(lagret.UkjenteKoder);
        Assert.Equal("GET", _register.Metoder);
    }

    [Fact]
    public async Task What_the_register_does_not_hold_is_null()
    {
        _register.Svar(404, Eksempler.Problem(404, "urn:nir:problem:finnes-ikke"));

        Assert.Null(await Klient.ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_code_of_a_later_version_is_kept_aside()
    {
        _register.Svar(200, Eksempler.Json(Eksempler.Program).Replace("\"arbeid\"", "\"noe-nytt\"", StringComparison.Ordinal), "\"v5\"");

        var lagret = await Klient.ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Sluttmaal.Ukjent, Assert.IsType<Introduksjonsprogram>(lagret!.Registrering).Sluttmaal);
        Assert.Equal(new UkjentKode("/sluttmaal", "Sluttmaal", "noe-nytt"), Assert.Single(lagret.UkjenteKoder));
    }

    [Fact]
    public async Task What_was_read_can_be_changed_and_sent_with_members_of_a_later_version()
    {
        _register.Svar(200, Eksempler.Json(Eksempler.Program).Replace("\"sluttmaal\"", "\"nyttMedlem\":{\"a\":1},\"sluttmaal\"", StringComparison.Ordinal), "\"v5\"").Svar(200, Eksempler.Svar());
        var lagret = await Klient.ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken);

        await Klient.SendAsync(lagret!.Registrering with { ReservasjonMotForskning = true }, lagret, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("\"nyttMedlem\":{\"a\":1}", _register.Spoersmaal[1].Kropp, StringComparison.Ordinal);
    }

    public static TheoryData<string> UforstaaeligeSvar => [.. Uforstaaelige.Keys];

    private static Dictionary<string, Action<Manus>> Uforstaaelige => new()
    {
        ["no version"] = register => register.Svar(200, Eksempler.Json(Eksempler.Program)),
        ["no body"] = register => register.Svar(200, etag: "\"v5\""),
        ["another registration"] = register => register.Svar(200, Eksempler.Json(Eksempler.Program with { Id = Guid.NewGuid() }), "\"v5\""),
        ["no discriminator"] = register => register.Svar(200, Eksempler.Json(Eksempler.Program).Replace("\"familie\":\"introduksjonsprogram\",", "", StringComparison.Ordinal), "\"v5\""),
        ["another family"] = register => register.Svar(200, Eksempler.Json(Eksempler.Program).Replace("introduksjonsprogram", "noe-nytt", StringComparison.Ordinal), "\"v5\""),
        ["a body cut off"] = register => register.Svar(200, Eksempler.Json(Eksempler.Program)[..^5], "\"v5\""),
        ["a web page"] = register => register.Svar(200, "<html>", "\"v5\""),
        ["longer than the limit"] = register => register.Svar(200, new string(' ', (4 * 1024 * 1024) + 1), "\"v5\""),
        ["500"] = register => register.Svar(500),
        ["204"] = register => register.Svar(204),
    };

    [Theory]
    [MemberData(nameof(UforstaaeligeSvar))]
    public async Task An_answer_that_is_not_of_the_contract_is_a_fault(string svar)
    {
        Uforstaaelige[svar](_register);

        var feil = await Assert.ThrowsAsync<NirException>(() => Klient.ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(Feilkode.UventetSvar, feil.Feilkode);
        Assert.Null(feil.InnerException);
    }

    [Fact]
    public async Task A_body_without_a_length_is_read_no_further_than_the_limit()
    {
        var uendelig = new UendeligStroem();
        _register.Si(_ => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(uendelig) }));

        await Assert.ThrowsAsync<NirException>(() => Klient.ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken));

        Assert.InRange(uendelig.Lest, 4 * 1024 * 1024, 16 * 1024 * 1024);
    }

    [Fact]
    public async Task A_read_that_is_not_answered_in_time_is_a_fault()
    {
        _register.Ti();

        var lesing = Klient.ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken);
        _tid.Gaa(TimeSpan.FromSeconds(60));

        Assert.Equal(Feilkode.Tidsavbrudd, (await Assert.ThrowsAsync<NirException>(() => lesing)).Feilkode);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(504)]
    public async Task A_gateway_that_gave_up_waiting_is_a_fault(int status)
    {
        _register.Svar(status);

        Assert.Equal(Feilkode.Tidsavbrudd, (await Assert.ThrowsAsync<NirException>(() => Klient.ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken))).Feilkode);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_a_fault()
    {
        _register.Kast(new HttpRequestException(HttpRequestError.ResponseEnded)).Avbryt(200, "{", new IOException("broken"));

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(Feilkode.Forbindelsesbrudd, (await Assert.ThrowsAsync<NirException>(() => Klient.ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken))).Feilkode);
        }
    }

    [Fact]
    public async Task A_search_names_the_person_in_the_body_only()
    {
        var treff = Guid.NewGuid();
        _register.Svar(200, $$"""{"treff":[{"id":"{{treff}}","familie":"norskopplaering","kommune":"9901","lovverk":"integreringsloven","versjon":"v1"}]}""");

        var resultat = await Klient.SearchAsync(Eksempler.Person, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(treff, Assert.Single(resultat.Treff).Id);
        var post = Assert.Single(_register.Spoersmaal);
        Assert.Equal(("POST", "https://nir.example.no/wire/v1/registreringer/soek"), (post.Metode, post.Adresse.AbsoluteUri));
        Assert.Equal($$$"""{"person":{"dufNummer":"{{{Eksempler.DufSifre}}}","foedselsnummer":"{{{Eksempler.FoedselsnummerSifre}}}"}}""", post.Kropp);
    }

    [Fact]
    public async Task A_status_holds_the_registers_remarks()
    {
        _register.Svar(200, $$"""{"lovverk":"integreringsloven","registreringer":[{"id":"{{Eksempler.Id}}","familie":"introduksjonsprogram","kommune":"9901","lovverk":"integreringsloven","versjon":"v1","merknader":[{{Eksempler.Avvik("NIR1103", "merknad")}}]}]}""");

        var status = await Klient.ReadStatusAsync(Eksempler.Person, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Lovverk.Integreringsloven, status.Lovverk);
        Assert.Equal("NIR1103", Assert.Single(Assert.Single(status.Registreringer).Merknader).Regel);
        Assert.Equal("https://nir.example.no/wire/v1/status", Assert.Single(_register.Spoersmaal).Adresse.AbsoluteUri);
    }

    [Theory]
    [InlineData(403, Feilkode.Tilgang)]
    [InlineData(404, Feilkode.UgyldigForespoersel)]
    [InlineData(503, Feilkode.Utilgjengelig)]
    [InlineData(200, Feilkode.UventetSvar)]
    public async Task A_search_and_a_status_fail_as_other_reads(int status, Feilkode feilkode)
    {
        _register.Svar(status).Svar(status);

        var soek = await Assert.ThrowsAsync<NirException>(() => Klient.SearchAsync(Eksempler.Person, cancellationToken: TestContext.Current.CancellationToken));
        var hent = await Assert.ThrowsAsync<NirException>(() => Klient.ReadStatusAsync(Eksempler.Person, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((feilkode, feilkode), (soek.Feilkode, hent.Feilkode));
    }

    [Fact]
    public async Task Nobody_and_nothing_cannot_be_asked_for()
    {
        await Assert.ThrowsAsync<ArgumentException>("id", () => Klient.ReadAsync(Guid.Empty, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>("person", () => Klient.SearchAsync(new Personreferanse(), cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>("person", () => Klient.ReadStatusAsync(new Personreferanse(), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Empty(_register.Spoersmaal);
    }

    [Fact]
    public void Any_damage_to_an_answer_gives_a_registration_or_a_fault()
    {
        var json = Eksempler.Json(Eksempler.Program);
        var skader = from sted in Gen.Choose(0, json.Length - 1)
                     from lengde in Gen.Choose(0, 12)
                     from erstatning in Gen.Elements("", "\"", "{", "}", "[", "]", ",", "null", "0", "1e999", "\\u0000", "\uD800", "true", "\"familie\":\"x\"")
                     select string.Concat(json.AsSpan(0, sted), erstatning, json.AsSpan(Math.Min(json.Length, sted + lengde)));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20_261_121UL, 13UL), Prop.ForAll(skader.ToArbitrary(), skadet =>
        {
            var register = new Manus().Svar(200, skadet, "\"v1\"");
            try
            {
                Assert.NotNull(Eksempler.Klient(register).ReadAsync(Eksempler.Id).GetAwaiter().GetResult());
            }
            catch (NirException feil)
            {
                Assert.Equal(Feilkode.UventetSvar, feil.Feilkode);
            }
        }));
    }

    private sealed class UendeligStroem : Stream
    {
        public long Lest { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Lest; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Lest += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
