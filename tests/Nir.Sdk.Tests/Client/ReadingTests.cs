using FsCheck;
using FsCheck.Fluent;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>Reading a registration, and reading about a person.</summary>
public sealed class ReadingTests
{
    private readonly Script _register = new();
    private readonly FakeTime _time = new();

    private NirClient Client => Examples.Client(_register, time: _time);

    [Theory]
    [InlineData("\"v5\"")]
    [InlineData("W/\"v5\"")]
    public async Task What_is_read_has_the_registers_version(string etag)
    {
        _register.Answer(200, Examples.Json(Examples.Program), etag);

        var stored = await Client.ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.NotNull(stored);
        Assert.Equal(Examples.Program, stored.Registrering);
        Assert.Equal("v5", stored.Version);
        Assert.Empty(stored.UnknownKoder);
        Assert.Equal("GET", _register.Methods);
    }

    [Fact]
    public async Task What_the_register_does_not_hold_is_null()
    {
        _register.Answer(404, Examples.Problem(404, "urn:nir:problem:finnes-ikke"));

        Assert.Null(await Client.ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_code_of_a_later_version_is_kept_aside()
    {
        _register.Answer(200, Examples.Json(Examples.Program).Replace("\"arbeid\"", "\"noe-nytt\"", StringComparison.Ordinal), "\"v5\"");

        var stored = await Client.ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Sluttmaal.Ukjent, Assert.IsType<Introduksjonsprogram>(stored!.Registrering).Sluttmaal);
        Assert.Equal(new UnknownKode("/sluttmaal", "Sluttmaal", "noe-nytt"), Assert.Single(stored.UnknownKoder));
    }

    [Fact]
    public async Task What_was_read_can_be_changed_and_sent_with_members_of_a_later_version()
    {
        _register.Answer(200, Examples.Json(Examples.Program).Replace("\"sluttmaal\"", "\"nyttMedlem\":{\"a\":1},\"sluttmaal\"", StringComparison.Ordinal),
            "\"v5\"").Answer(200, Examples.Answer());
        var stored = await Client.ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken);

        await Client.SendAsync(stored!.Registrering with { ReservasjonMotForskning = true }, stored, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("\"nyttMedlem\":{\"a\":1}", _register.Requests[1].RequestBody, StringComparison.Ordinal);
    }

    public static TheoryData<string> IncomprehensibleResponses => [.. Incomprehensible.Keys];

    private static Dictionary<string, Action<Script>> Incomprehensible => new()
    {
        ["no version"] = register => register.Answer(200, Examples.Json(Examples.Program)),
        ["no body"] = register => register.Answer(200, etag: "\"v5\""),
        ["another registration"] = register => register.Answer(200, Examples.Json(Examples.Program with { Id = Guid.NewGuid() }), "\"v5\""),
        ["no discriminator"] = register =>
            register.Answer(200, Examples.Json(Examples.Program).Replace("\"familie\":\"introduksjonsprogram\",", "", StringComparison.Ordinal), "\"v5\""),
        ["another family"] = register =>
            register.Answer(200, Examples.Json(Examples.Program).Replace("introduksjonsprogram", "noe-nytt", StringComparison.Ordinal), "\"v5\""),
        ["a body cut off"] = register => register.Answer(200, Examples.Json(Examples.Program)[..^5], "\"v5\""),
        ["a web page"] = register => register.Answer(200, "<html>", "\"v5\""),
        ["longer than the limit"] = register => register.Answer(200, new string(' ', (4 * 1024 * 1024) + 1), "\"v5\""),
        ["500"] = register => register.Answer(500),
        ["204"] = register => register.Answer(204),
    };

    [Theory]
    [MemberData(nameof(IncomprehensibleResponses))]
    public async Task An_answer_that_is_not_of_the_contract_is_a_fault(string response)
    {
        Incomprehensible[response](_register);

        var error = await Assert.ThrowsAsync<NirException>(() => Client.ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(NirErrorCode.UnexpectedResponse, error.ErrorCode);
        Assert.Null(error.InnerException);
    }

    [Fact]
    public async Task A_body_without_a_length_is_read_no_further_than_the_limit()
    {
        var endless = new EndlessStream();
        _register.Si(_ => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(endless) }));

        await Assert.ThrowsAsync<NirException>(() => Client.ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken));

