using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Frister;
using Eksempler = Nir.Sdk.Tests.Client.Kulisser.Eksempler;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Tests.Client;

/// <summary>Every send with known person facts checks the choice of law; the result says when the facts were not known.</summary>
public sealed class LovvalgVedSendingTests
{
    private static readonly Personsak Flyktning = Testsak.Flyktning(new(2025, 12, 1));

    private readonly Manus _register = new();

    [Fact]
    public async Task Without_the_facts_the_result_says_that_the_law_was_not_assessed()
    {
        var resultat = await SendAsync(Eksempler.Program, sak: null);

        Assert.Equal(Lovvalgskontroll.IkkeVurdert, resultat.Lovvalg);
        Assert.Contains(resultat.NotAssessed, static ikke => ikke is { Regel: "NIR3001", Mangler: "Sak" });
    }

    [Fact]
    public async Task With_the_facts_the_law_is_checked_and_its_remark_stands_in_the_result()
    {
        var resultat = await SendAsync(Eksempler.Program with { Lovverk = Lovverk.IntegreringslovenKapittel6A }, Flyktning);

        Assert.Equal(Lovvalgskontroll.StemmerIkke, resultat.Lovvalg);
        Assert.Contains(resultat.LocalMerknader, static avvik => avvik.Regel == "NIR3001");
        Assert.True(resultat.IsAccepted);
    }

    [Fact]
    public async Task The_law_that_fits_is_said_to_fit() =>
        Assert.Equal(Lovvalgskontroll.Stemmer, (await SendAsync(Eksempler.Program, Flyktning)).Lovvalg);

    [Fact]
    public async Task Facts_that_do_not_suffice_leave_the_law_unassessed() =>
        Assert.Equal(Lovvalgskontroll.IkkeVurdert, (await SendAsync(Eksempler.Program, new Personsak())).Lovvalg);

    [Fact]
    public async Task The_law_is_checked_also_when_the_refusals_are_left_to_the_register()
    {
        _register.Svar(201, Eksempler.Svar());

        var resultat = await new NirClient(Eksempler.Endpoint, new FastToken(), new() { HttpHandler = _register.Handler, TimeProvider = new FakeTid(), ValiderFoerSending = false })
            .SendAsync(Eksempler.Program, Flyktning, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Lovvalgskontroll.Stemmer, resultat.Lovvalg);
    }

    [Fact]
    public async Task The_facts_are_not_sent()
    {
        await SendAsync(Eksempler.Program, Flyktning with { Foedselsdato = new(1977, 7, 17) });

        Assert.DoesNotContain(_register.Spoersmaal, static spoersmaal => spoersmaal.ToString()!.Contains("1977-07-17", StringComparison.Ordinal));
    }

    private async Task<TransferResult> SendAsync(Introduksjonsprogram program, Personsak? sak)
    {
        _register.Svar(201, Eksempler.Svar());
        return await Eksempler.Klient(_register).SendAsync(program, sak, cancellationToken: TestContext.Current.CancellationToken);
    }
}
