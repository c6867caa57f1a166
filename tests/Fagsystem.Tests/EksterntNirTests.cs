using Fagsystem.Generering;
using Fagsystem.Tests.Kulisser;
using Nir.Register;

namespace Fagsystem.Tests;

/// <summary>The program against a NIR that runs elsewhere: on a port, with users and secrets.</summary>
public sealed class EksterntNirTests : IAsyncLifetime
{
    private const string Intro = "9901-kommuneintrobruker";
    private const string Norsk = "9901-kommunenorskbruker";

    private readonly Midlertidig _eksport = Midlertidig.MedEksport();
    private NirServer _nir = null!;

    private static Dictionary<string, string> Hemmeligheter => new()
    {
        ["NIR_CLIENT_SECRET_INTRO"] = $"hemmelig-{Intro}",
        ["NIR_CLIENT_SECRET_NORSK"] = $"hemmelig-{Norsk}",
    };

    private static CancellationToken Avbryt => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _nir = await NirServer.StartAsync(cancellationToken: Avbryt);
        _nir.Register.Klokke.Sett(new(2026, 11, 21));
        Personfil.Last(_eksport.Fil(NirPersonfil.Fil), _nir.Register);
    }

    public async ValueTask DisposeAsync()
    {
        await _nir.DisposeAsync();
        _eksport.Dispose();
    }

    [Fact]
    public async Task A_second_run_is_accepted_as_the_first_and_makes_no_duplicates()
    {
        var foerste = await OverfoerAsync(Intro, Norsk);
        var antall = _nir.Register.Tilstand.Registreringer.Count;
        var andre = await OverfoerAsync(Intro, Norsk);

        Assert.Equal((0, 0), (foerste.Kode, andre.Kode));
        Assert.Equal(antall, _nir.Register.Tilstand.Registreringer.Count);
        Assert.Equal(Tabeller(foerste), Tabeller(andre));
    }

    [Fact]
    public async Task A_wrong_secret_is_found_before_anything_is_sent()
    {
        var kjoering = await OverfoerAsync(Intro, Norsk, new() { ["NIR_CLIENT_SECRET_INTRO"] = $"hemmelig-{Intro}", ["NIR_CLIENT_SECRET"] = "feil" });

        kjoering.SkalHaFeilet("hemmelighet", "NIR_CLIENT_SECRET");
        Assert.Empty(_nir.Register.Tilstand.Registreringer);
        Assert.DoesNotContain("feil", kjoering.Feil, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Users_that_are_swapped_are_told_so()
    {
        var kjoering = await OverfoerAsync(Norsk, Intro, new()
        {
            ["NIR_CLIENT_SECRET_INTRO"] = $"hemmelig-{Norsk}",
            ["NIR_CLIENT_SECRET_NORSK"] = $"hemmelig-{Intro}",
        });

        kjoering.SkalHaFeilet("byttet om");
    }

    [Fact]
    public async Task A_NIR_that_does_not_answer_is_one_line()
    {
        var adresse = _nir.Adresse;
        await _nir.DisposeAsync();

        var kjoering = await OverfoerAsync(Intro, Norsk, adresse: adresse.ToString());

        kjoering.SkalHaFeilet("Ingen forbindelse", adresse.Authority);
    }

    [Fact]
    public async Task A_NIR_that_goes_away_keeps_what_it_had_accepted_in_the_report()
    {
        await using var ut = new Slukkende(_nir, ved: "Overfører: 100 av 400");

        var kjoering = await OverfoerAsync(Intro, Norsk, ut: ut);

        kjoering.SkalHaFeilet("NIR på");
        Assert.Contains("Godtatt ", kjoering.Ut, StringComparison.Ordinal);
        Assert.Contains("Ikke sendt", kjoering.Ut, StringComparison.Ordinal);
        Assert.True(File.Exists(_eksport.Fil("rapport.html")));
    }

    [Theory]
    [InlineData("tull")]
    [InlineData("http://nir.example.no")]
    [InlineData("http://127.0.0.1:5080/?fnr=1")]
    public async Task An_address_that_cannot_be_used_is_one_line(string adresse)
    {
        (await OverfoerAsync(Intro, Norsk, adresse: adresse)).SkalHaFeilet();
    }

    [Fact]
    public async Task A_user_without_a_secret_in_the_environment_is_told_which()
    {
        (await OverfoerAsync(Intro, Norsk, [])).SkalHaFeilet("NIR_CLIENT_SECRET_INTRO");
    }

    [Fact]
    public async Task A_run_without_a_user_is_told_which()
    {
        (await Kulisser.Program.KjoerAsync(["--nir", _nir.Adresse.ToString()], Hemmeligheter, avbryt: Avbryt)).SkalHaFeilet("--client-id-intro");
    }

    private Task<Programkjoering> OverfoerAsync(string intro, string norsk, Dictionary<string, string>? miljoe = null, string? adresse = null, TextWriter? ut = null) =>
        Kulisser.Program.KjoerAsync(
            ["--nir", adresse ?? _nir.Adresse.ToString(), "--client-id-intro", intro, "--client-id-norsk", norsk, "--data", _eksport.Mappe, "--rapport", _eksport.Fil("rapport.html")],
            miljoe ?? Hemmeligheter,
            ut,
            Avbryt);

    private static string Tabeller(Programkjoering kjoering) => kjoering.Ut[kjoering.Ut.IndexOf("400 saker", StringComparison.Ordinal)..];

    /// <summary>Output that ends the register when a line comes.</summary>
    private sealed class Slukkende(NirServer nir, string ved) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value == ved)
            {
                nir.DisposeAsync().AsTask().Wait(TestContext.Current.CancellationToken);
            }
        }
    }
}