        Assert.InRange(endless.BytesRead, 4 * 1024 * 1024, 16 * 1024 * 1024);
    }

    [Fact]
    public async Task A_read_that_is_not_answered_in_time_is_a_fault()
    {
        _register.Ten();

        var reading = Client.ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(NirErrorCode.Timeout, (await Assert.ThrowsAsync<NirException>(() => reading)).ErrorCode);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(504)]
    public async Task A_gateway_that_gave_up_waiting_is_a_fault(int status)
    {
        _register.Answer(status);

        Assert.Equal(NirErrorCode.Timeout,
            (await Assert.ThrowsAsync<NirException>(
                () => Client.ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken))).ErrorCode);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_a_fault()
    {
        _register.Throw(new HttpRequestException(HttpRequestError.ResponseEnded)).Cancel(200, "{", new IOException("broken"));

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(NirErrorCode.ConnectionBreak,
                (await Assert.ThrowsAsync<NirException>(
                    () => Client.ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken))).ErrorCode);
        }
    }

    [Fact]
    public async Task A_search_names_the_person_in_the_body_only()
    {
        var treff = Guid.NewGuid();
        _register.Answer(200, $$"""{"treff":[{"id":"{{treff}}","familie":"norskopplaering","kommune":"9901","lovverk":"integreringsloven","versjon":"v1"}]}""");

        var result = await Client.SearchAsync(Examples.Person, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(treff, Assert.Single(result.Treff).Id);
        var entry = Assert.Single(_register.Requests);
        Assert.Equal(("POST", "https://nir.example.no/wire/v1/registreringer/soek"), (entry.Method, entry.Adresse.AbsoluteUri));
        Assert.Equal($$$"""{"person":{"dufNummer":"{{{Examples.DufDigits}}}","foedselsnummer":"{{{Examples.FoedselsnummerDigits}}}"}}""", entry.RequestBody);
    }

    [Fact]
    public async Task A_status_holds_the_registers_remarks()
    {
        _register.Answer(
            200,
            $$"""{"lovverk":"integreringsloven","registreringer":[{"id":"{{Examples.Id}}","familie":"introduksjonsprogram","kommune":"9901","lovverk":"integreringsloven","versjon":"v1","merknader":[{{Examples.Avvik("NIR1103", "merknad")}}]}]}""");

        var status = await Client.ReadStatusAsync(Examples.Person, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Lovverk.Integreringsloven, status.Lovverk);
        Assert.Equal("NIR1103", Assert.Single(Assert.Single(status.Registreringer).Merknader).Regel);
        Assert.Equal("https://nir.example.no/wire/v1/status", Assert.Single(_register.Requests).Adresse.AbsoluteUri);
    }

    [Fact]
    public async Task The_remarks_on_a_registration_are_those_of_its_status()
    {
        var merknad =
            $$"""{"registreringer":[{"id":"{{Examples.Id}}","familie":"introduksjonsprogram","kommune":"9901","lovverk":"integreringsloven","versjon":"v1","merknader":[{{Examples.Avvik("NIR1103", "merknad")}}]}]}""";
        _register.Answer(200, merknad).Answer(200, merknad);

        var merknader = await Client.ReadMerknaderAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);
        var other = await Client.ReadMerknaderAsync(Examples.Program with { Id = Guid.NewGuid() }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("NIR1103", Assert.Single(merknader).Regel);
        Assert.Empty(other);
    }

    [Theory]
    [InlineData(403, NirErrorCode.Credentials)]
    [InlineData(404, NirErrorCode.InvalidRequest)]
    [InlineData(503, NirErrorCode.Unavailable)]
    [InlineData(200, NirErrorCode.UnexpectedResponse)]
    public async Task A_search_and_a_status_fail_as_other_reads(int status, NirErrorCode errorCode)
    {
        _register.Answer(status).Answer(status);

        var search =
            await Assert.ThrowsAsync<NirException>(() => Client.SearchAsync(Examples.Person, cancellationToken: TestContext.Current.CancellationToken));
        var read =
            await Assert.ThrowsAsync<NirException>(() => Client.ReadStatusAsync(Examples.Person, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((errorCode, errorCode), (search.ErrorCode, read.ErrorCode));
    }

    [Fact]
    public async Task Nobody_and_nothing_cannot_be_asked_for()
    {
        await Assert.ThrowsAsync<ArgumentException>("id", () => Client.ReadAsync(Guid.Empty, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>("person",
            () => Client.SearchAsync(new PersonReference(), cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>("person",
            () => Client.ReadStatusAsync(new PersonReference(), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Empty(_register.Requests);
    }

    [Fact]
    public void Any_damage_to_an_answer_gives_a_registration_or_a_fault()
    {
        var json = Examples.Json(Examples.Program);
        var damages = from place in Gen.Choose(0, json.Length - 1)
                      from length in Gen.Choose(0, 12)
                      from replacement in Gen.Elements("", "\"", "{", "}", "[", "]", ",", "null", "0", "1e999", "\\u0000", "\uD800", "true",
                          "\"familie\":\"x\"")
                      select string.Concat(json.AsSpan(0, place), replacement, json.AsSpan(Math.Min(json.Length, place + length)));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20_261_121UL, 13UL), Prop.ForAll(damages.ToArbitrary(), damaged =>
        {
            var register = new Script().Answer(200, damaged, "\"v1\"");
            try
            {
                Assert.NotNull(Examples.Client(register).ReadAsync(Examples.Id).GetAwaiter().GetResult());
            }
            catch (NirException error)
            {
                Assert.Equal(NirErrorCode.UnexpectedResponse, error.ErrorCode);
            }
        }));
    }

    private sealed class EndlessStream : Stream
    {
        public long BytesRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => BytesRead; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            BytesRead += count;
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
