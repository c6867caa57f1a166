using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>One case on one day: its timeline, the options, and the answers that others build on, each computed once.</summary>
internal sealed class Saksgang(Personsak sak, DateOnly dato, Regelmotorvalg valg)
{
    private Sakskontroll.Funn? _funn;
    private Timeline? _timeline;
    private Lovvalgssvar? _lov;
    private Lovvalgssvar? _programLov;
    private Oppslag? _personoppslag;
    private Oppslag? _norskoppslag;
    private Oppslag? _programoppslag;
    private Ordningssvar? _program;
    private Ordningssvar? _norsk;
    private Ordningssvar? _mottak;
    private Fristberegning? _norskfrist;

    public Personsak Sak => sak;

    public Regelmotorvalg Valg => valg;

    /// <summary>The day asked about.</summary>
    public Ledd<DateOnly> Dato => new(dato, Opphav.Opplysning(Saksopplysning.Dato));

    /// <summary>What is wrong with the facts.</summary>
    public Sakskontroll.Funn Funn => _funn ??= Sakskontroll.Kontroller(sak, dato);

    /// <summary>Where the person lived, and what was known by the day.</summary>
    public Timeline Timeline => _timeline ??= new(sak, dato);

    /// <summary>The programme as it was known on the day; null when there was none.</summary>
    public Programdeltakelse? Programmet => Timeline.Programme;

    /// <summary>The training as it was known on the day; null when there was none.</summary>
    public Norskdeltakelse? Opplaeringen => Timeline.Course;

    /// <summary>The law of the training in Norwegian, which is the person's.</summary>
    public Lovvalgssvar Lov => _lov ??= Lovvalg.Choose(this, Registreringsfamilie.Norskopplaering);

    /// <summary>The law of the programme: another when the permit that governs it is another.</summary>
    public Lovvalgssvar ProgramLov => _programLov ??= sak.Tillatelser.Count > 1 ? Lovvalg.Choose(this, Registreringsfamilie.Introduksjonsprogram) : Lov;

    public Ordningssvar Program => _program ??= Programmaalgruppe.Finn(this);

    public Ordningssvar Mottak => _mottak ??= Mottaksmaalgruppe.Finn(this);

    /// <summary>Where the person stood in the training while its time ran, which its deadlines build on.</summary>
    public Ordningssvar Norsk => _norsk ??= Norskmaalgruppe.Finn(this);

    public Fristberegning Norskfrist => _norskfrist ??= Beregning.Norskfrist.Beregn(this);

    /// <summary>When the right and duty to be trained began; null while that is not computed.</summary>
    public Ledd<DateOnly>? NorskrettBegan { get; set; }

    /// <summary>The permit that governs the training. Null: none does.</summary>
    public Tillatelse? Tillatelse => Lov.Tillatelse < 0 ? null : sak.Tillatelser[Lov.Tillatelse];

    /// <summary>The permit that governs the programme. Null: none does.</summary>
    public Tillatelse? Programtillatelse => ProgramLov.Tillatelse < 0 ? null : sak.Tillatelser[ProgramLov.Tillatelse];

    /// <summary>Whether collective protection is all the person has had by the day.</summary>
    public bool HarBareKollektivBeskyttelse
    {
        get
        {
            var any = false;
            foreach (var tillatelse in sak.Tillatelser)
            {
                if (tillatelse.Innvilget <= dato)
                {
                    any = true;
                    if (tillatelse.Oppholdsgrunnlag is not Oppholdsgrunnlag.KollektivBeskyttelse)
                    {
                        return false;
                    }
                }
            }

            return any;
        }
    }

    /// <summary>What rows ask of the person: law, permit and education.</summary>
    public Oppslag Personoppslag => _personoppslag ??= MedTillatelse(Lov.Tillatelse) with { Lovverk = LovverkLedd(Lov) };

    /// <summary>The same for the training, with the rettsstilling.</summary>
    public Oppslag Norskoppslag => _norskoppslag ??= Personoppslag.For(Registreringsfamilie.Norskopplaering) with
    {
        Rettsstilling = Norsk.RettsstillingLedd,
        Tilbud = Faktum(Saksopplysning.Norsktilbud, Opplaeringen?.Tilbudsdato),
    };

    /// <summary>The reading of the open point on those born on 29 February; null for all others.</summary>
    public Valgmulighet? Skuddaarsvalg => sak.Foedselsdato is { Month: 2, Day: 29 } ? Valgpunkter.Skuddaarsfoedt.Muligheter[(int)valg.Skuddaarsfoedt] : null;

