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

    [Sentence("F04")]
    [Theory]
    [InlineData(Lovverk.Introduksjonsloven)]
    [InlineData(Lovverk.Integreringsloven)]
    public async Task What_is_registered_and_what_is_missing_can_be_checked_under_both_laws(Lovverk lovverk)
    {
        await using var nir = await FakeNir.StartAsync(new() { Dato = RegelExamples.Dato }, Cancellation);
        var person = nir.CreatePersonWithoutFacts();
        var client = nir.CreateClient(Rolle.Kommuneintrobruker);
        var program = person.CreateIntroduksjonsprogram(lovverk) with { Tiltak = null };

        await client.SendAsync(program, cancellationToken: Cancellation);
        var status = await client.ReadStatusAsync(person.Referanse, cancellationToken: Cancellation);

        Assert.Equal(lovverk, status.Lovverk);
        var registered = Assert.Single(status.Registreringer);
        Assert.Equal(program.Id, registered.Id);
        Assert.Equal(["NIR1101"], registered.Merknader.Select(static avvik => avvik.Regel));
    }

    [Sentence("F36")]
    [Fact]
    public async Task A_fault_is_mended_by_transferring_the_corrected_registration_again()
    {
        await using var nir = await FakeNir.StartAsync(new() { Dato = RegelExamples.Dato }, Cancellation);
        var client = nir.CreateClient(Rolle.Kommunenorskbruker);
        var error = nir.CreatePerson().CreateNorskopplaering();
        var corrected = error with { TimerNorsk = [error.TimerNorsk![0] with { Timer = 9 }] };

        await client.SendAsync(error, cancellationToken: Cancellation);
        var stored = await client.ReadAsync(error.Id, cancellationToken: Cancellation);
        var result = await client.SendAsync(corrected, stored, cancellationToken: Cancellation);

        Assert.IsType<Accepted>(result);
        Assert.Equal(corrected, Assert.Single(nir.Registreringer).Registrering);
    }

    [Sentence("F36")]
    [Fact]
    public async Task A_fault_mended_in_nir_itself_is_not_overwritten_by_the_fagsystem()
    {
        await using var nir = await FakeNir.StartAsync(new() { Dato = RegelExamples.Dato }, Cancellation);
        var (fagsystem, saksbehandler) = (nir.CreateClient(Rolle.Kommunenorskbruker), nir.CreateClient(Rolle.Kommunenorskbruker));
        var norsk = nir.CreatePerson().CreateNorskopplaering();
        await fagsystem.SendAsync(norsk, cancellationToken: Cancellation);
        var read = await fagsystem.ReadAsync(norsk.Id, cancellationToken: Cancellation);

        await saksbehandler.SendAsync(norsk with { Opplaeringsansvarlig = Opplaeringsansvarlig.Fylkeskommune }, read, cancellationToken: Cancellation);
        var result = await fagsystem.SendAsync(norsk with { TimerNorsk = [] }, read, cancellationToken: Cancellation);

        var conflict = Assert.IsType<Conflict>(result);
        Assert.Equal(ConflictCause.ChangedInRegister, conflict.Cause);
        Assert.Equal(Opplaeringsansvarlig.Fylkeskommune, ((Norskopplaering)nir.Registreringer[0].Registrering).Opplaeringsansvarlig);
    }

    [Sentence("F37")]
    [Fact]
    public async Task After_a_transfer_it_is_checked_that_everything_shows_rightly_in_nir()
    {
        await using var nir = await FakeNir.StartAsync(new() { Dato = RegelExamples.Dato }, Cancellation);
        var client = nir.CreateClient(Rolle.Kommuneintrobruker);
        var program = nir.CreatePerson().CreateIntroduksjonsprogram();
        await client.SendAsync(program, cancellationToken: Cancellation);

        var same = await client.CompareAsync(program, cancellationToken: Cancellation);
        var different = await client.CompareAsync(program with { LivsmestringGjennomfoert = true }, cancellationToken: Cancellation);

        Assert.IsType<Equal>(same);
        Assert.Equal([nameof(Introduksjonsprogram.LivsmestringGjennomfoert)], Assert.IsType<Different>(different).Members);
    }

    [Sentence("D13")]
    [Sentence("D31")]
    [Fact]
    public async Task A_municipality_registers_participation_and_cannot_make_a_person()
    {
        await using var nir = await FakeNir.StartAsync(new() { Dato = RegelExamples.Dato }, Cancellation);
        var unknown = new SyntheticPersons(seed: 4711).CreateNext();

        var result = await nir.CreateClient(Rolle.Kommuneintrobruker).SendAsync(unknown.CreateIntroduksjonsprogram(), cancellationToken: Cancellation);

        Assert.Equal(["NIR3003", "NIR5006"], Assert.IsType<Refused>(result).Avvik.Select(static avvik => avvik.Regel));
        Assert.Empty(nir.Registreringer);
    }

    [Sentence("D18")]
    [Sentence("D32")]
    [Fact]
    public async Task Nothing_is_shown_without_a_token_to_another_role_or_to_another_municipality()
    {
        await using var nir = await FakeNir.StartAsync(new() { Dato = RegelExamples.Dato }, Cancellation);
        var program = nir.CreatePerson().CreateIntroduksjonsprogram();
        await nir.CreateClient(Rolle.Kommuneintrobruker).SendAsync(program, cancellationToken: Cancellation);
        using var unauthenticated = new HttpClient(nir.CreateHandler()) { BaseAddress = nir.Endpoint };

        using var response = await unauthenticated.GetAsync(new Uri($"v1/registreringer/{program.Id}", UriKind.Relative), Cancellation);
        var otherRolle =
            await Assert.ThrowsAsync<NirException>(() => nir.CreateClient(Rolle.Kommunenorskbruker).ReadAsync(program.Id, cancellationToken: Cancellation));
        var otherKommune = await Assert.ThrowsAsync<NirException>(() =>
            nir.CreateClient(Rolle.Kommuneintrobruker, SyntheticKommune.Vestbygd.Nummer).ReadAsync(program.Id, cancellationToken: Cancellation));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(NirErrorCode.Credentials, otherRolle.ErrorCode);
        Assert.Equal(NirErrorCode.Credentials, otherKommune.ErrorCode);
    }
}
