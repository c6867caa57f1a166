using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler;

/// <summary>Joins the facts of a case with what a registration holds: the registration's own goes first.</summary>
internal static class Saksgrunnlag
{
    public static Personsak Av(Registrering registrering, Personsak sak) => registrering switch
    {
        Introduksjonsprogram program => sak with { Program = Program(Programdeltakelse.Fra(program), sak.Program) },
        Norskopplaering norsk => sak with
        {
            Norsk = Norsk(Norskdeltakelse.Fra(norsk), sak.Norsk),
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
    private static Programdeltakelse Program(Programdeltakelse registrert, Programdeltakelse? kjent) => kjent is null ? registrert : kjent with
    {
        Tilbudsdato = registrert.Tilbudsdato ?? kjent.Tilbudsdato,
        Kravdato = registrert.Kravdato ?? kjent.Kravdato,
        Startdato = registrert.Startdato ?? kjent.Startdato,
        Sluttmaal = registrert.Sluttmaal ?? kjent.Sluttmaal,
        Vedtak = registrert.Vedtak,
        Permisjoner = registrert.Permisjoner,
        Fravaer = registrert.Fravaer,
        Avsluttet = registrert.Avsluttet ?? kjent.Avsluttet,
    };

    private static Norskdeltakelse Norsk(Norskdeltakelse registrert, Norskdeltakelse? kjent) => kjent is null ? registrert : kjent with
    {
        Tilbudsdato = registrert.Tilbudsdato ?? kjent.Tilbudsdato,
        Kravdato = registrert.Kravdato ?? kjent.Kravdato,
        Startdato = registrert.Startdato ?? kjent.Startdato,
        Vedtak = registrert.Vedtak,
        Permisjoner = registrert.Permisjoner,
        Fritak = registrert.Fritak,
        TimerNorsk = registrert.TimerNorsk,
        TimerSamfunnskunnskap = registrert.TimerSamfunnskunnskap,
        FulltidVideregaaende = registrert.FulltidVideregaaende ?? kjent.FulltidVideregaaende,
    };
}