    /// <summary>The day that decides for the programme: the first decision by the day asked about, else that day.</summary>
    public Ledd<DateOnly> Programdag => Vedtakene.FoerstePrograminnvilgelse(this) ?? Dato;

    /// <summary>What rows ask of the person's programme, but for the rettsstilling.</summary>
    public Oppslag Programoppslag => _programoppslag ??= MedTillatelse(ProgramLov.Tillatelse).For(Registreringsfamilie.Introduksjonsprogram) with
    {
        Lovverk = LovverkLedd(ProgramLov),
        Vedtak = Programdag,
        Bosetting = Timeline.AgreementWithAsking ?? Timeline.Asking?.From,
        Sluttmaal = Faktum(Saksopplysning.Sluttmaal, Programmet?.Sluttmaal),
        UtenSluttmaal = ProgramLov.Lovverk is Lovverk.Introduksjonsloven && Programmet?.Sluttmaal is null,
        Tilbud = Faktum(Saksopplysning.Programtilbud, Programmet?.Tilbudsdato),
        Programstart = Faktum(Saksopplysning.Programstart, Programmet?.Startdato),
    };

    public Regnestykke Regn(Svar? foran = null) => new(valg, foran?.Forklaring);

    /// <summary>A calculation that builds on another answer, and has none when that has none, or when facts it needs cannot be right.</summary>
    public Regnestykke RegnVidere(Svar foran, Saksavvik? avvik = null)
    {
        var r = new Regnestykke(valg, foran is Ordningssvar ordning ? ordning.UtenKategori : foran.Forklaring) { Lovverk = foran is Lovvalgssvar lov ? lov.Lovverk : foran.Lovverk };
        r.Arv(foran);
        if (avvik is not null)
        {
            r.Mangler(avvik);
        }

        return r;
    }

    /// <summary>What rows ask of a permit. A permit applied for from abroad is followed by the day of arrival.</summary>
    public Oppslag MedTillatelse(int indeks)
    {
        var oppslag = new Oppslag
        {
            Hendelse = Dato,
            Utdanningsbakgrunn = Faktum(Saksopplysning.Utdanningsbakgrunn, sak.Utdanningsbakgrunn),
            Videregaaende = Faktum(Saksopplysning.Utdanningsbakgrunn, sak.Utdanningsbakgrunn?.HarVideregaaendeNivaa()),
            UkrainskVideregaaende = Faktum(Saksopplysning.UkrainskVideregaaende, sak.HarUkrainskVideregaaendeUtenHoeyereUtdanning),
            FulltidVideregaaende = Faktum<bool>(Saksopplysning.FulltidVideregaaende, Opplaeringen?.FulltidVideregaaende ?? false),
            Asylsoeknad = Faktum(Saksopplysning.Asylsoeknad, sak.Asylsak?.Soekt),
        };
        if (indeks < 0)
        {
            return oppslag;
        }

        var tillatelse = sak.Tillatelser[indeks];
        var innvilget = new Ledd<DateOnly>(tillatelse.Innvilget, Opphav.Opplysning(Saksopplysning.Innvilget, indeks));
        return oppslag with
        {
            Oppholdsgrunnlag = new(tillatelse.Oppholdsgrunnlag, Opphav.Opplysning(Saksopplysning.Oppholdsgrunnlag, indeks)),
            SoektFraUtlandet = new(tillatelse.SoektFraUtlandet, Opphav.Opplysning(Saksopplysning.SoektFraUtlandet, indeks)),
            Tillatelse = innvilget,
            Ankomst = !tillatelse.SoektFraUtlandet ? innvilget : Faktum(Saksopplysning.Ankomst, tillatelse.Ankomst, indeks),
        };
    }

    /// <summary>A fact of the case; null when it is not known.</summary>
    public static Ledd<T>? Faktum<T>(Saksopplysning opplysning, T? verdi, int indeks = -1)
        where T : struct =>
        verdi is { } kjent ? new(kjent, Opphav.Opplysning(opplysning, indeks)) : null;

    /// <summary>A person's age as a fact; the date of birth itself stands in no step.</summary>
    public Ledd<int> Alder(DateOnly foedt, DateOnly paa, Saksopplysning opplysning) =>
        new(Kalender.Alder(foedt, paa, valg.Skuddaarsfoedt), Opphav.Opplysning(opplysning));

    private static Ledd<Lovverk>? LovverkLedd(Lovvalgssvar lov) => lov.Lovverk is { } lovverk ? new(lovverk, lov.Opphav) : null;
}
