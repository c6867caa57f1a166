using Nir.Register.Tests.Kontrakt;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Testing;

namespace Nir.Register.Tests.Http;

/// <summary>The repairs, contacts and persondata as the client has them: every outcome is a value.</summary>
public sealed class KlientreparasjonTests : Kontrakttest
{
    private static readonly Avslutning Avslutning = new() { Dato = new(2020, 5, 1), Avslutningsaarsak = Avslutningsaarsak.HoeyereUtdanning };

    private NirClient Klient => Nir.CreateClient(Rolle.Kommuneintrobruker);

    private protected override FakeNirOptions Oppsett => new() { Dato = new(2018, 5, 2) };

    [Fact]
    public async Task Under_introduksjonsloven_the_way_is_remove_and_then_add()
    {
        var lagret = await LukketAsync();

        var forTidlig = await Klient.AddEndAsync(lagret, Avslutning, cancellationToken: Avbrudd);
        var fjernet = await Klient.RemoveComputedEndAsync(lagret, cancellationToken: Avbrudd);
        var paaNytt = await Klient.ReadAsync(lagret.Registrering.Id, cancellationToken: Avbrudd);
        var lagtTil = await Klient.AddEndAsync(paaNytt!, Avslutning, cancellationToken: Avbrudd);

        Assert.Equal("NIR5010", Assert.Single(Assert.IsType<Refused>(forTidlig).Avvik, static avvik => avvik.Alvorlighet is Alvorlighet.Avvisning).Regel);
        Assert.Equal(paaNytt!.Version, Assert.IsType<Accepted>(fjernet).Version);
        Assert.True(lagtTil.IsAccepted);
        Assert.Equal(Avslutning, ((Introduksjonsprogram)(await Klient.ReadAsync(lagret.Registrering.Id, cancellationToken: Avbrudd))!.Registrering).Avslutning);
    }

    [Fact]
    public async Task A_repair_of_an_older_version_is_a_conflict_with_the_registers_own()
    {
        var lagret = await LukketAsync();
        var versjon = Nir.EndreINirWeb<Introduksjonsprogram>(lagret.Registrering.Id, static gammel => gammel with { LivsmestringGjennomfoert = true });

        var svar = Assert.IsType<Conflict>(await Klient.ReopenAsync(lagret, cancellationToken: Avbrudd));

        Assert.Equal((ConflictCause.ChangedInRegister, versjon), (svar.Cause, svar.Version));
    }

    [Fact]
    public async Task A_repair_of_what_is_gone_is_a_conflict_without_a_version()
    {
        var lagret = await LukketAsync();
        await Klient.DeleteAsync(lagret, cancellationToken: Avbrudd);

        var svar = Assert.IsType<Conflict>(await Klient.RemoveComputedEndAsync(lagret, cancellationToken: Avbrudd));

        Assert.Equal((ConflictCause.ChangedInRegister, null), (svar.Cause, svar.Version));
    }

    [Fact]
    public async Task A_programme_is_reopened()
    {
        var lagret = await LukketAsync();

        var foerst = await Klient.ReopenAsync(lagret, cancellationToken: Avbrudd);
        var igjen = await Klient.ReopenAsync((await Klient.ReadAsync(lagret.Registrering.Id, cancellationToken: Avbrudd))!, cancellationToken: Avbrudd);

        Assert.True(foerst.IsAccepted);
        Assert.Equal("NIR5014", Assert.Single(Assert.IsType<Refused>(igjen).Avvik).Regel);
    }

    [Fact]
    public async Task A_claim_is_registered_and_read_with_the_persondata()
    {
        var person = Nir.OpprettPerson();
        Nir.OppdaterPersondata(person.SomFlyktning(new(2018, 3, 1)));
        var krav = new Henvendelse { Id = Guid.NewGuid(), Type = Henvendelsestype.Krav, Familie = Registreringsfamilie.Introduksjonsprogram, Dato = new(2018, 5, 1) };

        var svar = await Klient.SendContactAsync(new() { Kommune = FakeNir.Kommune, Person = person.Referanse, Henvendelse = krav }, cancellationToken: Avbrudd);
        var data = await Klient.ReadPersondataAsync(person.Referanse, cancellationToken: Avbrudd);

        Assert.Equal(krav.Id, Assert.IsType<Accepted>(svar).Id);
        Assert.Equal([krav], data.Henvendelser!);
        Assert.Equal(person.Foedselsnummer, data.Foedselsnummer);
    }

    [Fact]
    public async Task A_claim_of_a_person_who_is_not_there_is_refused()
    {
        var ukjent = new SyntetiskePersoner(79).Neste();
        var krav = new Henvendelse { Id = Guid.NewGuid(), Type = Henvendelsestype.Krav, Familie = Registreringsfamilie.Introduksjonsprogram, Dato = new(2018, 5, 1) };

        var svar = await Klient.SendContactAsync(new() { Kommune = FakeNir.Kommune, Person = ukjent.Referanse, Henvendelse = krav }, cancellationToken: Avbrudd);

        Assert.Equal("NIR5006", Assert.Single(Assert.IsType<Refused>(svar).Avvik).Regel);
        await Assert.ThrowsAsync<ArgumentException>(() => Klient.SendContactAsync(new() { Kommune = FakeNir.Kommune, Person = new(), Henvendelse = krav }, cancellationToken: Avbrudd));
    }

    /// <summary>A programme under introduksjonsloven that the register has ended.</summary>
    private async Task<StoredRegistrering> LukketAsync()
    {
        var person = Nir.OpprettPerson();
        Nir.OppdaterPersondata(person.SomFlyktning(new(2018, 3, 1)));
        var program = person.EtIntroduksjonsprogram(Lovverk.Introduksjonsloven) with { Avslutning = null };
        Assert.True((await Klient.SendAsync(program, cancellationToken: Avbrudd)).IsAccepted);
        Nir.GaaTil(new(2021, 6, 1));
        return (await Klient.ReadAsync(program.Id, cancellationToken: Avbrudd))!;
    }
}
