using static Fagsystem.Generering.Foeringsbygger;
using static Fagsystem.Overfoering.Oppfoelging;
using static Fagsystem.Overfoering.Saksutfall;

namespace Fagsystem.Generering;

/// <summary>
/// What the export holds, and what must come of it. The rules are named from the law (integreringsloven with its regulations,
/// introduksjonsloven, IMDi's list of what is registered), never by asking the library: that is what makes the fasit a check.
/// </summary>
internal static class Tilfeller
{
    public static IReadOnlyList<Tilfelle> Alle { get; } =
    [
        .. UtenFeil, .. EtterIntroduksjonsloven, .. ProgramEtterIntegreringsloven, .. NorskEtterIntegreringsloven, .. EtterKapittel6A,
        .. IMottak, .. Personer,
    ];

    private static IEnumerable<Tilfelle> UtenFeil =>
    [
        new("", 30, ny => ny.Program03()),
        new("", 12, ny => ny.Norsk03()),
        new("", 38, ny => ny.Program21()),
        new("", 15, ny => ny.AvsluttetProgram21()),
        new("", 15, ny => ny.Norsk21()),
        new("", 18, ny => ny.Program6AFoer2026()),
        new("", 15, ny => ny.Program6AFra2026()),
        new("", 8, ny => ny.Norsk6A()),
        new("", 14, ny => ny.Kvalifisering()),
        new("", 7, ny => ny.Asyl()),
        new("bare avslag", 3, ny => ny.AvsluttetProgram21()
            .MedSak(sak => sak with { Oppstart = null, Kontrakt = null, Maalkode = "", Slutt = null, Sluttkode = "" })
            .Uten("VE", "TI", "FR", "PE", "ST")
            .MedFoering(sak => Vedtak("AVS", sak.Tilbud!.Value))),
        new("flyttet, programmet avsluttet", 3, ny => ny.AvsluttetProgram21().MedSak(sak => sak with { Sluttkode = "FLY" })),
    ];

    private static IEnumerable<Tilfelle> EtterIntroduksjonsloven =>
    [
        new("sluttmål etter introduksjonsloven", 4, ny => ny.Program03()
            .MedSak(sak => sak with { Maalkode = "ARB" }).Venter(RettetOgGodtatt, Ingen, "NIR1001")),
        new("kontrakt etter introduksjonsloven", 3, ny => ny.Program03()
            .MedSak(sak => sak with { Kontrakt = sak.Oppstart }).Venter(RettetOgGodtatt, Ingen, "NIR1002")),
        new("sluttmål og kontrakt etter introduksjonsloven", 2, ny => ny.Program03()
            .MedSak(sak => sak with { Maalkode = "VGSF", Kontrakt = sak.Oppstart }).Venter(RettetOgGodtatt, Ingen, "NIR1001", "NIR1002")),
        new("utdanningsbakgrunn etter introduksjonsloven", 4, ny => ny.Norsk03()
            .MedPerson(person => person with { Skolegang = "U1" }).Venter(RettetOgGodtatt, Ingen, "NIR1003")),
        new("norskmål etter introduksjonsloven", 3, ny => ny.Norsk03()
            .MedSak(sak => sak with { Spraaknivaa = "B1" }).Venter(RettetOgGodtatt, Ingen, "NIR1004")),
        new("«nei» til fulltid videregående etter introduksjonsloven", 2, ny => ny.Norsk03()
            .MedSak(sak => sak with { HeltidVgs = "N" }).Venter(RettetOgGodtatt, Ingen, "NIR1005")),
        new("forbudt sluttmål, og tiltak mangler", 1, ny => ny.Program03()
            .MedSak(sak => sak with { Maalkode = "ARB" }).Uten("TI").Venter(RettetOgGodtatt, Ingen, "NIR1001", "NIR1101")),
        // Not all can be corrected, so nothing is: the answer's remarks on the goal's code (of the other law, from 2021) stand too.
        new("forbudt sluttmål, og snudde datoer", 1, ny => ny.Program03()
            .MedSak(sak => sak with { Maalkode = "ARB" })
            .MedEndret("TI", rad => rad with { Fom = rad.Tom, Tom = rad.Fom }).Venter(Avvist, Saksbehandler, "NIR1001", "NIR1903")),
        new("tiltak mangler", 2, ny => ny.Program03().Uten("TI").Venter(GodtattMedMerknader, Ingen, "NIR1101")),
        new("avslutningsårsak mangler", 3, ny => ny.Program03()
            .MedSak(sak => sak with { Slutt = null, Sluttkode = "" }).Venter(GodtattMedMerknader, Ingen, "NIR1103")),
    ];

