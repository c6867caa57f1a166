using static Fagsystem.Generation.FoeringBuilder;
using static Fagsystem.Overfoering.Oppfoelging;
using static Fagsystem.Overfoering.SakOutcome;

namespace Fagsystem.Generation;

/// <summary>
/// What the export holds, and what must come of it. The rules are named from the law (integreringsloven with its regulations,
/// introduksjonsloven, IMDi's list of what is registered), never by asking the library: that is what makes the fasit a check.
/// </summary>
internal static class TestCases
{
    public static IReadOnlyList<TestCase> All { get; } =
    [
        .. WithoutError, .. UnderIntroduksjonsloven, .. ProgramUnderIntegreringsloven, .. NorskUnderIntegreringsloven, .. UnderKapittel6A,
        .. IMottak, .. Personer,
    ];

    private static IEnumerable<TestCase> WithoutError =>
    [
        new("", 30, fresh => fresh.Program03()),
        new("", 12, fresh => fresh.Norsk03()),
        new("", 38, fresh => fresh.Program21()),
        new("", 15, fresh => fresh.EndedProgram21()),
        new("", 15, fresh => fresh.Norsk21()),
        new("", 18, fresh => fresh.Program6ABefore2026()),
        new("", 15, fresh => fresh.Program6AFrom2026()),
        new("", 8, fresh => fresh.Norsk6A()),
        new("", 14, fresh => fresh.Kvalifisering()),
        new("", 7, fresh => fresh.Asyl()),
        new("bare avslag", 3, fresh => fresh.EndedProgram21()
            .MedSak(sak => sak with { Oppstart = null, Contract = null, TargetCode = "", End = null, EndCode = "" })
            .Without("VE", "TI", "FR", "PE", "ST")
            .MedFoering(sak => Vedtak("AVS", sak.Tilbud!.Value))),
        new("flyttet, programmet avsluttet", 3, fresh => fresh.EndedProgram21().MedSak(sak => sak with { EndCode = "FLY" })),
    ];

    private static IEnumerable<TestCase> UnderIntroduksjonsloven =>
    [
        new("sluttmål etter introduksjonsloven", 4, fresh => fresh.Program03()
            .MedSak(sak => sak with { TargetCode = "ARB" }).Waits(CorrectedAndAccepted, None, "NIR1001")),
        new("kontrakt etter introduksjonsloven", 3, fresh => fresh.Program03()
            .MedSak(sak => sak with { Contract = sak.Oppstart }).Waits(CorrectedAndAccepted, None, "NIR1002")),
        new("sluttmål og kontrakt etter introduksjonsloven", 2, fresh => fresh.Program03()
            .MedSak(sak => sak with { TargetCode = "VGSF", Contract = sak.Oppstart }).Waits(CorrectedAndAccepted, None, "NIR1001", "NIR1002")),
        new("utdanningsbakgrunn etter introduksjonsloven", 4, fresh => fresh.Norsk03()
            .MedPerson(person => person with { Skolegang = "U1" }).Waits(CorrectedAndAccepted, None, "NIR1003")),
        new("norskmål etter introduksjonsloven", 3, fresh => fresh.Norsk03()
            .MedSak(sak => sak with { Spraaknivaa = "B1" }).Waits(CorrectedAndAccepted, None, "NIR1004")),
        new("«nei» til fulltid videregående etter introduksjonsloven", 2, fresh => fresh.Norsk03()
            .MedSak(sak => sak with { HeltidVgs = "N" }).Waits(CorrectedAndAccepted, None, "NIR1005")),
        new("forbudt sluttmål, og tiltak mangler", 1, fresh => fresh.Program03()
            .MedSak(sak => sak with { TargetCode = "ARB" }).Without("TI").Waits(CorrectedAndAccepted, None, "NIR1001", "NIR1101")),
        // Not all can be corrected, so nothing is: the answer's remarks on the goal's code (of the other law, from 2021) stand too.
        new("forbudt sluttmål, og snudde datoer", 1, fresh => fresh.Program03()
            .MedSak(sak => sak with { TargetCode = "ARB" })
            .WithChanged("TI", row => row with { Fom = row.Empty, Empty = row.Fom }).Waits(Refused, Saksbehandler, "NIR1001", "NIR1903")),
        new("tiltak mangler", 2, fresh => fresh.Program03().Without("TI").Waits(AcceptedWithMerknader, None, "NIR1101")),
        new("avslutningsårsak mangler", 3, fresh => fresh.Program03()
            .MedSak(sak => sak with { End = null, EndCode = "" }).Waits(AcceptedWithMerknader, None, "NIR1103")),
    ];

