using Fagsystem.Generation;
using Fagsystem.Tests.Fixtures;
using Nir.Register.Control;
using Nir.Register.Faults;
using Nir.Register.Hosting;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Tests;

/// <summary>The program against a NIR that runs elsewhere: on a port, with users and secrets.</summary>
public sealed class ExternalNirTests : IAsyncLifetime
{
    private const string Intro = "9901-kommuneintrobruker";
    private const string Norsk = "9901-kommunenorskbruker";

    private readonly TemporaryFolder _export = TemporaryFolder.WithExport();
    private NirServer _nir = null!;

    private static Dictionary<string, string> Secrets => new()
    {
        ["NIR_CLIENT_SECRET_INTRO"] = $"hemmelig-{Intro}",
        ["NIR_CLIENT_SECRET_NORSK"] = $"hemmelig-{Norsk}",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _nir = await NirServer.StartAsync(cancellationToken: Cancel);
        _nir.Register.Clock.Set(new(2026, 11, 21));
        PersonFile.Load(_export.FileName(NirPersonFile.FileName), _nir.Register);
    }

    public async ValueTask DisposeAsync()
    {
        await _nir.DisposeAsync();
        _export.Dispose();
    }

    [Fact]
    public async Task A_second_run_is_accepted_as_the_first_and_makes_no_duplicates()
    {
        var first = await TransferAsync(Intro, Norsk);
        var count = _nir.Register.State.Registreringer.Count;
        var others = await TransferAsync(Intro, Norsk);

        Assert.Equal((0, 0), (first.Kode, others.Kode));
        Assert.Equal(count, _nir.Register.State.Registreringer.Count);
        Assert.Equal(Tables(first), Tables(others));
    }

    [Fact]
    public async Task Whoever_is_transferred_has_deadlines_in_NIR_too()
    {
        await TransferAsync(Intro, Norsk);
        var client = new NirClient(_nir.Adresse, new ClientCredentialsCredential(_nir.TokenAddress, Intro, $"hemmelig-{Intro}"));
        var programmes = _nir.Register.State.Registreringer.Values.Select(static entry => entry.Registrering)
            .Where(static registrering => registrering is Introduksjonsprogram && registrering.Kommune.ToString() == "9901").ToList();

        Assert.NotEmpty(programmes);
        foreach (var programme in programmes)
        {
            var status = await client.ReadStatusAsync(programme.Person, cancellationToken: Cancel);

            Assert.NotNull(status.Lovverk);
            Assert.Contains(status.Ordninger!, static ordning => ordning.Rettsstilling is not null);
            Assert.Contains(status.Frister!, static frist => frist.Frist is not null && frist.Forklaring.Count > 0);
            Assert.DoesNotContain(status.Frister!, static frist => frist.Mangel is { Opplysning: "Tillatelser" or "Bosettinger" });
        }
    }

    [Fact]
    public async Task A_wrong_secret_is_found_before_anything_is_sent()
    {
        var run = await TransferAsync(Intro, Norsk, new() { ["NIR_CLIENT_SECRET_INTRO"] = $"hemmelig-{Intro}", ["NIR_CLIENT_SECRET"] = "feil" });

        run.ShouldHaveFailed("hemmelighet", "NIR_CLIENT_SECRET");
        Assert.Empty(_nir.Register.State.Registreringer);
        Assert.DoesNotContain("feil", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Users_that_are_swapped_are_told_so()
    {
        var run = await TransferAsync(Norsk, Intro, new()
        {
            ["NIR_CLIENT_SECRET_INTRO"] = $"hemmelig-{Norsk}",
            ["NIR_CLIENT_SECRET_NORSK"] = $"hemmelig-{Intro}",
        });

        run.ShouldHaveFailed("byttet om");
    }

    [Fact]
    public async Task A_NIR_that_does_not_answer_is_one_line()
    {
        var address = _nir.Adresse;
        await _nir.DisposeAsync();

        var run = await TransferAsync(Intro, Norsk, address: address.ToString());

        run.ShouldHaveFailed("Ingen forbindelse", address.Authority);
    }

    [Fact]
    public async Task A_NIR_that_goes_away_keeps_what_it_had_accepted_in_the_report()
    {
        await using var output = new ShuttingDown(_nir, at: "Overfører: 100 av 400");

        var run = await TransferAsync(Intro, Norsk, output: output);

        run.ShouldHaveFailed("NIR på");
        Assert.Contains("Godtatt ", run.Ut, StringComparison.Ordinal);
        Assert.Contains("Ikke sendt", run.Ut, StringComparison.Ordinal);
        Assert.True(File.Exists(_export.FileName("rapport.html")));
    }

    [Fact]
    public async Task When_NIR_asks_to_be_left_alone_the_same_case_is_sent_after_the_time_it_asks_for()
    {
        _nir.Faults.Add(
            new Fault { Name = "opptatt", When = new() { Operations = [FaultOperation.Transfer], First = 2 }, What = new() { Status = 503, RetryAfter = 1 } });

        var run = await TransferAsync(Intro, Norsk);

        Assert.Equal((0, ""), (run.Kode, run.Error));
    }

    [Theory]
    [InlineData("tull")]
    [InlineData("http://nir.example.no")]
    [InlineData("http://127.0.0.1:5080/?fnr=1")]
    public async Task An_address_that_cannot_be_used_is_one_line(string address)
    {
        (await TransferAsync(Intro, Norsk, address: address)).ShouldHaveFailed();
    }

    [Fact]
    public async Task A_user_without_a_secret_in_the_environment_is_told_which()
    {
        (await TransferAsync(Intro, Norsk, [])).ShouldHaveFailed("NIR_CLIENT_SECRET_INTRO");
    }

    [Fact]
    public async Task A_run_without_a_user_is_told_which()
    {
        (await Fixtures.Program.RunAsync(["--nir", _nir.Adresse.ToString()], Secrets, cancel: Cancel)).ShouldHaveFailed("--client-id-intro");
    }

    private Task<ProgramRun> TransferAsync(string intro, string norsk, Dictionary<string, string>? environment = null, string? address = null,
        TextWriter? output = null) =>
        Fixtures.Program.RunAsync(
            ["--nir", address
                ?? _nir.Adresse.ToString(), "--client-id-intro", intro, "--client-id-norsk", norsk, "--data", _export.Folder, "--rapport",
                _export.FileName("rapport.html")],
            environment ?? Secrets,
            output,
            Cancel);

    // What comes late is late the first time only.
    private static string Tables(ProgramRun run) => string.Join(
        '\n',
        run.Ut[run.Ut.IndexOf("400 saker", StringComparison.Ordinal)..].Split('\n')
            .Where(static line => !line.Contains("(NIR3003)", StringComparison.Ordinal)));

    /// <summary>Output that ends the register when a line comes.</summary>
    private sealed class ShuttingDown(NirServer nir, string at) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value == at)
            {
                nir.DisposeAsync().AsTask().Wait(TestContext.Current.CancellationToken);
            }
        }
    }
}
