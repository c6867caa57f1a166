using Nir.Sdk.Contract;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Register.Register;

/// <summary>Reads: one registration, a person's registrations, and where they stand.</summary>
internal static class Reading
{
    public static RegisterResponse Read(RegisterState state, RegisterCommand.Read command)
    {
        if (!state.Registreringer.TryGetValue(command.Id, out var stored))
        {
            return Refusal.Without(RefusalReason.NotFound);
        }

        return Credentials.Refuse(command.Caller, stored.Registrering, isSent: false) ?? (RegisterResponse)new RegisterResponse.Read(stored);
    }

    public static RegisterResponse Search(RegisterState state, RegisterCommand.Search command) =>
        Personer.Refuse(state, command.Person)
        ?? (RegisterResponse)new RegisterResponse.SearchAnswer(new SearchResult
        {
            Treff = Visible(state, command.Caller, command.Person).Select(ToHit).ToValueList(),
        });

    public static RegisterResponse Status(RegisterState state, DateOnly date, RegisterCommand.ReadStatus command)
    {
        if (Personer.Refuse(state, command.Person) is { } nektet)
        {
            return nektet;
        }

        var status = Visible(state, command.Caller, command.Person)
            .Select(stored => Status(stored, Storage.Context(state, date, stored.Registrering, stored.Person, stored)))
            .ToValueList();
        var computed = Personstatus.From(Assess(state, date, command.Person));
        return new RegisterResponse.StatusRead(computed with { Lovverk = computed.Lovverk ?? CommonLovverk(status), Registreringer = status });
    }

    /// <summary>Where a person stands, whoever asks.</summary>
    /// <param name="state">The register.</param>
    /// <param name="date">Its date.</param>
    /// <param name="person">The person.</param>
    /// <param name="explained">Whether with the steps that led to each answer, which take longer.</param>
    public static Personstatus StatusForAll(RegisterState state, DateOnly date, RegisterPerson person, bool explained = false)
    {
        var status = person.Registreringer.Select(id => state.Registreringer[id])
            .Select(stored => Status(stored, Storage.Context(state, date, stored.Registrering, stored.Person, stored)))
            .ToValueList();
        var engine = explained ? state.Setup.Regelmotor : state.Setup.RegelmotorWithoutForklaring;
        var computed = Personstatus.From(engine.Assess(Personer.Sak(state, person), date));
        return computed with { Lovverk = computed.Lovverk ?? CommonLovverk(status), Registreringer = status };
    }

    /// <summary>What is known of a person. With a protected address, what could tell where the person is or whom to ask is kept back.</summary>
    public static RegisterResponse Persondata(RegisterState state, RegisterCommand.ReadPersondata command)
    {
        if (Personer.Refuse(state, command.Person) is { } nektet)
        {
            return nektet;
        }

        var data = Personer.Data(state.Personer[Personer.Find(state, command.Person)!.Value]);
        return new RegisterResponse.PersondataRead(data.HarBeskyttetAdresse is not true ? data : data with
        {
            Fornavn = null,
            Etternavn = null,
            Kontakt = null,
            Familie = null,
            Bosettinger = null,
            Botilbud = null,
            Folkeregistreringer = null,
            Mottaksopphold = null,
        });
    }

    private static Assessment Assess(RegisterState state, DateOnly date, PersonReference person) =>
        state.Setup.Regelmotor.Assess(Personer.Sak(state, state.Personer[Personer.Find(state, person)!.Value]), date);

    private static IEnumerable<RegisterEntry> Visible(RegisterState state, Caller caller, PersonReference person) =>
        Personer.Find(state, person) is { } id
            ? state.Personer[id].Registreringer
                .Select(registrering => state.Registreringer[registrering])
                .Where(stored => Credentials.Refuse(caller, stored.Registrering, isSent: false) is null)
            : [];

    private static SearchHit ToHit(RegisterEntry stored) => new()
    {
        Id = stored.Registrering.Id,
        Familie = stored.Registrering.Familie,
        Kommune = stored.Registrering.Kommune,
        Lovverk = stored.Registrering.Lovverk,
        Version = stored.Version,
    };

    private static Registreringsstatus Status(RegisterEntry stored, ValidationContext context) => new()
    {
        Id = stored.Registrering.Id,
        Familie = stored.Registrering.Familie,
        Kommune = stored.Registrering.Kommune,
        Lovverk = stored.Registrering.Lovverk,
        Version = stored.Version,
        Merknader = RegistreringValidator.Validate(stored.Registrering, context).Avvik
            .Where(static avvik => avvik.Alvorlighet is Alvorlighet.Merknad)
            .ToValueList(),
        BeregnedeAvslutninger = stored.Avslutninger.IsEmpty ? null : stored.Avslutninger.Select(Beregnet).ToValueList(),
    };

    internal static BeregnetAvslutning Beregnet(AvslutningTrail spor)
    {
        var behaviour = Behaviour.Read(spor.Behaviour);
        return new()
        {
            Avslutningsaarsak = spor.Aarsak,
            Dato = spor.Dato,
            Beregnet = spor.Beregnet,
            Opphevet = spor.Opphevet,
            Grunnlag = behaviour.Grunnlag,
            Kilde = behaviour.Kilde is { } kilde ? KildeExtract.From(kilde) : null,
            Begrunnelse = behaviour.Begrunnelse,
        };
    }

    private static Lovverk? CommonLovverk(ValueList<Registreringsstatus> registreringer) =>
        registreringer.Select(static status => status.Lovverk).Distinct().ToArray() is [var lovverk] ? lovverk : null;
}
