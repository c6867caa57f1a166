using System.CommandLine;
using System.CommandLine.Parsing;
using Fagsystem.Eksport;
using Fagsystem.Generering;
using Fagsystem.Tilkobling;
using Spectre.Console;

namespace Fagsystem;

/// <summary>The command line: what can be asked for, and one line on stderr for all that goes wrong.</summary>
internal sealed class Kommandolinje
{
    private const string Hemmelighet = "NIR_CLIENT_SECRET";

    private const int BreddeIFil = 120;

    // Longer than a request in flight may take, so that the report is written before the process ends.
    private static readonly TimeSpan TidTilAaAvslutte = TimeSpan.FromSeconds(30);

    private readonly Omgivelser _omgivelser;
    private readonly RootCommand _rot;

    private readonly Option<string> _mappe = new("--data")
    {
        Description = "Mappen med eksporten.",
        DefaultValueFactory = static _ => Path.Combine(AppContext.BaseDirectory, "Data"),
    };

    private readonly Option<string> _rapport = new("--rapport")
    {
        Description = "Hvor HTML-rapporten skrives.",
        DefaultValueFactory = static _ => Path.Combine("artifacts", "fagsystem", "rapport.html"),
    };

    private readonly Option<Uri?> _nir = new("--nir")
    {
        Description = "Adressen til et NIR som kjører. Uten den startes et lokalt.",
        CustomParser = static tekst =>
        {
            if (!Uri.TryCreate(tekst.Tokens[0].Value, UriKind.Absolute, out var adresse))
            {
                tekst.AddError("--nir skal være en adresse, for eksempel http://127.0.0.1:5080.");
            }

            return adresse;
        },
    };

    private readonly Option<string?> _klient = new("--client-id") { Description = $"Klient-id hos NIR. Hemmeligheten står i miljøvariabelen {Hemmelighet}." };
    private readonly Option<string?> _intro = new("--client-id-intro") { Description = $"Klient-id for kommuneintrobruker; hemmelighet i {Hemmelighet}_INTRO." };
    private readonly Option<string?> _norsk = new("--client-id-norsk") { Description = $"Klient-id for kommunenorskbruker; hemmelighet i {Hemmelighet}_NORSK." };

    public Kommandolinje(Omgivelser omgivelser)
    {
        _omgivelser = omgivelser;
        _rot = new RootCommand("Et lite fagsystem: leser en kommunes eksport og overfører den til NIR.") { _mappe, _rapport, _nir, _klient, _intro, _norsk, Generer() };
        _rot.SetAction((svar, stopp) => VoktAsync(() => new Kjoering(Konsoll(), TimeProvider.System).KjoerAsync(Valg(svar), stopp)));
    }

    /// <summary>Runs what the arguments ask for.</summary>
    /// <returns>The exit code (<see cref="Avslutningskode"/>).</returns>
    public Task<int> KjoerAsync(string[] argumenter, CancellationToken avbryt = default)
    {
        var svar = _rot.Parse(argumenter);
        if (svar.Errors is [var feil, ..])
        {
            _omgivelser.Feil.WriteLine($"{Feiltekst(svar, feil)} Se --help.");
            return Task.FromResult(Avslutningskode.Feil);
        }

        var oppsett = new InvocationConfiguration
        {
            Output = _omgivelser.Ut,
            Error = _omgivelser.Feil,
            ProcessTerminationTimeout = TidTilAaAvslutte,
        };
        return svar.InvokeAsync(oppsett, avbryt);
    }

    private Command Generer()
    {
        var til = new Option<string>("--til") { Description = "Mappen eksporten skrives til.", DefaultValueFactory = static _ => Path.Combine("samples", "Fagsystem", "Data") };
        var generer = new Command("generer", "Lager eksporten og fasiten på nytt.") { til };
        generer.SetAction((svar, _) => VoktAsync(() =>
        {
            var mappe = svar.GetRequiredValue(til);
            Directory.CreateDirectory(mappe);
            Eksportgenerator.Generer().Skriv(mappe);
            _omgivelser.Ut.WriteLine($"Skrev eksporten til {mappe}");
            return Task.FromResult(Avslutningskode.SomVentet);
        }));
        return generer;
    }

    private Kjoeringsvalg Valg(ParseResult svar)
    {
        var nir = svar.GetValue(_nir);
        return new(
            svar.GetRequiredValue(_mappe),
            svar.GetRequiredValue(_rapport),
            nir,
            nir is null ? null : new(Bruker(svar, _intro, "INTRO"), Bruker(svar, _norsk, "NORSK")));
    }

    // The role's own first, then what is common.
    private Bruker Bruker(ParseResult svar, Option<string?> klientForRolle, string rolle)
    {
        var klient = svar.GetValue(klientForRolle) ?? svar.GetValue(_klient)
            ?? throw new BrukException($"--nir trenger {klientForRolle.Name} (eller --client-id for begge rollene).");
        var hemmelighet = _omgivelser.Miljoevariabel($"{Hemmelighet}_{rolle}") is { Length: > 0 } egen ? egen : _omgivelser.Miljoevariabel(Hemmelighet);
        return hemmelighet is { Length: > 0 }
            ? new(klient, hemmelighet)
            : throw new BrukException($"Miljøvariabelen {Hemmelighet}_{rolle} (eller {Hemmelighet}) må være satt når --nir brukes.");
    }

    private async Task<int> VoktAsync(Func<Task<int>> arbeid)
    {
        try
        {
            return await arbeid();
        }
        catch (Exception e) when (e is BrukException or EksportException)
        {
            await _omgivelser.Feil.WriteLineAsync(e.Message);
            return Avslutningskode.Feil;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await _omgivelser.Feil.WriteLineAsync("En fil kan ikke leses eller skrives.");
            return Avslutningskode.Feil;
        }
        catch (OperationCanceledException)
        {
            return Avslutningskode.Stoppet;
        }
    }

    private IAnsiConsole Konsoll()
    {
        var konsoll = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(_omgivelser.Ut),
            Interactive = _omgivelser.ErTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Ansi = _omgivelser.ErTerminal ? AnsiSupport.Detect : AnsiSupport.No,
        });
        konsoll.Profile.Width = _omgivelser.ErTerminal ? konsoll.Profile.Width : BreddeIFil;
        return konsoll;
    }

    // What stands on the command line may be anything: only names of options are repeated.
    private static string Feiltekst(ParseResult svar, ParseError feil) => svar.UnmatchedTokens is [var ukjent, ..]
        ? ukjent.StartsWith("--", StringComparison.Ordinal) && !ukjent.Any(char.IsAsciiDigit) ? $"Ukjent valg: {ukjent}." : "Kommandolinjen har et argument for mye."
        : feil.SymbolResult is OptionResult { Option: { Name: var navn, Name: not "--nir" } } ? $"Valget {navn} mangler en verdi eller er gitt flere ganger." : feil.Message;
}