    private static IEnumerable<Tilfelle> ProgramEtterIntegreringsloven =>
    [
        new("sluttmål mangler", 3, ny => ny.Program21()
            .MedSak(sak => sak with { Maalkode = "" }).Venter(GodtattMedMerknader, Ingen, "NIR1104")),
        new("kontrakt mangler", 3, ny => ny.Program21()
            .MedSak(sak => sak with { Kontrakt = null }).Venter(GodtattMedMerknader, Ingen, "NIR1106")),
        new("utgått sluttmål", 3, ny => ny.Program21()
            .MedSak(sak => sak with { Tilbud = new(2026, 2, 2), Maalkode = "HUTD" }).Venter(GodtattMedMerknader, Ingen, "NIR2002")),
        new("ukjent målkode", 3, ny => ny.Program21()
            .MedSak(sak => sak with { Maalkode = "STUD" }).Venter(IkkeKartlagt, Saksbehandler)),
        new("ukjent tiltakskode", 2, ny => ny.Program21()
            .MedEndret("TI", rad => rad with { Kode = "KURS" }).Venter(IkkeKartlagt, Saksbehandler)),
        new("permisjonsgrunn fra introduksjonsloven", 2, ny => ny.Program21()
            .MedFoering(sak => Permisjon("HEL", sak.Oppstart!.Value.AddDays(120), 30)).Venter(GodtattMedMerknader, Ingen, "NIR2003")),
        new("avslutningsårsak som NIR beregner selv", 2, ny => ny.AvsluttetProgram21()
            .MedSak(sak => sak with { Sluttkode = "IRG" }).Venter(GodtattMedMerknader, Ingen, "NIR2007")),
        new("snudde datoer", 4, ny => ny.AvsluttetProgram21()
            .MedEndret("TI", rad => rad with { Fom = rad.Tom, Tom = rad.Fom }).Venter(Avvist, Saksbehandler, "NIR1903")),
        new("vedtak mangler", 2, ny => ny.Program21().Uten("VE").Venter(Avvist, Saksbehandler, "NIR1201")),
        new("flyttet, saken hører til annen kommune", 3, ny => ny.AvsluttetProgram21()
            .MedSak(sak => sak with { Kommune = Deltakerbygger.AnnenKommune }).Venter(Avvist, Saksbehandler, "NIR5002")),
        new("samme deltakelse i to saker", 3, Dobbeltsak.Lag),
        new("samme person under to løpenumre", 2, ny => ny.AvsluttetProgram21(), Dobbelt: true),
    ];

    private static IEnumerable<Tilfelle> NorskEtterIntegreringsloven =>
    [
        new("timer uten utdanningsbakgrunn", 5, ny => ny.Norsk21()
            .MedPerson(person => person with { Skolegang = "" }).Venter(Avvist, Saksbehandler, "NIR1202")),
        new("verken timer eller utdanningsbakgrunn", 3, ny => ny.Norsk21()
            .MedPerson(person => person with { Skolegang = "" }).Uten("NT", "SK").Venter(GodtattMedMerknader, Ingen, "NIR1102", "NIR1108")),
        new("norskmål mangler", 2, ny => ny.Norsk21()
            .MedSak(sak => sak with { Spraaknivaa = "" }).Venter(GodtattMedMerknader, Ingen, "NIR1105")),
        new("timer mangler", 2, ny => ny.Norsk21().Uten("NT", "SK").Venter(GodtattMedMerknader, Ingen, "NIR1102")),
        new("samme uke ført likt to ganger", 3, ny => ny.Norsk21().Uten("NT")
            .MedFoering(sak => Timer("NT", sak.Oppstart!.Value, 12)).MedFoering(sak => Timer("NT", sak.Oppstart!.Value, 12))
            .Venter(RettetOgGodtatt, Ingen, "NIR1905")),
        new("samme uke ført ulikt to ganger", 2, ny => ny.Norsk21().Uten("NT")
            .MedFoering(sak => Timer("NT", sak.Oppstart!.Value, 12)).MedFoering(sak => Timer("NT", sak.Oppstart!.Value, 7.5m))
            .Venter(Avvist, Saksbehandler, "NIR1905")),
        new("umulig timetall", 2, ny => ny.Norsk21()
            .MedEndret("NT", rad => rad with { Tall = 175 }).Venter(Avvist, Saksbehandler, "NIR1906")),
    ];