    private static IEnumerable<TestCase> ProgramUnderIntegreringsloven =>
    [
        new("sluttmål mangler", 3, fresh => fresh.Program21()
            .MedSak(sak => sak with { TargetCode = "" }).Waits(AcceptedWithMerknader, None, "NIR1104")),
        new("kontrakt mangler", 3, fresh => fresh.Program21()
            .MedSak(sak => sak with { Contract = null }).Waits(AcceptedWithMerknader, None, "NIR1106")),
        new("utgått sluttmål", 3, fresh => fresh.Program21()
            .MedSak(sak => sak with { Tilbud = new(2026, 2, 2), TargetCode = "HUTD" }).Waits(AcceptedWithMerknader, None, "NIR2002")),
        new("ukjent målkode", 3, fresh => fresh.Program21()
            .MedSak(sak => sak with { TargetCode = "STUD" }).Waits(Unmapped, Saksbehandler)),
        new("ukjent tiltakskode", 2, fresh => fresh.Program21()
            .WithChanged("TI", row => row with { Kode = "KURS" }).Waits(Unmapped, Saksbehandler)),
        new("permisjonsgrunn fra introduksjonsloven", 2, fresh => fresh.Program21()
            .MedFoering(sak => Permisjon("HEL", sak.Oppstart!.Value.AddDays(120), 30)).Waits(AcceptedWithMerknader, None, "NIR2003")),
        new("avslutningsårsak som NIR beregner selv", 2, fresh => fresh.EndedProgram21()
            .MedSak(sak => sak with { EndCode = "IRG" }).Waits(AcceptedWithMerknader, None, "NIR2007")),
        new("snudde datoer", 4, fresh => fresh.EndedProgram21()
            .WithChanged("TI", row => row with { Fom = row.Empty, Empty = row.Fom }).Waits(Refused, Saksbehandler, "NIR1903")),
        new("vedtak mangler", 2, fresh => fresh.Program21().Without("VE").Waits(Refused, Saksbehandler, "NIR1201")),
        new("flyttet, saken hører til annen kommune", 3, fresh => fresh.EndedProgram21()
            .MedSak(sak => sak with { Kommune = DeltakerBuilder.OtherKommune }).Waits(Refused, Saksbehandler, "NIR5002")),
        new("samme deltakelse i to saker", 3, DuplicateSak.Create),
        new("samme person under to løpenumre", 2, fresh => fresh.EndedProgram21(), Double: true),
    ];

    private static IEnumerable<TestCase> NorskUnderIntegreringsloven =>
    [
        new("timer uten utdanningsbakgrunn", 5, fresh => fresh.Norsk21()
            .MedPerson(person => person with { Skolegang = "" }).Waits(Refused, Saksbehandler, "NIR1202")),
        new("verken timer eller utdanningsbakgrunn", 3, fresh => fresh.Norsk21()
            .MedPerson(person => person with { Skolegang = "" }).Without("NT", "SK").Waits(AcceptedWithMerknader, None, "NIR1102", "NIR1108")),
        new("norskmål mangler", 2, fresh => fresh.Norsk21()
            .MedSak(sak => sak with { Spraaknivaa = "" }).Waits(AcceptedWithMerknader, None, "NIR1105")),
        new("timer mangler", 2, fresh => fresh.Norsk21().Without("NT", "SK").Waits(AcceptedWithMerknader, None, "NIR1102")),
        new("samme uke ført likt to ganger", 3, fresh => fresh.Norsk21().Without("NT")
            .MedFoering(sak => Timer("NT", sak.Oppstart!.Value, 12)).MedFoering(sak => Timer("NT", sak.Oppstart!.Value, 12))
            .Waits(CorrectedAndAccepted, None, "NIR1905")),
        new("samme uke ført ulikt to ganger", 2, fresh => fresh.Norsk21().Without("NT")
            .MedFoering(sak => Timer("NT", sak.Oppstart!.Value, 12)).MedFoering(sak => Timer("NT", sak.Oppstart!.Value, 7.5m))
            .Waits(Refused, Saksbehandler, "NIR1905")),
        new("umulig timetall", 2, fresh => fresh.Norsk21()
            .WithChanged("NT", row => row with { Number = 175 }).Waits(Refused, Saksbehandler, "NIR1906")),
    ];

