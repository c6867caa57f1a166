using System.Collections.Immutable;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Register;

/// <summary>Something that was asked of the register: what, when and with what outcome, without identifiers.</summary>
public sealed record Journalpost
{
    /// <summary>The number, from 1, never reused.</summary>
    public required long Nummer { get; init; }

    /// <summary>The register's date.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>What was asked: the command's name.</summary>
    public required string Kommando { get; init; }

    /// <summary>The registration it was about. Null: none.</summary>
    public Guid? Id { get; init; }

    /// <summary>The register's own number for the person it was about. Null: none, or one who is not known.</summary>
    public int? Person { get; init; }

    /// <summary>The answer: its name, or the reason of a refusal.</summary>
    public required string Utfall { get; init; }

    /// <summary>The rules that the answer names. Empty: none.</summary>
    public ImmutableArray<string> Regler { get; init; } = [];

    /// <summary>The command without identifiers, to be done again. Null: it changed nothing.</summary>
    internal Registerkommando? Gjoeres { get; init; }

    /// <summary>The state afterwards.</summary>
    internal Registertilstand Etter { get; init; } = null!;

    internal static Journalpost Av(long nummer, Registertilstand foer, Registerkommando kommando, Registerutfall utfall)
    {
        var etter = utfall.Tilstand;
        var person = Hvem(kommando) is { ErOppgitt: true } referanse ? Personer.Finn(etter, referanse) : null;
        var avslag = utfall.Svar as Registersvar.Avslag;
        return new()
        {
            Nummer = nummer,
            Dato = etter.Dato!.Value,
            Kommando = kommando.GetType().Name,
            Id = Hvilken(kommando),
            Person = person,
            Utfall = avslag?.Grunn.ToString() ?? utfall.Svar.GetType().Name,
            Regler = (avslag?.Avvik ?? (utfall.Svar as Registersvar.Lagret)?.Svar.Merknader ?? []).Select(static avvik => avvik.Regel).Distinct().ToImmutableArray(),
            Gjoeres = ReferenceEquals(foer, etter) ? null : KanHaEndret(kommando, avslag) ? Rediger(kommando) : new Registerkommando.LaDageneGaa(),
            Etter = etter,
        };
    }

    /// <summary>Whether the command holds what cannot be put back, so that what is done again begins after it.</summary>
    internal static bool KanGjoeresIgjen(Registerkommando kommando) => kommando switch
    {
        Registerkommando.VarslePersondata => false,
        Registerkommando.OppdaterPersondata data => data.Data.Familie is null,
        _ => true,
    };

    // A read or a refusal changes nothing of its own, but the days may have passed before it.
    private static bool KanHaEndret(Registerkommando kommando, Registersvar.Avslag? avslag) => avslag is null && kommando is not
        (Registerkommando.Hent or Registerkommando.Soek or Registerkommando.HentStatus or Registerkommando.HentPersondata or Registerkommando.LaDageneGaa);

    private static Personreferanse? Hvem(Registerkommando kommando) => kommando switch
    {
        Registerkommando.Lagre lagre => lagre.Registrering.Person,
        Registerkommando.EndreINirWeb endring => endring.Registrering.Person,
        Registerkommando.OpprettPerson person => person.Person,
        Registerkommando.OppdaterPersondata data => data.Data.Referanse,
        Registerkommando.RegistrerHenvendelse henvendelse => henvendelse.Melding.Person,
        _ => null,
    };

    private static Guid? Hvilken(Registerkommando kommando) => kommando switch
    {
        Registerkommando.Lagre lagre => lagre.Registrering.Id,
        Registerkommando.EndreINirWeb endring => endring.Registrering.Id,
        Registerkommando.Hent hent => hent.Id,
        Registerkommando.Slett slett => slett.Id,
        Registerkommando.LeggTilAvslutning avslutning => avslutning.Id,
        Registerkommando.FjernBeregnetAvslutning fjern => fjern.Id,
        Registerkommando.Gjenaapne gjenaapne => gjenaapne.Id,
        _ => null,
    };

    private static Registerkommando Rediger(Registerkommando kommando) => kommando switch
    {
        Registerkommando.Lagre lagre => lagre with { Registrering = lagre.Registrering with { Person = new() } },
        Registerkommando.EndreINirWeb endring => endring with { Registrering = endring.Registrering with { Person = new() } },
        Registerkommando.OpprettPerson => new Registerkommando.OpprettPerson(new()),
        Registerkommando.OppdaterPersondata data => new Registerkommando.OppdaterPersondata(data.Data with { DufNummer = default, Foedselsnummer = default }),
        Registerkommando.RegistrerHenvendelse henvendelse => henvendelse with { Melding = henvendelse.Melding with { Person = new() } },
        _ => kommando,
    };
}
