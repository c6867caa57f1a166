using System.Net;
using Nir.Register.Register;
using Nir.Register.Tests.Contract;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Shared.Client;
using Nir.Testing;

namespace Nir.Register.Tests.Control;

public sealed class ReservedPersonsTests : ContractTest
{
    public static TheoryData<ReservedOutcome, HttpStatusCode, bool> Outcome => new()
    {
        { ReservedOutcome.Accepted, HttpStatusCode.Created, true },
        { ReservedOutcome.Refused, HttpStatusCode.UnprocessableEntity, false },
        { ReservedOutcome.ExistsWithOtherId, HttpStatusCode.Conflict, false },
        { ReservedOutcome.ChangedInRegister, HttpStatusCode.PreconditionFailed, false },
        { ReservedOutcome.NoAccess, HttpStatusCode.Forbidden, false },
        { ReservedOutcome.TooMany, HttpStatusCode.TooManyRequests, false },
        { ReservedOutcome.Unavailable, HttpStatusCode.ServiceUnavailable, false },
        { ReservedOutcome.UnexpectedError, HttpStatusCode.InternalServerError, false },
        { ReservedOutcome.StoredWithError, HttpStatusCode.InternalServerError, true },
    };

    [Theory]
    [MemberData(nameof(Outcome))]
    public async Task A_transfer_for_a_reserved_person_always_has_its_outcome(ReservedOutcome outcome, HttpStatusCode status, bool stored)
    {
        foreach (var person in ReservedPerson.All.Where(person => person.Outcome == outcome))
        {
            var program = Program(person);

            var response = await Intro.StoreAsync(program);

            Assert.Equal(status, response.Status);
            Assert.Equal(stored, (await Intro.ReadAsync(program.Id)).Status is HttpStatusCode.OK);
            Assert.True(person.Regel is null || response.Type == $"urn:nir:regel:{person.Regel}", response.Tekst);
        }
    }

    [Fact]
    public async Task The_answer_that_is_lost_leaves_the_registration_stored_and_the_client_finds_it()
    {
        var program = Program(ReservedPerson.For(ReservedOutcome.StoredWithoutAnswer));

        var result = await Nir.CreateClient(Rolle.Kommuneintrobruker).SendAsync(program, cancellationToken: Cancellation);

        Assert.True(Assert.IsType<Accepted>(result).IsReadBack);
    }

    [Fact]
    public async Task The_slow_answer_comes_when_its_time_has_passed()
    {
        var time = new FakeTime(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        await using var nir = await FakeNir.StartAsync(new() { Dato = new(2026, 3, 1), Time = time }, Cancellation);
        using var fagsystem = await Fagsystem.LogInAsync(nir);
        var program = Program(ReservedPerson.For(ReservedOutcome.Slow));

        var response = fagsystem.StoreAsync(program);
        await time.SomeoneWaitsAsync(TimeSpan.FromSeconds(10));
        Assert.False(response.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(HttpStatusCode.Created, (await response).Status);
    }

    [Fact]
    public void All_are_synthetic_and_no_two_are_the_same_and_every_outcome_has_one()
    {
        Assert.All(ReservedPerson.All,
            static person =>
                Assert.True(person.Referanse.DufNummer.IsSynthetic && person.Referanse.Foedselsnummer.IsSynthetic(Sdk.Identifikatorer.SyntheticSeries.Tenor)));
        Assert.Equal(ReservedPerson.All.Length, ReservedPerson.All.Select(static person => person.Referanse).Distinct().Count());
        Assert.Equal(Enum.GetValues<ReservedOutcome>().Order(), ReservedPerson.All.Select(static person => person.Outcome).Distinct().Order());
    }

    [Fact]
    public async Task An_ordinary_person_is_not_touched_by_them() =>
        Assert.Equal(HttpStatusCode.Created, (await Intro.StoreAsync(Nir.CreatePerson().CreateIntroduksjonsprogram())).Status);

    private static Introduksjonsprogram Program(ReservedPerson person) =>
        new SyntheticPersons(1).CreateNext().CreateIntroduksjonsprogram() with { Person = person.Referanse };
}
