using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler;

/// <summary>Joins the facts of a case with what a registration holds: the registration's own goes first.</summary>
internal static class Saksgrunnlag
{
    public static Personsak Combine(Registrering registrering, Personsak sak) => registrering switch
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
