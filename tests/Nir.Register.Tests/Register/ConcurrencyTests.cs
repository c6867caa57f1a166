using System.Net;
using Nir.Register.Register;
using Nir.Register.Tests.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Register.Tests.Register;

public sealed class ConcurrencyTests : ContractTest
{
    [Fact]
    public async Task Of_a_hundred_creates_of_the_same_id_exactly_one_wins()
    {
        var registrering = Nir.CreatePerson().CreateIntroduksjonsprogram();

        var response = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => Intro.StoreAsync(registrering), Cancellation)));

        Assert.Single(response, single => single.Status is HttpStatusCode.Created);
        Assert.Equal(99, response.Count(single => single.Status is HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task Of_a_hundred_ids_for_the_same_participation_exactly_one_wins()
    {
        var registrering = Nir.CreatePerson().CreateIntroduksjonsprogram();

        var response =
            await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => Intro.StoreAsync(registrering with { Id = Guid.NewGuid() }), Cancellation)));

        var wins = Assert.Single(response, single => single.Status is HttpStatusCode.Created);
        Assert.All(response.Where(single => single.Status is HttpStatusCode.Conflict), single => Assert.Equal(wins.Felt("id"), single.Felt("eksisterendeId")));
        Assert.Equal(99, response.Count(single => single.Status is HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task No_update_is_lost()
    {
        var registrering = Nir.CreatePerson().CreateMottakskvalifisering() with { Fravaer = [] };
        await Intro.StoreAsync(registrering);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => AddAsync(registrering.Id, new DateOnly(2026, 3, 1).AddDays(i)), Cancellation)));

        var stored = (Mottakskvalifisering)Assert.Single(Nir.Registreringer).Registrering;
        Assert.Equal(20, stored.Fravaer!.Select(fravaer => fravaer.Fra).Distinct().Count());
    }

    [Fact]
    public void Only_the_last_thousand_events_are_kept()
    {
        var register = new FakeRegister(new() { CreatesUnknownPersons = true }, Nir.Clock);
        var personer = new SyntheticPersons(31);

        for (var i = 0; i < 1_200; i++)
        {
            register.Execute(new RegisterCommand.CreatePerson(personer.CreateNext().Referanse));
        }

        Assert.Equal(Enumerable.Range(201, 1_000), register.Events.Cast<RegisterEvent.PersonCreated>().Select(raised => raised.Id));
    }

    [Fact]
    public void What_many_do_at_the_same_time_takes_effect_in_one_order()
    {
        const int many = 240;
        var register = new FakeRegister(new() { CreatesUnknownPersons = true }, Nir.Clock);
        var caller = new Caller(Rolle.Kommuneintrobruker, SyntheticKommune.Fjordvik.Nummer);
        var persons = new SyntheticPersons(32);
        var programs = Enumerable.Range(0, many).Select(_ => persons.CreateNext().CreateIntroduksjonsprogram()).ToArray();

        Parallel.ForEach(programs, program => register.Execute(new RegisterCommand.Store(caller, program, new Condition.Absent(), Size: 100)));

        var numbers = Enumerable.Range(1, many).ToArray();
        Assert.Equal(many, register.State.Registreringer.Count);
        Assert.Equal(numbers, register.State.Personer.Keys.Order());
        Assert.Equal(numbers.Select(number => $"{number}"), register.Events.OfType<RegisterEvent.RegistreringCreated>().Select(raised => raised.Version));
        Assert.Equal(numbers.Select(number => (long)number), register.JournalEntries.Select(entry => entry.Nummer));
        Assert.Equal(register.Events.OfType<RegisterEvent.RegistreringCreated>().Select(raised => (Guid?)raised.Id),
            register.JournalEntries.Select(entry => entry.Id));
    }

    [Fact]
    public async Task A_state_that_is_put_back_lives_no_day_of_the_one_before()
    {
        var (early, late) = (new DateOnly(2026, 3, 1), new DateOnly(2026, 9, 1));
        var clock = new RegisterClock(TimeProvider.System);
        clock.Set(early);
        var register = new FakeRegister(new() { CreatesUnknownPersons = true }, clock);
        register.Live();
        var start = register.State;
        var persons = new SyntheticPersons(33);
        using var ended = new CancellationTokenSource();
        var others = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (!ended.IsCancellationRequested)
            {
                register.Live();
            }
        }, Cancellation)).ToArray();

        for (var i = 0; i < 500; i++)
        {
            clock.Set(late);
            register.Execute(new RegisterCommand.CreatePerson(persons.CreateNext().Referanse));
            Assert.Equal(late, register.State.Dato);

            register.Restore(start);

            register.Live();
            Assert.Equal(early, register.State.Dato);
            Assert.Empty(register.State.Personer);
        }

        await ended.CancelAsync();
        await Task.WhenAll(others);
    }

    private async Task AddAsync(Guid id, DateOnly day)
    {
        Answer response;
        do
        {
            var read = await Intro.ReadAsync(id);
            var registrering = (Mottakskvalifisering)Sdk.Contract.NirJson.Read(System.Text.Encoding.UTF8.GetBytes(read.Tekst)).Registrering;
            var fravaer = new Fravaer { Fravaerstype = FravaerstypeKodeverk.All[0].Verdi, Fra = day, Til = day };
            response = await Intro.StoreAsync(registrering with { Fravaer = [.. registrering.Fravaer ?? [], fravaer] }, read.Version);
        }
        while (response.Status is HttpStatusCode.PreconditionFailed);
        Assert.Equal(HttpStatusCode.OK, response.Status);
    }
}
