using System.Collections.Immutable;

namespace Nir.Sdk.Frister.Valg;

/// <summary>What the sources leave open, and how it can be read. The first reading of each is the default.</summary>
// Each is made when it is first asked for: who asks for one does not keep the others.
public static class Valgpunkter
{
    /// <summary>Does the day that a transition rule names belong to the old rules or the new?</summary>
    public static Valgpunkt Overgangsdag => field ??= new(
        "U-2", nameof(RegelmotorOptions.Overgangsdag),
        "Hører dagen en overgangsregel nevner, til de gamle eller de nye reglene?",
        "Does the day that a transition rule names belong to the old rules or the new?",
        [
            new("U-2", "etter-ordlyden", "Som ordlyden: «etter» en dag er dagen etter; «fra» dagen er dagen selv.",
                "As it is worded: «etter» a day means the day after, a law's first day is in.", erStandard: true),
            new("U-2", "hoerer-til-nye-regler", "Dagen hører til de nye reglene.", "The day belongs to the new rules.", erStandard: false),
            new("U-2", "hoerer-til-gamle-regler", "Dagen hører til de gamle reglene.", "The day belongs to the old rules.", erStandard: false),
        ]);

    /// <summary>Which of several permits governs where the law does not say?</summary>
    public static Valgpunkt TillatelseChoice => field ??= new(
        "U-3", nameof(RegelmotorOptions.TillatelseChoice),
        "Hvilken av flere tillatelser styrer når loven ikke sier det?",
        "Which of several permits governs where the law does not say?",
        [
            new("U-3", "foerste-for-hver-ordning", "Den første som gir rett eller plikt, for hver ordning.",
                "The first that gives a right or a duty, for each ordning.", erStandard: true),
            new("U-3", "siste", "Den siste.", "The last.", erStandard: false),
        ]);

    /// <summary>Did persons with collective protection, settled before 2026, get a duty to take a programme in 2026?</summary>
    public static Valgpunkt Kapittel6AProgram => field ??= new(
        "U-4", nameof(RegelmotorOptions.Kapittel6AProgram),
        "Fikk personer med kollektiv beskyttelse, bosatt før 2026, plikt til program i 2026?",
        "Did persons with collective protection, settled before 2026, get a duty to take a programme in 2026?",
        [
            new("U-4", "plikt", "Ja: loven har ingen overgangsregel.", "Yes: the law has no transition rule.", erStandard: true),
            new("U-4", "bare-rett-for-tidligere-bosatte", "Nei: de som var bosatt før 2026, har bare rett.", "No: those settled before 2026 have only a right.",
                erStandard: false),
        ]);

    /// <summary>Is a person aged 55 «mellom 18 og 55 år»?</summary>
    public static Valgpunkt UpperAgeLimit => field ??= new(
        "U-5a", nameof(RegelmotorOptions.UpperAgeLimit),
        "Er den som er 55 år, «mellom 18 og 55 år»?",
        "Is a person aged 55 «mellom 18 og 55 år»?",
        [
            new("U-5a", "til-og-med", "Ja: grensen regnes med.", "Yes: the limit is in.", erStandard: true),
            new("U-5a", "til", "Nei: gruppen ender dagen grensen nås.", "No: the group ends on the day the limit is reached.", erStandard: false),
        ]);

    /// <summary>When is «under 25» measured?</summary>
    public static Valgpunkt AgePoint => field ??= new(
        "U-5b", nameof(RegelmotorOptions.AgePoint),
        "Når måles «under 25 år»?",
        "When is «under 25» measured?",
        [
            new("U-5b", "ved-tilbudet", "Den dagen tilbudet om oppstart ble gitt.", "On the day the tilbud om oppstart was given.", erStandard: true),
            new("U-5b", "ved-programstart", "Den dagen programmet startet.", "On the day the programme began.", erStandard: false),
        ]);

    /// <summary>Does the time used before the sluttmål was changed count?</summary>
    public static Valgpunkt UsedTime => field ??= new(
        "U-6", nameof(RegelmotorOptions.UsedTime),
        "Regnes tiden som er brukt før sluttmålet ble endret?",
        "Does the time used before the sluttmål was changed count?",
        [
            new("U-6", "medregnes", "Ja: varigheten regnes fra programmets start.", "Yes: the length runs from the programme's start.", erStandard: true),
            new("U-6", "medregnes-ikke", "Nei: varigheten regnes fra det nye sluttmålet ble satt.", "No: the length runs from when the new goal was set.",
                erStandard: false),
        ]);

