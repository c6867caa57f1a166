using System.Globalization;

namespace Nir.Sdk.Frister.Sak;

/// <summary>A fact of a case: where it stands in <see cref="Personsak"/>, and what it is called.</summary>
/// <param name="Path">The member path; <c>[]</c> stands for the index in a list.</param>
/// <param name="Navn">The name in bokmål.</param>
/// <param name="NavnEn">The name in English.</param>
/// <param name="Regel">The validator's rule that asks for it. Null: none does.</param>
internal sealed record SakFact(string Path, string Navn, string NavnEn, string? Regel = null)
{
    public static readonly SakFact Dato = new("dato", "datoen det spørres om", "the date asked about");
    public static readonly SakFact Tillatelser = new("Tillatelser", "oppholdstillatelsen", "the residence permit");
    public static readonly SakFact Innvilget = new("Tillatelser[].Innvilget", "tillatelsen ble innvilget", "the permit was granted");
    public static readonly SakFact Oppholdsgrunnlag = new("Tillatelser[].Oppholdsgrunnlag", "oppholdsgrunnlaget", "the basis of residence");
    public static readonly SakFact SoektFraUtlandet = new("Tillatelser[].SoektFraUtlandet", "søkt fra utlandet", "applied for from abroad");
    public static readonly SakFact Ankomst = new("Tillatelser[].Ankomst", "ankomsten til Norge", "the arrival in Norway");
    public static readonly SakFact FoersteFornyelse = new("Tillatelser[].FoersteFornyelse", "den første fornyelsen", "the first renewal");
    public static readonly SakFact Fornyelse = new("Tillatelser[].Til", "fornyelsen av tillatelsen", "the renewal of the permit");

    public static readonly SakFact EndeligTilbakekalt = new("Tillatelser[].EndeligTilbakekalt", "det endelige tilbakekallet", "the final revocation");

    public static readonly SakFact BehovForKvalifisering =
        new("HarBehovForGrunnleggendeKvalifisering", "behovet for grunnleggende kvalifisering", "the need for basic qualification");

    public static readonly SakFact Norskavslutning = new("Norsk.Avsluttet", "opplæringen ble avsluttet", "the training ended");

    public static readonly SakFact ReferansepersonBosatt =
        new("Tillatelser[].ReferansepersonBosatt", "referansepersonens bosetting", "the reference person's settlement");
    public static readonly SakFact Soekt = new("Tillatelser[].Soekt", "søknaden om familiegjenforening", "the application for family reunification");
    public static readonly SakFact AgeAtInnvilgelse = new("Foedselsdato", "alderen da tillatelsen ble innvilget", "the age when the permit was granted");
    public static readonly SakFact Alder = new("Foedselsdato", "alderen på dagen det gjelder", "the age on the day in question");
    public static readonly SakFact AgeAtTilbud = new("Foedselsdato", "alderen da tilbudet ble gitt", "the age when the offer was given");
    public static readonly SakFact AgeAtProgramstart = new("Foedselsdato", "alderen da programmet startet", "the age when the programme began");
    public static readonly SakFact Foedselsdato = new("Foedselsdato", "fødselsdatoen", "the date of birth");
    public static readonly SakFact AgeLimitReached = new("Foedselsdato", "dagen aldersgrensen nås", "the day the age limit is reached");
    public static readonly SakFact Bosettinger = new("Bosettinger", "bosettingen", "the settlement");
    public static readonly SakFact Bosetting = new("Bosettinger[].Dato", "bosettingen", "the settlement");
    public static readonly SakFact EtterAvtale = new("Bosettinger[].EtterAvtale", "bosatt etter avtale", "settled by agreement");
    public static readonly SakFact Folkeregistrering = new("Folkeregistreringer[].Dato", "folkeregistreringen", "the registration of residence");
    public static readonly SakFact TimerPerUke = new("Arbeidsforhold[].TimerPerUke", "arbeidstiden", "the working hours");
    public static readonly SakFact ErNordiskEllerEoesBorger =
        new("ErNordiskEllerEoesBorger", "nordisk eller omfattet av EØS-avtalen", "Nordic or covered by the EEA Agreement");
    public static readonly SakFact Utdanningsbakgrunn = new("Utdanningsbakgrunn", "utdanningsbakgrunnen", "the education", "NIR1108");
    public static readonly SakFact UkrainskVideregaaende =
        new("HarUkrainskVideregaaendeUtenHoeyereUtdanning", "videregående fra Ukraina uten ett års høyere utdanning",
            "Ukrainian upper secondary education without a year of higher education");
    public static readonly SakFact Asylsoeknad = new("Asylsak.Soekt", "asylsøknaden", "the application for asylum");
    public static readonly SakFact Asylsak = new("Asylsak", "asylsaken", "the asylum case");
    public static readonly SakFact Mottaksopphold = new("Mottaksopphold", "oppholdet i mottak", "the stay in a reception centre");
    public static readonly SakFact Asyltimer = new("Asylsak.TimerNorsk", "timer norsk i mottak", "hours of Norwegian in the reception centre");
    public static readonly SakFact AsyltimerSamfunnskunnskap =
        new("Asylsak.TimerSamfunnskunnskap", "timer samfunnskunnskap i mottak", "hours of social studies in the reception centre");
    public static readonly SakFact KulturOgVerdier =
        new("Asylsak.TimerKulturOgVerdier", "timer norsk kultur og norske verdier før 2022", "hours of Norwegian culture and values before 2022");
    public static readonly SakFact Program = new("Program", "introduksjonsprogrammet", "the introduction programme");
    public static readonly SakFact Programtilbud = new("Program.Tilbudsdato", "tilbudet om program", "the offer of a programme");
    public static readonly SakFact Programkrav = new("Program.Kravdato", "kravet om program", "the claim of a programme");
    public static readonly SakFact Programstart = new("Program.Startdato", "programmets start", "the programme's start");
    public static readonly SakFact Programvedtak = new("Program.Vedtak", "vedtaket om program", "the decision on a programme", "NIR1201");
    public static readonly SakFact Programvedtaksdato = new("Program.Vedtak[].Vedtaksdato", "vedtaket", "the decision", "NIR1201");
    public static readonly SakFact Programvedtakslutt = new("Program.Vedtak[].Sluttdato", "vedtakets sluttdato", "the decision's last day");
    public static readonly SakFact Sluttmaal = new("Program.Sluttmaal", "sluttmålet", "the goal", "NIR1104");
    public static readonly SakFact SluttmaalFra = new("Program.SluttmaalFra", "sluttmålet ble satt", "the goal was set");
    public static readonly SakFact Programpermisjoner = new("Program.Permisjoner", "permisjonene", "the leaves");
    public static readonly SakFact Programfravaer = new("Program.Fravaer", "fraværet, friet og permisjonene", "the absences, days off and leaves");
    public static readonly SakFact Programavslutning = new("Program.Avsluttet", "programmets avslutning", "the programme's end");
    public static readonly SakFact Programavbrudd =
        new("Program.AvbruttEllerAvvist", "programmet ble avbrutt eller avvist", "the programme was broken off or declined");
    public static readonly SakFact Norsk = new("Norsk", "opplæringen i norsk", "the training in Norwegian");
    public static readonly SakFact Norsktilbud = new("Norsk.Tilbudsdato", "tilbudet om opplæring", "the offer of training");
    public static readonly SakFact Norskkrav = new("Norsk.Kravdato", "kravet om opplæring", "the claim of training");
    public static readonly SakFact YtterligereSoeknad =
        new("Norsk.YtterligereSoekt", "søknaden om ytterligere opplæring", "the application for further training");

