using Nir.Sdk.Tests.Client.Kulisser;
using System.Net;
using Nir.Register.Register;
using Nir.Register.Tests.Kontrakt;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Register.Tests.Styring;

public sealed class ReservertePersonerTests : Kontrakttest
{
    public static TheoryData<ReservertUtfall, HttpStatusCode, bool> Utfall => new()
    {
        { ReservertUtfall.Godtatt, HttpStatusCode.Created, true },
        { ReservertUtfall.Avvist, HttpStatusCode.UnprocessableEntity, false },
        { ReservertUtfall.FinnesMedAnnenId, HttpStatusCode.Conflict, false },
        { ReservertUtfall.EndretIRegisteret, HttpStatusCode.PreconditionFailed, false },
        { ReservertUtfall.IngenTilgang, HttpStatusCode.Forbidden, false },
        { ReservertUtfall.ForMange, HttpStatusCode.TooManyRequests, false },
        { ReservertUtfall.Utilgjengelig, HttpStatusCode.ServiceUnavailable, false },
        { ReservertUtfall.UventetFeil, HttpStatusCode.InternalServerError, false },
        { ReservertUtfall.LagretMedFeil, HttpStatusCode.InternalServerError, true },
    };

    [Theory]
    [MemberData(nameof(Utfall))]
    public async Task A_transfer_for_a_reserved_person_always_has_its_outcome(ReservertUtfall utfall, HttpStatusCode status, bool lagret)
    {
        foreach (var person in ReservertPerson.Alle.Where(person => person.Utfall == utfall))
        {
            var program = Program(person);

            var svar = await Intro.LagreAsync(program);

            Assert.Equal(status, svar.Status);
            Assert.Equal(lagret, (await Intro.HentAsync(program.Id)).Status is HttpStatusCode.OK);
            Assert.True(person.Regel is null || svar.Type == $"urn:nir:regel:{person.Regel}", svar.Tekst);
        }
    }

    [Fact]
    public async Task The_answer_that_is_lost_leaves_the_registration_stored_and_the_client_finds_it()
    {
        var program = Program(ReservertPerson.For(ReservertUtfall.LagretUtenSvar));

        var resultat = await Nir.CreateClient(Rolle.Kommuneintrobruker).SendAsync(program, cancellationToken: Avbrudd);

        Assert.True(Assert.IsType<Accepted>(resultat).IsReadBack);
    }

    [Fact]
    public async Task The_slow_answer_comes_when_its_time_has_passed()
    {
        var tid = new FakeTid(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        await using var nir = await FakeNir.StartAsync(new() { Dato = new(2026, 3, 1), Tid = tid }, Avbrudd);
        using var fagsystem = await Fagsystem.LoggInnAsync(nir);
        var program = Program(ReservertPerson.For(ReservertUtfall.Treg));

        var svar = fagsystem.LagreAsync(program);
        await tid.NoenVenterAsync(TimeSpan.FromSeconds(10));
        Assert.False(svar.IsCompleted);
        tid.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(HttpStatusCode.Created, (await svar).Status);
    }

    [Fact]
    public void All_are_synthetic_and_no_two_are_the_same_and_every_outcome_has_one()
    {
        Assert.All(ReservertPerson.Alle, static person => Assert.True(person.Referanse.DufNummer.ErSyntetisk && person.Referanse.Foedselsnummer.ErSyntetisk(Sdk.Identifikatorer.SyntetiskeSerier.Tenor)));
        Assert.Equal(ReservertPerson.Alle.Length, ReservertPerson.Alle.Select(static person => person.Referanse).Distinct().Count());
        Assert.Equal(Enum.GetValues<ReservertUtfall>().Order(), ReservertPerson.Alle.Select(static person => person.Utfall).Distinct().Order());
    }

    [Fact]
    public async Task An_ordinary_person_is_not_touched_by_them() =>
        Assert.Equal(HttpStatusCode.Created, (await Intro.LagreAsync(Nir.OpprettPerson().EtIntroduksjonsprogram())).Status);

    private static Introduksjonsprogram Program(ReservertPerson person) => new SyntetiskePersoner(1).Neste().EtIntroduksjonsprogram() with { Person = person.Referanse };
}
