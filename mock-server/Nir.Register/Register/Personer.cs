using System.Collections.Immutable;
using Nir.Sdk.Contract;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Register.Register;

/// <summary>Finds and makes persons. All identifiers given must point at one and the same person.</summary>
internal static class Personer
{
    /// <summary>The person; null when the register knows none with all these identifiers.</summary>
    public static int? Find(RegisterState state, PersonReference person)
    {
        int? duf = state.DufNumre.TryGetValue(person.DufNummer, out var medDuf) ? medDuf : null;
        int? foedselsnummer = state.Foedselsnumre.TryGetValue(person.Foedselsnummer, out var medFoedselsnummer) ? medFoedselsnummer : null;
        return (person.DufNummer.IsGiven, person.Foedselsnummer.IsGiven) switch
        {
            (true, true) => duf == foedselsnummer ? duf : null,
            (true, false) => duf,
            _ => foedselsnummer,
        };
    }

    /// <summary>What is wrong with a person that is searched for; null when nothing is.</summary>
    public static RegisterResponse.Refusal? Refuse(RegisterState state, PersonReference person)
    {
        var avvik = SearchError(state, person).ToValueList();
        return avvik.Count == 0 ? null : new RegisterResponse.Refusal(RefusalReason.Regelbrudd, avvik);
    }

    public static RegisterOutcome Create(RegisterState state, PersonReference person)
    {
        if (IdentifikatorError(state, person).ToValueList() is { Count: > 0 } avvik)
        {
            return RegisterMachine.Unchanged(state, new RegisterResponse.Refusal(RefusalReason.Regelbrudd, avvik));
        }

        if (Find(state, person) is { } known)
        {
            return RegisterMachine.Unchanged(state, new RegisterResponse.PersonKnown(known));
        }

        if (TryCreate(state, person) is not var (fresh, id))
        {
            return RegisterMachine.Unchanged(state, UnknownOrFull(state));
        }

        return new RegisterOutcome(fresh, new RegisterResponse.PersonKnown(id),
            fresh.Personer.Count == state.Personer.Count ? [] : [new RegisterEvent.PersonCreated(id)]);
    }

    /// <summary>Takes what the other sources tell. A person who is not known is made known.</summary>
    public static RegisterOutcome Update(RegisterState state, DateOnly date, Persondata data)
    {
        var created = Create(state, data.Referanse);
        if (created.Answer is not RegisterResponse.PersonKnown { Id: var id })
        {
            return created;
        }

        var person = created.State.Personer[id];
        var fresh = person with { Data = data with { Henvendelser = null }, Henvendelser = Merge(person.Henvendelser, data.Henvendelser ?? []) };
        if (person == fresh)
        {
            return created;
        }

        var events = ImmutableArray.CreateBuilder<RegisterEvent>();
        events.AddRange(created.Events);
        events.Add(new RegisterEvent.PersondataReceived(id));
        var updated = created.State with { Personer = created.State.Personer.SetItem(id, fresh) };
        return new RegisterOutcome(Avslutninger.UpdateAll(updated, id, date, events), created.Answer, events.ToImmutable());
    }

    /// <summary>Puts what the other sources tell on its way.</summary>
    public static RegisterOutcome Notify(RegisterState state, DateOnly date, RegisterCommand.NotifyPersondata warning)
    {
        if (IdentifikatorError(state, warning.Data.Referanse).ToValueList() is { Count: > 0 } avvik)
        {
            return RegisterMachine.Unchanged(state, new RegisterResponse.Refusal(RefusalReason.Regelbrudd, avvik));
        }

        if (state.Waiting.Count >= state.Setup.MaxPersons)
        {
            return RegisterMachine.Unchanged(state, Refusal.Without(RefusalReason.Full));
        }

        var arrives = warning.Arrives > date ? warning.Arrives : date.AddDays(1);
        return RegisterMachine.Unchanged(
            state with { Waiting = state.Waiting.Add((arrives, state.LastWaiting + 1), warning.Data), LastWaiting = state.LastWaiting + 1 },
            new RegisterResponse.Done());
    }

    /// <summary>All that is known of a person, but for the registrations.</summary>
    public static Persondata Data(RegisterPerson person) => (person.Data ?? new()) with
    {
        DufNummer = person.Identifikatorer.DufNummer,
        Foedselsnummer = person.Identifikatorer.Foedselsnummer,
        Henvendelser = person.Henvendelser.IsEmpty ? null : person.Henvendelser.ToValueList(),
    };