    /// <summary>May grunnskole be a goal for offers from 2026?</summary>
    public static Valgpunkt GrunnskoleFrom2026 => field ??= new(
        "U-7", nameof(RegelmotorOptions.GrunnskoleFrom2026),
        "Kan grunnskole være sluttmål for tilbud fra 2026?",
        "May grunnskole be a goal for offers from 2026?",
        [
            new("U-7", "ikke-sluttmaal", "Nei: loven nevner bare opplæring på videregående nivå og arbeid.",
                "No: the law names only upper secondary education and work.", erStandard: true),
            new("U-7", "som-arbeid", "Ja, med samme varighet som arbeid.", "Yes, with the same length as work.", erStandard: false),
        ]);

    /// <summary>Is leave added in calendar days or virkedager?</summary>
    public static Valgpunkt Permisjonsenhet => field ??= new(
        "U-9a", nameof(RegelmotorOptions.Permisjonsenhet),
        "Legges permisjon til i kalenderdager eller virkedager?",
        "Is leave added in calendar days or virkedager?",
        [
            new("U-9a", "kalenderdager", "Kalenderdager.", "Calendar days.", erStandard: true),
            new("U-9a", "virkedager", "Virkedager.", "Virkedager.", erStandard: false),
        ]);

    /// <summary>When absence exceeds ten virkedager: is all of it added, or the excess?</summary>
    public static Valgpunkt Fravaerstillegg => field ??= new(
        "U-9b", nameof(RegelmotorOptions.Fravaerstillegg),
        "Når fraværet er over ti virkedager: legges alt til, eller det som er over?",
        "When absence exceeds ten virkedager: is all of it added, or the excess?",
        [
            new("U-9b", "hele-summen", "Hele summen.", "The whole sum.", erStandard: true),
            new("U-9b", "det-over-terskelen", "Bare det som er over terskelen.", "Only what exceeds the threshold.", erStandard: false),
        ]);

    /// <summary>Is leave added to introduksjonsloven's three years?</summary>
    public static Valgpunkt PermisjonUnderForlengelse => field ??= new(
        "U-9c", nameof(RegelmotorOptions.PermisjonUnderForlengelse),
        "Kommer permisjon i tillegg til introduksjonslovens tre år?",
        "Is leave added to introduksjonsloven's three years?",
        [
            new("U-9c", "kommer-i-tillegg", "Ja: permisjon kommer i tillegg også da.", "Yes: leave is added then too.", erStandard: true),
            new("U-9c", "inngaar-i-tre-aar", "Nei: programmet kan forlenges til inntil tre år.", "No: the programme may be extended up to three years.",
                erStandard: false),
        ]);

    /// <summary>Do decisions on extended training run their time after 30 June 2026?</summary>
    public static Valgpunkt OngoingUtvidetNorsk => field ??= new(
        "U-11", nameof(RegelmotorOptions.OngoingUtvidetNorsk),
        "Løper vedtak om utvidet norskopplæring ut tiden etter 30. juni 2026?",
        "Do decisions on extended training run their time after 30 June 2026?",
        [
            new("U-11", "loeper-ut", "Ja: de fullføres som vedtatt.", "Yes: they are completed as decided.", erStandard: true),
            new("U-11", "ender-ved-opphevelsen", "Nei: de ender da bestemmelsen ble opphevet.", "No: they end when the provision was repealed.",
                erStandard: false),
        ]);

    /// <summary>Is education needed for a person exempted from the duty?</summary>
    public static Valgpunkt UtdanningWithOnlyRett => field ??= new(
        "U-15", nameof(RegelmotorOptions.UtdanningWithOnlyRett),
        "Trengs utdanningsbakgrunn for den som er fritatt fra plikten?",
        "Is education needed for a person exempted from the duty?",
        [
            new("U-15", "trengs", "Ja: fristen er 18 måneder eller tre år som ellers.", "Yes: the deadline is 18 months or three years as otherwise.",
                erStandard: true),
            new("U-15", "tre-aar-naar-den-mangler", "Nei: uten den regnes tre år.", "No: without it, three years are counted.", erStandard: false),
        ]);

