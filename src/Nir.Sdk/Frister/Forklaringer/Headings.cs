using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>How the conclusion of each deadline begins, and what it is called when there is none.</summary>
internal static class Headings
{
    /// <summary>With <c>{0}</c> for the day.</summary>
    public static (string Norsk, string English) Find(Fristtype type) => type switch
    {
        Fristtype.OppstartIntroduksjonsprogram => ("Programmet skal være startet innen {0}", "The programme must have begun by {0}"),
        Fristtype.OppstartNorskopplaering => ("Tilbud om opplæring i norsk skal være gitt innen {0}", "Training in Norwegian must be offered by {0}"),
        Fristtype.Introduksjonsprogram => ("Programmet varer til og med {0}", "The programme lasts to {0}"),
        Fristtype.IntroduksjonsprogramLengst => ("Programmet kan lengst vare til og med {0}", "The programme may at most last to {0}"),
        Fristtype.Norskopplaering => ("Opplæringen i norsk må være gjennomført innen {0}", "The training in Norwegian must be completed by {0}"),
        Fristtype.BehovsproevdNorskopplaering => ("Ytterligere opplæring i norsk kan gis innen {0}", "Further training in Norwegian may be given by {0}"),
        Fristtype.Samfunnskunnskap =>
            ("Opplæringen i samfunnskunnskap må være gjennomført innen {0}", "The training in social studies must be completed by {0}"),
        Fristtype.Samfunnskunnskapsproeve => ("Prøven i samfunnskunnskap må være avlagt innen {0}", "The test in social studies must be taken by {0}"),
        Fristtype.VedtakOmUtvidetNorskopplaering =>
            ("Vedtak om utvidet norskopplæring kan treffes til og med {0}", "A decision on extended training may be made to {0}"),
        Fristtype.AldersgrenseNorskopplaering =>
            ("Retten og plikten til opplæring i norsk opphører {0}", "The right and duty to be trained in Norwegian end on {0}"),
        Fristtype.Klage => ("Klagen må være sendt innen {0}", "The complaint must be sent by {0}"),
        Fristtype.Registrering => ("Opplysningen må være registrert i NIR innen {0}", "The information must be registered in NIR by {0}"),
        Fristtype.Aarsavslutning => ("Årets opplysninger må være registrert i NIR innen {0}", "The data of the year must be registered in NIR by {0}"),
        Fristtype.UtsattOppstart => ("Oppstarten kan utsettes til {0}", "The start may be postponed to {0}"),
        Fristtype.KollektivBeskyttelse => ("Tillatelsen kan fornyes til og med {0}", "The permit can be renewed to {0}"),
        Fristtype.ArbeidsrettedeElementer => ("Kravet til arbeidsrettede elementer gjelder fra {0}", "The minimum of work-related elements holds from {0}"),
        Fristtype.OppstartYtterligereNorskopplaering =>
            ("Tilbud om ytterligere opplæring i norsk skal være gitt innen {0}", "Further training in Norwegian must be offered by {0}"),
        _ => ("Vedtak om program må treffes senest {0}", "The decision on a programme must be made at latest {0}"),
    };

    /// <summary>What there is none of.</summary>
    public static (string Norsk, string English) None(Fristtype type) => type switch
    {
        Fristtype.OppstartIntroduksjonsprogram => ("Det er ingen frist for å starte programmet", "There is no deadline to begin the programme"),
        Fristtype.OppstartNorskopplaering => ("Det er ingen frist for å tilby opplæring i norsk", "There is no deadline to offer training in Norwegian"),
        Fristtype.Introduksjonsprogram or Fristtype.IntroduksjonsprogramLengst =>
            ("Det er ingen siste dag for programmet", "There is no last day of the programme"),
        Fristtype.Norskopplaering => ("Det er ingen frist for opplæringen i norsk", "There is no deadline for the training in Norwegian"),
        Fristtype.BehovsproevdNorskopplaering => ("Det er ingen ytterligere opplæring i norsk", "There is no further training in Norwegian"),
        Fristtype.Samfunnskunnskap => ("Det er ingen frist for opplæringen i samfunnskunnskap", "There is no deadline for the training in social studies"),
        Fristtype.Samfunnskunnskapsproeve => ("Det er ingen frist for prøven i samfunnskunnskap", "There is no deadline for the test in social studies"),
        Fristtype.VedtakOmUtvidetNorskopplaering => ("Utvidet norskopplæring kan ikke vedtas", "Extended training cannot be decided"),
        Fristtype.AldersgrenseNorskopplaering => ("Det er ingen aldersgrense å ta hensyn til", "There is no age limit to heed"),
        Fristtype.ArbeidsrettedeElementer => ("Det er intet minstekrav til arbeidsrettede elementer", "There is no minimum of work-related elements"),
        Fristtype.ToAarIKommune => ("Det er ingen siste dag for vedtak om program", "There is no last day for a decision on a programme"),
        Fristtype.OppstartYtterligereNorskopplaering =>
            ("Det er ingen frist for å tilby ytterligere opplæring i norsk", "There is no deadline to offer further training in Norwegian"),
        _ => ($"{type.GetNavn()} gjelder ikke", $"{type.GetNavnEn()} does not apply"),
    };
}
