using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Frister.Comparisons;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler;

/// <summary>
/// The facts of a case, joined with what a registration holds: the registration's own goes first. The rules reach the engine by this alone, so that a program
/// that never gives facts is trimmed of it.
/// </summary>
/// <param name="Sak">The facts as they were given.</param>
internal sealed record Saksgrunnlag(Personsak Sak)
{
    /// <summary>The case on the register's date, with what the registration holds. Null: the date is outside the calendar.</summary>
    public Saksgang? Begin(Registrering registrering, ValidationContext context) => Calendar.IsPossible(context.Dato)
        ? new Regelmotor((context.RegelmotorOptions ?? RegelmotorOptions.Ordinary).WithoutForklaring()).Begin(Combine(registrering), context.Dato)
        : null;

    /// <summary>The case beside what NIR computed. Null: the date is outside the calendar.</summary>
    public FristComparison? Compare(Registrering registrering, ValidationContext context, NirBeregning nir) => Calendar.IsPossible(context.Dato)
        ? new Regelmotor((context.RegelmotorOptions ?? new()) with { MedForklaring = true }).Compare(Combine(registrering), context.Dato, nir)
        : null;

    /// <summary>The facts with what the registration holds.</summary>
    public Personsak Combine(Registrering registrering) => Combine(registrering, Sak);

    private static Personsak Combine(Registrering registrering, Personsak sak) => registrering switch
    {
        Introduksjonsprogram program => sak with { Program = Program(Programdeltakelse.From(program), sak.Program) },
        Norskopplaering norsk => sak with
        {
            Norsk = Norsk(Norskdeltakelse.From(norsk), sak.Norsk),
            Utdanningsbakgrunn = norsk.Utdanningsbakgrunn ?? sak.Utdanningsbakgrunn,
        },
        Asylopplaering asyl when sak.Asylsak is { } asylsak => sak with
        {
            Asylsak = asylsak with
            {
                TimerNorsk = asyl.TimerNorsk ?? asylsak.TimerNorsk,
                TimerSamfunnskunnskap = asyl.TimerSamfunnskunnskap ?? asylsak.TimerSamfunnskunnskap,
            },
        },
        _ => sak,
    };

    // Lists are the registration's own: it is the full state.
    private static Programdeltakelse Program(Programdeltakelse registered, Programdeltakelse? known) => known is null ? registered : known with
    {
        Tilbudsdato = registered.Tilbudsdato ?? known.Tilbudsdato,
        Kravdato = registered.Kravdato ?? known.Kravdato,
        Startdato = registered.Startdato ?? known.Startdato,
        Sluttmaal = registered.Sluttmaal ?? known.Sluttmaal,
        Vedtak = registered.Vedtak,
        Permisjoner = registered.Permisjoner,
        Fravaer = registered.Fravaer,
        Avsluttet = registered.Avsluttet ?? known.Avsluttet,
        FoersteTiltak = registered.FoersteTiltak,
    };

    private static Norskdeltakelse Norsk(Norskdeltakelse registered, Norskdeltakelse? known) => known is null ? registered : known with
    {
        Tilbudsdato = registered.Tilbudsdato ?? known.Tilbudsdato,
        Kravdato = registered.Kravdato ?? known.Kravdato,
        Startdato = registered.Startdato ?? known.Startdato,
        Vedtak = registered.Vedtak,
        Permisjoner = registered.Permisjoner,
        Fritak = registered.Fritak,
        TimerNorsk = registered.TimerNorsk,
        TimerSamfunnskunnskap = registered.TimerSamfunnskunnskap,
        FulltidVideregaaende = registered.FulltidVideregaaende ?? known.FulltidVideregaaende,
    };
}