    public static readonly SakFact Norskstart = new("Norsk.Startdato", "opplæringens start", "the training's start");
    public static readonly SakFact Norskvedtak = new("Norsk.Vedtak", "vedtaket om opplæring", "the decision on training", "NIR1201");
    public static readonly SakFact Norskvedtaksdato = new("Norsk.Vedtak[].Vedtaksdato", "vedtaket", "the decision", "NIR1201");
    public static readonly SakFact Norskvedtakstart = new("Norsk.Vedtak[].Startdato", "vedtakets startdato", "the decision's first day", "NIR1201");
    public static readonly SakFact Norskvedtakslutt = new("Norsk.Vedtak[].Sluttdato", "vedtakets sluttdato", "the decision's last day");
    public static readonly SakFact Norskpermisjoner = new("Norsk.Permisjoner", "permisjonene", "the leaves");
    public static readonly SakFact Norskfritak = new("Norsk.Fritak", "fritaket", "the exemption");
    public static readonly SakFact Norsktimer = new("Norsk.TimerNorsk", "timer norsk", "hours of Norwegian", "NIR1102");
    public static readonly SakFact Samfunnskunnskapstimer = new("Norsk.TimerSamfunnskunnskap", "timer samfunnskunnskap", "hours of social studies");
    public static readonly SakFact FulltidVideregaaende =
        new("Norsk.FulltidVideregaaende", "fulltid i videregående opplæring", "full time in upper secondary school");
    public static readonly SakFact Underretning = new("Underretninger[].Mottatt", "underretningen kom frem", "the notice was received");
    public static readonly SakFact FactDate = new("oppstod", "opplysningen foreligger", "the information exists");
    public static readonly SakFact Lovverk = new("lovverk", "loven", "the law");
    public static readonly SakFact YearAfter = new("aar", "året etter", "the year after");
    public static readonly SakFact Aar = new("aar", "året", "the year");

    public static readonly SakFact KjentPaa = new("RegelmotorOptions.KjentPaa", "dagen reglene er kjent på", "the day the rules are known on");
    public static readonly SakFact TheRegel = new("RegelmotorOptions.KjentPaa", "en regel som var kjent den dagen", "a rule that was known on that day");

    /// <summary>The member path of one item.</summary>
    public string PathTo(int index) =>
        index < 0 ? Path : Path.Replace("[]", string.Create(CultureInfo.InvariantCulture, $"[{index}]"), StringComparison.Ordinal);
}
