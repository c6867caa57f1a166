using System.Net;
using Nir.Register.Register;
using Nir.Register.Tests.Kontrakt;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Register.Tests.Register;

public sealed class SamtidighetTests : Kontrakttest
{
    [Fact]
    public async Task Of_a_hundred_creates_of_the_same_id_exactly_one_wins()
    {
        var registrering = Nir.OpprettPerson().EtIntroduksjonsprogram();

        var svar = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => Intro.LagreAsync(registrering), Avbrudd)));

        Assert.Single(svar, enkelt => enkelt.Status is HttpStatusCode.Created);
        Assert.Equal(99, svar.Count(enkelt => enkelt.Status is HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task Of_a_hundred_ids_for_the_same_participation_exactly_one_wins()
    {
        var registrering = Nir.OpprettPerson().EtIntroduksjonsprogram();

        var svar = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => Intro.LagreAsync(registrering with { Id = Guid.NewGuid() }), Avbrudd)));

        var vinner = Assert.Single(svar, enkelt => enkelt.Status is HttpStatusCode.Created);
        Assert.All(svar.Where(enkelt => enkelt.Status is HttpStatusCode.Conflict), enkelt => Assert.Equal(vinner.Felt("id"), enkelt.Felt("eksisterendeId")));
        Assert.Equal(99, svar.Count(enkelt => enkelt.Status is HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task No_update_is_lost()
    {
        var registrering = Nir.OpprettPerson().EnMottakskvalifisering() with { Fravaer = [] };
        await Intro.LagreAsync(registrering);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => LeggTilAsync(registrering.Id, new DateOnly(2026, 3, 1).AddDays(i)), Avbrudd)));

        var lagret = (Mottakskvalifisering)Assert.Single(Nir.Registreringer).Registrering;
        Assert.Equal(20, lagret.Fravaer!.Select(fravaer => fravaer.Fra).Distinct().Count());
    }

    [Fact]
    public void Only_the_last_thousand_events_are_kept()
    {
        var register = new Registeret(new() { UkjentePersonerOpprettes = true }, Nir.Klokke);
        var personer = new SyntetiskePersoner(31);

        for (var i = 0; i < 1_200; i++)
        {
            register.Utfoer(new Registerkommando.OpprettPerson(personer.Neste().Referanse));
        }

        Assert.Equal(Enumerable.Range(201, 1_000), register.Hendelser.Cast<Registerhendelse.PersonOpprettet>().Select(hendelse => hendelse.Id));
    }

    private async Task LeggTilAsync(Guid id, DateOnly dag)
    {
        Svar svar;
        do
        {
            var lest = await Intro.HentAsync(id);
            var registrering = (Mottakskvalifisering)Sdk.Contract.NirJson.Les(System.Text.Encoding.UTF8.GetBytes(lest.Tekst)).Registrering;
            var fravaer = new Fravaer { Fravaerstype = FravaerstypeKodeverk.Alle[0].Verdi, Fra = dag, Til = dag };
            svar = await Intro.LagreAsync(registrering with { Fravaer = [.. registrering.Fravaer ?? [], fravaer] }, lest.Versjon);
        }
        while (svar.Status is HttpStatusCode.PreconditionFailed);
        Assert.Equal(HttpStatusCode.OK, svar.Status);
    }
}