    private static IEnumerable<Tilfelle> EtterKapittel6A =>
    [
        new("utdanningsbakgrunn etter kapittel 6A", 5, ny => ny.Norsk6A()
            .MedPerson(person => person with { Skolegang = "U3" }).Venter(RettetOgGodtatt, Ingen, "NIR1011")),
        new("samfunnskunnskap etter kapittel 6A", 4, ny => ny.Norsk6A()
            .MedFoering(sak => Timer("SK", sak.Oppstart!.Value, 3, "M1")).Venter(GodtattMedMerknader, Ingen, "NIR1012")),
        new("kontrakt mangler fra 2026", 3, ny => ny.Program6AFra2026()
            .MedSak(sak => sak with { Kontrakt = null }).Venter(GodtattMedMerknader, Ingen, "NIR1107")),
        new("rett og plikt til norsk etter kapittel 6A", 2, ny => ny.Norsk6A()
            .MedSak(sak => sak with { Stilling = "RP" }).Venter(GodtattMedMerknader, Ingen, "NIR1901")),
        new("utgått tiltakstype", 2, ny => ny.Program6AFra2026()
            .MedEndret("TI", rad => rad with { Kode = "ENGE" }).Venter(GodtattMedMerknader, Ingen, "NIR2002")),
    ];

    private static IEnumerable<Tilfelle> IMottak =>
    [
        new("timer i mottak mangler", 2, ny => ny.Asyl().Uten("NT", "SK").Venter(GodtattMedMerknader, Ingen, "NIR1109")),
        new("tiltak i mottak mangler", 2, ny => ny.Kvalifisering().Uten("TI").Venter(GodtattMedMerknader, Ingen, "NIR1110")),
        new("kapittel 6A i mottak", 2, ny => ny.Asyl()
            .MedPerson(person => person with { Hjemmelskode = "L21K6A" }).Venter(GodtattMedMerknader, Ingen, "NIR1901")),
    ];

    private static IEnumerable<Tilfelle> Personer =>
    [
        new("fødselsnummer med feil kontrollsiffer", 3, ny => ny.Program21()
            .MedPerson(person => person with { Fnr = Nummerserie.MedFeilKontrollsiffer(ny.Numre.Fnr()) }).AlleVenter(IkkeKartlagt, Saksbehandler)),
        new("lokalt nummer i stedet for fødselsnummer", 3, ny => ny.Norsk21()
            .MedPerson(person => person with { Fnr = "4127", Duf = "" }).AlleVenter(IkkeKartlagt, Saksbehandler)),
        new("verken fødselsnummer eller DUF-nummer", 1, ny => ny.Asyl()
            .MedPerson(person => person with { Fnr = "", Duf = "" }).AlleVenter(IkkeKartlagt, Saksbehandler)),
        new("DUF-nummer med feil kontrollsifre", 4, Personfeil.FeilDuf),
        new("personen er ikke i NIR", 4, ny => (ny.Program6AFra2026() with { INir = null }).AlleVenter(Avvist, Support, "NIR5006")),
        new("fødselsnummer og DUF-nummer hører til ulike personer", 1, Personfeil.ToPersonersNumre),
        new("strengt fortrolig adresse", 3, ny => ny.Program21().MedPerson(person => person with { Sperrekode = "6" })),
        new("fortrolig adresse", 2, ny => ny.Norsk6A().MedPerson(person => person with { Sperrekode = "7" })),
        new("fortrolig adresse, timer uten utdanningsbakgrunn", 1, ny => ny.Norsk21()
            .MedPerson(person => person with { Sperrekode = "7", Skolegang = "" }).Venter(Avvist, Saksbehandler, "NIR1202")),
    ];
}