    /// <summary>The facts of a person's case: what the sources told and what all municipalities registered.</summary>
    public static Personsak Sak(RegisterState state, RegisterPerson person) =>
        Data(person).ToSak(person.Registreringer.Select(id => state.Registreringer[id].Registrering));

    /// <summary>The facts as they concern one registration: others of its family are left out.</summary>
    public static Personsak Sak(RegisterState state, RegisterPerson person, Registrering registrering) => Data(person).ToSak(
        [registrering, .. person.Registreringer.Select(id => state.Registreringer[id].Registrering).Where(other => other.Familie != registrering.Familie)]);

    private static ImmutableList<Henvendelse> Merge(ImmutableList<Henvendelse> ours, ValueList<Henvendelse> received) =>
        ours.AddRange(received.Where(henvendelse => !ours.Exists(own => own.Id == henvendelse.Id)));

    /// <summary>Makes the person, or adds the new identifier to a person who lacks it. Null when the identifiers belong to different persons or there is no
    /// room.</summary>
    public static (RegisterState State, int Id)? TryCreate(RegisterState state, PersonReference person)
    {
        var hasDuf = state.DufNumre.TryGetValue(person.DufNummer, out var medDuf);
        var hasFoedselsnummer = state.Foedselsnumre.TryGetValue(person.Foedselsnummer, out var medFoedselsnummer);
        if (!hasDuf && !hasFoedselsnummer)
        {
            return state.Personer.Count >= state.Setup.MaxPersons
                ? null
                : Set(state, new RegisterPerson { Id = state.Personer.Count + 1, Identifikatorer = person });
        }

        var known = state.Personer[hasDuf ? medDuf : medFoedselsnummer];
        var hole = hasDuf ? !known.Identifikatorer.Foedselsnummer.IsGiven && !hasFoedselsnummer : !known.Identifikatorer.DufNummer.IsGiven;
        return hole ? Set(state, known with { Identifikatorer = person }) : null;
    }

    internal static (RegisterState State, int Id) Set(RegisterState state, RegisterPerson person)
    {
        var (duf, foedselsnummer) = (person.Identifikatorer.DufNummer, person.Identifikatorer.Foedselsnummer);
        return (state with
        {
            Personer = state.Personer.SetItem(person.Id, person),
            DufNumre = duf.IsGiven ? state.DufNumre.SetItem(duf, person.Id) : state.DufNumre,
            Foedselsnumre = foedselsnummer.IsGiven ? state.Foedselsnumre.SetItem(foedselsnummer, person.Id) : state.Foedselsnumre,
        }, person.Id);
    }

    private static RegisterResponse.Refusal UnknownOrFull(RegisterState state) => state.Personer.Count >= state.Setup.MaxPersons
        ? Refusal.Without(RefusalReason.Full)
        : Refusal.ByRegel(RefusalReason.Regelbrudd, RegelCatalogue.NIR5006, "/person");

    private static IEnumerable<Avvik> SearchError(RegisterState state, PersonReference person)
    {
        foreach (var avvik in IdentifikatorError(state, person))
        {
            yield return avvik;
        }

        if (person.IsGiven && Find(state, person) is null)
        {
            yield return Refusal.Avvik(RegelCatalogue.NIR5006, "/person", "Person");
        }
    }

    private static IEnumerable<Avvik> IdentifikatorError(RegisterState state, PersonReference person)
    {
        if (!person.IsGiven)
        {
            yield return Refusal.Avvik(RegelCatalogue.NIR1902, "/person", "Person");
        }

        if (state.Setup.AllowRealPersons)
        {
            yield break;
        }

        if (person.DufNummer is { IsGiven: true, IsSynthetic: false })
        {
            yield return Refusal.Avvik(RegelCatalogue.NIR4001, "/person/dufNummer", "Person.DufNummer");
        }

        if (person.Foedselsnummer.IsGiven && !person.Foedselsnummer.IsSynthetic(state.Setup.SyntheticSeries))
        {
            yield return Refusal.Avvik(RegelCatalogue.NIR4001, "/person/foedselsnummer", "Person.Foedselsnummer");
        }
    }
}