    /// <summary>Are deadlines other than the complaint's extended when they end on a Saturday or holiday?</summary>
    public static Valgpunkt WeekendRule => field ??= new(
        "U-16a", nameof(RegelmotorOptions.WeekendRule),
        "Forlenges andre frister enn klagefristen når de ender på en lørdag eller helligdag?",
        "Are deadlines other than the complaint's extended when they end on a Saturday or holiday?",
        [
            new("U-16a", "til-neste-virkedag", "Ja, som domstolloven § 149.", "Yes, as domstolloven § 149.", erStandard: true),
            new("U-16a", "flyttes-ikke", "Nei.", "No.", erStandard: false),
        ]);

    /// <summary>When does one born on 29 February have a birthday in other years?</summary>
    public static Valgpunkt LeapDayBorn => field ??= new(
        "U-16b", nameof(RegelmotorOptions.LeapDayBorn),
        "Når fyller den som er født 29. februar, år i andre år enn skuddår?",
        "When does one born on 29 February have a birthday in other years?",
        [
            new("U-16b", "tjueaattende-februar", "28. februar.", "28 February.", erStandard: true),
            new("U-16b", "foerste-mars", "1. mars.", "1 March.", erStandard: false),
        ]);

    /// <summary>How many hours of Norwegian for one whose permit is from before 2022 and who came in 2022 or later?</summary>
    public static Valgpunkt TimerAfterLateAnkomst => field ??= new(
        "U-18", nameof(RegelmotorOptions.TimerAfterLateAnkomst),
        "Hvor mange timer norsk har den som fikk tillatelsen før 2022 og kom i 2022 eller senere?",
        "How many hours of Norwegian for one whose permit is from before 2022 and who came in 2022 or later?",
        [
            new("U-18", "etter-tillatelsen", "250, etter datoen for tillatelsen.", "250, by the permit's date.", erStandard: true),
            new("U-18", "etter-ankomsten", "225, etter ankomsten.", "225, by the arrival.", erStandard: false),
        ]);

    /// <summary>May chapter 6A programmes offered before 2026 be extended after 2025?</summary>
    public static Valgpunkt ForlengelseOfOldProgram => field ??= new(
        "U-21", nameof(RegelmotorOptions.ForlengelseOfOldProgram),
        "Kan program etter kapittel 6A, tilbudt før 2026, forlenges etter 2025?",
        "May chapter 6A programmes offered before 2026 be extended after 2025?",
        [
            new("U-21", "adgang", "Ja: varigheten følger tilbudet.", "Yes: the length follows the offer.", erStandard: true),
            new("U-21", "ingen-adgang", "Nei: bestemmelsen er opphevet.", "No: the provision is gone.", erStandard: false),
        ]);

    /// <summary>Does the deadline to begin run from settlement or registration, or from when the right began when that is later?</summary>
    public static Valgpunkt OppstartFoerRetten => field ??= new(
        "U-33", nameof(RegelmotorOptions.OppstartFoerRetten),
        "Regnes oppstartsfristen fra bosetting eller folkeregistrering, eller fra retten begynte når det er senere?",
        "Does the deadline to begin run from settlement or registration, or from when the right began when that is later?",
        [
            new("U-33", "fra-retten-begynte", "Fra den siste av dagene.", "From the later of the days.", erStandard: true),
            new("U-33", "fra-hendelsen", "Fra hendelsen, også før retten begynte.", "From the event, before the right began too.", erStandard: false),
        ]);

    /// <summary>Which day decides whether one of 55 or more had a duty before 2017?</summary>
    public static Valgpunkt PliktFra55 => field ??= new(
        "U-31", nameof(RegelmotorOptions.PliktFra55),
        "Hvilken dag avgjør om den som er 55 år eller eldre, hadde plikt før 2017?",
        "Which day decides whether one of 55 or more had a duty before 2017?",
        [
            new("U-31", "etter-dagen", "Dagen det spørres om.", "The day asked about.", erStandard: true),
            new("U-31", "etter-tillatelsen", "Dagen tillatelsen ble innvilget.", "The day the permit was granted.", erStandard: false),
        ]);