    private static IEnumerable<TestCase> UnderKapittel6A =>
    [
        new("utdanningsbakgrunn etter kapittel 6A", 5, fresh => fresh.Norsk6A()
            .MedPerson(person => person with { Skolegang = "U3" }).Waits(CorrectedAndAccepted, None, "NIR1011")),
        new("samfunnskunnskap etter kapittel 6A", 4, fresh => fresh.Norsk6A()
            .MedFoering(sak => Timer("SK", sak.Oppstart!.Value, 3, "M1")).Waits(AcceptedWithMerknader, None, "NIR1012")),
        new("kontrakt mangler fra 2026", 3, fresh => fresh.Program6AFrom2026()
            .MedSak(sak => sak with { Contract = null }).Waits(AcceptedWithMerknader, None, "NIR1107")),
        new("rett og plikt til norsk etter kapittel 6A", 2, fresh => fresh.Norsk6A()
            .MedSak(sak => sak with { Standing = "RP" }).Waits(AcceptedWithMerknader, None, "NIR1901")),
        new("utgått tiltakstype", 2, fresh => fresh.Program6AFrom2026()
            .WithChanged("TI", row => row with { Kode = "ENGE" }).Waits(AcceptedWithMerknader, None, "NIR2002")),
    ];

    private static IEnumerable<TestCase> IMottak =>
    [
        new("timer i mottak mangler", 2, fresh => fresh.Asyl().Without("NT", "SK").Waits(AcceptedWithMerknader, None, "NIR1109")),
        new("tiltak i mottak mangler", 2, fresh => fresh.Kvalifisering().Without("TI").Waits(AcceptedWithMerknader, None, "NIR1110")),
        new("kapittel 6A i mottak", 2, fresh => fresh.Asyl()
            .MedPerson(person => person with { HjemmelCode = "L21K6A" }).Waits(AcceptedWithMerknader, None, "NIR1901")),
    ];

    private static IEnumerable<TestCase> Personer =>
    [
        new("fødselsnummer med feil kontrollsiffer", 3, fresh => fresh.Program21()
            .MedPerson(person => person with { Fnr = NumberSeries.WithWrongKontrollsiffer(fresh.Numbers.Fnr()) }).AllWaiting(Unmapped, Saksbehandler)),
        new("lokalt nummer i stedet for fødselsnummer", 3, fresh => fresh.Norsk21()
            .MedPerson(person => person with { Fnr = "4127", Duf = "" }).AllWaiting(Unmapped, Saksbehandler)),
        new("verken fødselsnummer eller DUF-nummer", 1, fresh => fresh.Asyl()
            .MedPerson(person => person with { Fnr = "", Duf = "" }).AllWaiting(Unmapped, Saksbehandler)),
        new("DUF-nummer med feil kontrollsifre", 4, PersonFault.WrongDuf),
        new("personen er ikke i NIR", 4, fresh => (fresh.Program6AFrom2026() with { INir = null }).AllWaiting(Refused, Support, "NIR5006")),
        new("fødselsnummer og DUF-nummer hører til ulike personer", 1, PersonFault.NumbersOfTwoPersons),
        new("strengt fortrolig adresse", 3, fresh => fresh.Program21().MedPerson(person => person with { Sperrekode = "6" })),
        new("fortrolig adresse", 2, fresh => fresh.Norsk6A().MedPerson(person => person with { Sperrekode = "7" })),
        new("fortrolig adresse, timer uten utdanningsbakgrunn", 1, fresh => fresh.Norsk21()
            .MedPerson(person => person with { Sperrekode = "7", Skolegang = "" }).Waits(Refused, Saksbehandler, "NIR1202")),
    ];
}
