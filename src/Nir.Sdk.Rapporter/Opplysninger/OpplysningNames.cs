using Nir.Sdk.Contract.Views;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Opplysninger;

/// <summary>What items and families are called, in bokmål, in IMDi's own words.</summary>
internal static class OpplysningNames
{
    public static string Find(Opplysning opplysning) => opplysning switch
    {
        Opplysning.Vedtak => "Vedtak",
        Opplysning.Sluttmaal => "Sluttmål",
        Opplysning.Integreringskontrakt => "Integreringskontrakt",
        Opplysning.Tiltak => "Tiltak",
        Opplysning.Fravaer => "Fravær",
        Opplysning.Avslutningsaarsak => "Avslutningsårsak",
        Opplysning.Utdanningsbakgrunn => "Utdanningsbakgrunn",
        Opplysning.Norskmaal => "Norskmål",
        Opplysning.Timer => "Timer",
        Opplysning.FulltidVideregaaende => "Fulltid videregående opplæring",
        _ => "",
    };

    public static string Find(Registreringsfamilie familie) => familie switch
    {
        Registreringsfamilie.Introduksjonsprogram => "Introduksjonsprogrammet",
        Registreringsfamilie.Norskopplaering => "Opplæring i norsk og samfunnskunnskap",
        Registreringsfamilie.Mottakskvalifisering => "Kvalifisering i mottak",
        Registreringsfamilie.Asylopplaering => "Opplæring i mottak",
        _ => "",
    };
}