    /// <summary>What is the last day when the month lacks the day that a length ends on?</summary>
    public static Valgpunkt MaanedUtenDagen => field ??= new(
        "U-30", nameof(RegelmotorOptions.MaanedUtenDagen),
        "Hva er siste dag når måneden mangler dagen varigheten ender på?",
        "What is the last day when the month lacks the day that a length ends on?",
        [
            new("U-30", "dagen-foer", "Dagen før månedens siste dag.", "The day before the month's last day.", erStandard: true),
            new("U-30", "maanedens-siste-dag", "Månedens siste dag.", "The month's last day.", erStandard: false),
        ]);

    /// <summary>Do the longer programmes from 2025 hold under kapittel 6A too, for offers in 2025?</summary>
    public static Valgpunkt Kapittel6ATilbudI2025 => field ??= new(
        "U-29", nameof(RegelmotorOptions.Kapittel6ATilbudI2025),
        "Gjelder de lengre programmene fra 2025 også kapittel 6A for tilbud i 2025?",
        "Do the longer programmes from 2025 hold under kapittel 6A too, for offers in 2025?",
        [
            new("U-29", "egen-lengde", "Nei: tre år, og ett til.", "No: three years, and one more.", erStandard: true),
            new("U-29", "som-andre", "Ja: fire år, og ett til.", "Yes: four years, and one more.", erStandard: false),
        ]);

    /// <summary>Is an integreringskontrakt needed under kapittel 6A from 2026?</summary>
    public static Valgpunkt KontraktEtterKapittel6A => field ??= new(
        "U-14", nameof(RegelmotorOptions.KontraktEtterKapittel6A),
        "Trengs integreringskontrakt etter kapittel 6A fra 2026?",
        "Is an integreringskontrakt needed under kapittel 6A from 2026?",
        [
            new("U-14", "som-andre", "Ja: § 16 gjelder som for andre.", "Yes: section 16 holds as for others.", erStandard: true),
            new("U-14", "trengs-ikke", "Nei: registeret ber ikke om den.", "No: the register does not ask for it.", erStandard: false),
        ]);

    /// <summary>Does leave that is only known from the programme move the deadline of the training?</summary>
    public static Valgpunkt ProgrampermisjonINorsk => field ??= new(
        "U-32", nameof(RegelmotorOptions.ProgrampermisjonINorsk),
        "Flytter permisjon som bare er kjent fra programmet, fristen for opplæringen i norsk?",
        "Does leave that is only known from the programme move the deadline of the training?",
        [
            new("U-32", "regnes-ikke", "Nei: det er ikke kjent at den også gjaldt opplæringen.", "No: it is not known that it was leave from the training too.",
                erStandard: true),
            new("U-32", "regnes", "Ja: permisjon fra programmet er permisjon fra opplæringen.", "Yes: leave from the programme is leave from the training.",
                erStandard: false),
        ]);

    /// <summary>When does a row take effect that is adopted but not in force?</summary>
    public static Valgpunkt Ikrafttredelser => field ??= new(
        "U-1", nameof(RegelmotorOptions.Ikrafttredelser),
        "Når trer en rad i kraft som er vedtatt, men ikke satt i kraft?",
        "When does a row take effect that is adopted but not in force?",
        [
            new("U-1", "ikke-satt-i-kraft", "Den er ikke satt i kraft.", "It is not in force.", erStandard: true),
            new("U-1", "satt-i-kraft", "Den trådte i kraft den dagen som er oppgitt.", "It took effect on the day given.", erStandard: false),
        ]);

    /// <summary>All points, by id.</summary>
    public static ImmutableArray<Valgpunkt> All =>
    [
        Ikrafttredelser,
        Overgangsdag,
        TillatelseChoice,
        Kapittel6AProgram,
        UpperAgeLimit,
        AgePoint,
        UsedTime,
        GrunnskoleFrom2026,
        Permisjonsenhet,
        Fravaerstillegg,
        PermisjonUnderForlengelse,
        OngoingUtvidetNorsk,
        KontraktEtterKapittel6A,
        UtdanningWithOnlyRett,
        WeekendRule,
        LeapDayBorn,
        TimerAfterLateAnkomst,
        ForlengelseOfOldProgram,
        Kapittel6ATilbudI2025,
        MaanedUtenDagen,
        PliktFra55,
        ProgrampermisjonINorsk,
        OppstartFoerRetten,
    ];
}
