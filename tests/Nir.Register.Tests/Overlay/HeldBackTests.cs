using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler.Overlay;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Register.Tests.Overlay;

/// <summary>NIR lags the law: what it cannot take yet is held back and reported, not sent.</summary>
public sealed class HeldBackTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private static readonly NirOverlay Overlay = NirOverlay.Read(
        """{ "format": "nir-overlay-v1", "navn": "test", "nirFra": { "Introduksjonsprogram.Integreringskontrakt": "2027-03-01" } }"""u8.ToArray(),
        "vendor.json");

    [Fact]
    public async Task A_field_that_nir_cannot_take_yet_does_not_reach_it_and_is_reported()
    {
        await using var nir = await FakeNir.StartAsync(new() { Dato = RegelExamples.Dato }, Cancellation);
        var client = nir.CreateClient(Rolle.Kommuneintrobruker, overlay: Overlay);
        var program = nir.CreatePerson().CreateIntroduksjonsprogram(Lovverk.IntegreringslovenKapittel6A);

        var result = await client.SendAsync(program, cancellationToken: Cancellation);
        var comparison = await client.CompareAsync(program, cancellationToken: Cancellation);

        Assert.True(result.IsAccepted);
        Assert.Equal(["/integreringskontrakt"], result.HeldBack.Select(static avvik => avvik.Peker));
        Assert.Null(((Introduksjonsprogram)Assert.Single(nir.Registreringer).Registrering).Integreringskontrakt);
        Assert.IsType<Equal>(comparison);
    }

    [Fact]
    public async Task From_the_day_that_nir_takes_it_the_field_is_sent()
    {
        await using var nir = await FakeNir.StartAsync(new() { Dato = new(2027, 3, 1) }, Cancellation);
        var client = nir.CreateClient(Rolle.Kommuneintrobruker, overlay: Overlay);
        var program = nir.CreatePerson().CreateIntroduksjonsprogram(Lovverk.IntegreringslovenKapittel6A);

        var result = await client.SendAsync(program, cancellationToken: Cancellation);

        Assert.Empty(result.HeldBack);
        Assert.Equal(program, Assert.Single(nir.Registreringer).Registrering);
    }

    [Fact]
    public async Task The_fake_judges_with_the_same_overlay()
    {
        var overlay = NirOverlay.Read(
            """{ "format": "nir-overlay-v1", "navn": "test", "regler": { "NIR1001": { "alvorlighet": "merknad" } } }"""u8.ToArray(), "vendor.json");
        await using var nir = await FakeNir.StartAsync(new() { Dato = RegelExamples.Dato, Setup = new() { Overlay = overlay } }, Cancellation);
        var program = nir.CreatePersonWithoutFacts().CreateIntroduksjonsprogram(Lovverk.Introduksjonsloven) with { Sluttmaal = Sluttmaal.Arbeid };

        var result = await nir.CreateClient(Rolle.Kommuneintrobruker, overlay: overlay).SendAsync(program, cancellationToken: Cancellation);

        Assert.Equal(["NIR1001", "NIR3003"], Assert.IsType<Accepted>(result).Merknader.Select(static avvik => avvik.Regel));
    }
}
