using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Testing;

namespace Nir.Register.Tests.Contract;

/// <summary>The repairs, contacts and persondata as the client has them: every outcome is a value.</summary>
public sealed class ClientRepairTests : ContractTest
{
    private static readonly Avslutning Avslutning = new() { Dato = new(2020, 5, 1), Avslutningsaarsak = Avslutningsaarsak.HoeyereUtdanning };

    private NirClient Client => Nir.CreateClient(Rolle.Kommuneintrobruker);

    private protected override FakeNirOptions Setup => new() { Dato = new(2018, 5, 2) };

    [Fact]
    public async Task Under_introduksjonsloven_the_way_is_remove_and_then_add()
    {
        var stored = await ClosedAsync();

        var tooEarly = await Client.AddEndAsync(stored, Avslutning, cancellationToken: Cancellation);
        var removed = await Client.RemoveComputedEndAsync(stored, cancellationToken: Cancellation);
        var again = await Client.ReadAsync(stored.Registrering.Id, cancellationToken: Cancellation);
        var added = await Client.AddEndAsync(again!, Avslutning, cancellationToken: Cancellation);

        Assert.Equal("NIR5010", Assert.Single(Assert.IsType<Refused>(tooEarly).Avvik, static avvik => avvik.Alvorlighet is Alvorlighet.Avvisning).Regel);
        Assert.Equal(again!.Version, Assert.IsType<Accepted>(removed).Version);
        Assert.True(added.IsAccepted);
        Assert.Equal(Avslutning,
            ((Introduksjonsprogram)(await Client.ReadAsync(stored.Registrering.Id, cancellationToken: Cancellation))!.Registrering).Avslutning);
    }

    [Fact]
    public async Task A_repair_of_an_older_version_is_a_conflict_with_the_registers_own()
    {
        var stored = await ClosedAsync();
        var version = Nir.ChangeInNirWeb<Introduksjonsprogram>(stored.Registrering.Id, static old => old with { LivsmestringGjennomfoert = true });

        var response = Assert.IsType<Conflict>(await Client.ReopenAsync(stored, cancellationToken: Cancellation));

        Assert.Equal((ConflictCause.ChangedInRegister, version), (response.Cause, response.Version));
    }

    [Fact]
    public async Task A_repair_of_what_is_gone_is_a_conflict_without_a_version()
    {
        var stored = await ClosedAsync();
        await Client.DeleteAsync(stored, cancellationToken: Cancellation);

        var response = Assert.IsType<Conflict>(await Client.RemoveComputedEndAsync(stored, cancellationToken: Cancellation));

        Assert.Equal((ConflictCause.ChangedInRegister, null), (response.Cause, response.Version));
    }

    [Fact]
    public async Task A_programme_is_reopened()
    {
        var stored = await ClosedAsync();

        var first = await Client.ReopenAsync(stored, cancellationToken: Cancellation);
        var again =
            await Client.ReopenAsync((await Client.ReadAsync(stored.Registrering.Id, cancellationToken: Cancellation))!, cancellationToken: Cancellation);

        Assert.True(first.IsAccepted);
        Assert.Equal("NIR5014", Assert.Single(Assert.IsType<Refused>(again).Avvik).Regel);
    }

    [Fact]
    public async Task A_claim_is_registered_and_read_with_the_persondata()
    {
        var person = Nir.CreatePerson();
        Nir.UpdatePersondata(person.WithFlyktning(new(2018, 3, 1)));
        var krav =
            new Henvendelse { Id = Guid.NewGuid(), Type = Henvendelsestype.Krav, Familie = Registreringsfamilie.Introduksjonsprogram, Dato = new(2018, 5, 1) };

        var response =
            await Client.SendContactAsync(new() { Kommune = FakeNir.Kommune, Person = person.Referanse, Henvendelse = krav }, cancellationToken: Cancellation);
        var data = await Client.ReadPersondataAsync(person.Referanse, cancellationToken: Cancellation);

        Assert.Equal(krav.Id, Assert.IsType<Accepted>(response).Id);
        Assert.Equal([krav], data.Henvendelser!);
        Assert.Equal(person.Foedselsnummer, data.Foedselsnummer);
    }

    [Fact]
    public async Task A_claim_of_a_person_who_is_not_there_is_refused()
    {
        var unknown = new SyntheticPersons(79).CreateNext();
        var krav =
            new Henvendelse { Id = Guid.NewGuid(), Type = Henvendelsestype.Krav, Familie = Registreringsfamilie.Introduksjonsprogram, Dato = new(2018, 5, 1) };

        var response =
            await Client.SendContactAsync(new() { Kommune = FakeNir.Kommune, Person = unknown.Referanse, Henvendelse = krav }, cancellationToken: Cancellation);

        Assert.Equal("NIR5006", Assert.Single(Assert.IsType<Refused>(response).Avvik).Regel);
        await Assert.ThrowsAsync<ArgumentException>(
            () => Client.SendContactAsync(new() { Kommune = FakeNir.Kommune, Person = new(), Henvendelse = krav }, cancellationToken: Cancellation));
    }

    /// <summary>A programme under introduksjonsloven that the register has ended.</summary>
    private async Task<StoredRegistrering> ClosedAsync()
    {
        var person = Nir.CreatePerson();
        Nir.UpdatePersondata(person.WithFlyktning(new(2018, 3, 1)));
        var program = person.CreateIntroduksjonsprogram(Lovverk.Introduksjonsloven) with { Avslutning = null };
        Assert.True((await Client.SendAsync(program, cancellationToken: Cancellation)).IsAccepted);
        Nir.AdvanceTo(new(2021, 6, 1));
        return (await Client.ReadAsync(program.Id, cancellationToken: Cancellation))!;
    }
}
