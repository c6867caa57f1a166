using System.Net;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Register.Tests.Kilder;

/// <summary>The sentences of the source documents that a register and a transfer meet or break.</summary>
public sealed class KilderRegisterTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Setning("F04")]
    [Theory]
    [InlineData(Lovverk.Introduksjonsloven)]
    [InlineData(Lovverk.Integreringsloven)]
    public async Task What_is_registered_and_what_is_missing_can_be_checked_under_both_laws(Lovverk lovverk)
    {
        await using var nir = await FakeNir.StartAsync(new() { Dato = Regeleksempler.Dato }, Cancellation);
        var person = nir.OpprettPerson();
        var klient = nir.CreateClient(Rolle.Kommuneintrobruker);
        var program = person.EtIntroduksjonsprogram(lovverk) with { Tiltak = null };

        await klient.SendAsync(program, cancellationToken: Cancellation);
        var status = await klient.ReadStatusAsync(person.Referanse, cancellationToken: Cancellation);

        Assert.Equal(lovverk, status.Lovverk);
        var registrert = Assert.Single(status.Registreringer);
        Assert.Equal(program.Id, registrert.Id);
        Assert.Equal(["NIR1101"], registrert.Merknader.Select(static avvik => avvik.Regel));
    }

    [Setning("F36")]
    [Fact]
    public async Task A_fault_is_mended_by_transferring_the_corrected_registration_again()
    {
        await using var nir = await FakeNir.StartAsync(new() { Dato = Regeleksempler.Dato }, Cancellation);
        var klient = nir.CreateClient(Rolle.Kommunenorskbruker);
        var feil = nir.OpprettPerson().EnNorskopplaering();
        var rettet = feil with { TimerNorsk = [feil.TimerNorsk![0] with { Timer = 9 }] };

        await klient.SendAsync(feil, cancellationToken: Cancellation);
        var lagret = await klient.ReadAsync(feil.Id, cancellationToken: Cancellation);
        var resultat = await klient.SendAsync(rettet, lagret, cancellationToken: Cancellation);

        Assert.IsType<Accepted>(resultat);
        Assert.Equal(rettet, Assert.Single(nir.Registreringer).Registrering);
    }

    [Setning("F36")]
    [Fact]
    public async Task A_fault_mended_in_nir_itself_is_not_overwritten_by_the_fagsystem()
    {
        await using var nir = await FakeNir.StartAsync(new() { Dato = Regeleksempler.Dato }, Cancellation);
        var (fagsystem, saksbehandler) = (nir.CreateClient(Rolle.Kommunenorskbruker), nir.CreateClient(Rolle.Kommunenorskbruker));
        var norsk = nir.OpprettPerson().EnNorskopplaering();
        await fagsystem.SendAsync(norsk, cancellationToken: Cancellation);
        var lest = await fagsystem.ReadAsync(norsk.Id, cancellationToken: Cancellation);

        await saksbehandler.SendAsync(norsk with { Opplaeringsansvarlig = Opplaeringsansvarlig.Fylkeskommune }, lest, cancellationToken: Cancellation);
        var resultat = await fagsystem.SendAsync(norsk with { TimerNorsk = [] }, lest, cancellationToken: Cancellation);

        var konflikt = Assert.IsType<Conflict>(resultat);
        Assert.Equal(ConflictCause.ChangedInRegister, konflikt.Cause);
        Assert.Equal(Opplaeringsansvarlig.Fylkeskommune, ((Norskopplaering)nir.Registreringer[0].Registrering).Opplaeringsansvarlig);
    }

    [Setning("F37")]
    [Fact]
    public async Task After_a_transfer_it_is_checked_that_everything_shows_rightly_in_nir()
    {
        await using var nir = await FakeNir.StartAsync(new() { Dato = Regeleksempler.Dato }, Cancellation);
        var klient = nir.CreateClient(Rolle.Kommuneintrobruker);
        var program = nir.OpprettPerson().EtIntroduksjonsprogram();
        await klient.SendAsync(program, cancellationToken: Cancellation);

        var lik = await klient.CompareAsync(program, cancellationToken: Cancellation);
        var ulik = await klient.CompareAsync(program with { LivsmestringGjennomfoert = true }, cancellationToken: Cancellation);

        Assert.IsType<Equal>(lik);
        Assert.Equal([nameof(Introduksjonsprogram.LivsmestringGjennomfoert)], Assert.IsType<Different>(ulik).Members);
    }

    [Setning("D13")]
    [Setning("D31")]
    [Fact]
    public async Task A_municipality_registers_participation_and_cannot_make_a_person()
    {
        await using var nir = await FakeNir.StartAsync(new() { Dato = Regeleksempler.Dato }, Cancellation);
        var ukjent = new SyntetiskePersoner(seed: 4711).Neste();

        var resultat = await nir.CreateClient(Rolle.Kommuneintrobruker).SendAsync(ukjent.EtIntroduksjonsprogram(), cancellationToken: Cancellation);

        Assert.Equal(["NIR5006"], Assert.IsType<Refused>(resultat).Avvik.Select(static avvik => avvik.Regel));
        Assert.Empty(nir.Registreringer);
    }

    [Setning("D18")]
    [Setning("D32")]
    [Fact]
    public async Task Nothing_is_shown_without_a_token_to_another_role_or_to_another_municipality()
    {
        await using var nir = await FakeNir.StartAsync(new() { Dato = Regeleksempler.Dato }, Cancellation);
        var program = nir.OpprettPerson().EtIntroduksjonsprogram();
        await nir.CreateClient(Rolle.Kommuneintrobruker).SendAsync(program, cancellationToken: Cancellation);
        using var uinnlogget = new HttpClient(nir.CreateHandler()) { BaseAddress = nir.Endpoint };

        using var svar = await uinnlogget.GetAsync(new Uri($"v1/registreringer/{program.Id}", UriKind.Relative), Cancellation);
        var annenRolle = await Assert.ThrowsAsync<NirException>(() => nir.CreateClient(Rolle.Kommunenorskbruker).ReadAsync(program.Id, cancellationToken: Cancellation));
        var annenKommune = await Assert.ThrowsAsync<NirException>(() =>
            nir.CreateClient(Rolle.Kommuneintrobruker, SyntetiskKommune.Vestbygd.Nummer).ReadAsync(program.Id, cancellationToken: Cancellation));

        Assert.Equal(HttpStatusCode.Unauthorized, svar.StatusCode);
        Assert.Equal(Feilkode.Tilgang, annenRolle.Feilkode);
        Assert.Equal(Feilkode.Tilgang, annenKommune.Feilkode);
    }
}
