using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Frister;
using Examples = Nir.Shared.Client.Examples;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>Every send with known person facts checks the choice of law; the result says when the facts were not known.</summary>
public sealed class LovvalgWhenSendingTests
{
    private static readonly Personsak Flyktning = TestSak.Flyktning(new(2025, 12, 1));

    private readonly Script _register = new();

    [Fact]
    public async Task Without_the_facts_the_result_says_that_the_law_was_not_assessed()
    {
        var result = await SendAsync(Examples.Program, sak: null);

        Assert.Equal(LovvalgCheck.NotAssessed, result.Lovvalg);
        Assert.Contains(result.NotAssessed, static absent => absent is { Regel: "NIR3001", Mangler: "Sak" });
    }

    [Fact]
    public async Task With_the_facts_the_law_is_checked_and_its_remark_stands_in_the_result()
    {
        var result = await SendAsync(Examples.Program with { Lovverk = Lovverk.IntegreringslovenKapittel6A }, Flyktning);

        Assert.Equal(LovvalgCheck.Disagrees, result.Lovvalg);
        Assert.Contains(result.LocalMerknader, static avvik => avvik.Regel == "NIR3001");
        Assert.True(result.IsAccepted);
    }

    [Fact]
    public async Task The_law_that_fits_is_said_to_fit() =>
        Assert.Equal(LovvalgCheck.Agrees, (await SendAsync(Examples.Program, Flyktning)).Lovvalg);

    [Fact]
    public async Task Facts_that_do_not_suffice_leave_the_law_unassessed() =>
        Assert.Equal(LovvalgCheck.NotAssessed, (await SendAsync(Examples.Program, new Personsak())).Lovvalg);

    [Fact]
    public async Task The_law_is_checked_also_when_the_refusals_are_left_to_the_register()
    {
        _register.Answer(201, Examples.Answer());

        var result =
            await new NirClient(Examples.Endpoint, new FastToken(),
                new() { HttpHandler = _register.Handler, TimeProvider = new FakeTime(), ValidateBeforeSending = false })
            .SendAsync(Examples.Program, Flyktning, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(LovvalgCheck.Agrees, result.Lovvalg);
    }

    [Fact]
    public async Task The_facts_are_not_sent()
    {
        await SendAsync(Examples.Program, Flyktning with { Foedselsdato = new(1977, 7, 17) });

        Assert.DoesNotContain(_register.Requests, static question => question.ToString()!.Contains("1977-07-17", StringComparison.Ordinal));
    }

    private async Task<TransferResult> SendAsync(Introduksjonsprogram program, Personsak? sak)
    {
        _register.Answer(201, Examples.Answer());
        return await Examples.Client(_register).SendAsync(program, sak, cancellationToken: TestContext.Current.CancellationToken);
    }
}
