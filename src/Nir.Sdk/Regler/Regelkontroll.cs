using Nir.Sdk.Frister;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler;

/// <summary>One validation under way: what is checked, in which context, and what was found. Allocates only when something is found.</summary>
internal struct Regelkontroll(Registrering registrering, Valideringskontekst kontekst) : IModellbesoek
{
    private List<Avvik>? _avvik;
    private List<IkkeVurdert>? _ikkeVurdert;
    private List<Avvik>? _holdtTilbake;
    private HashSet<string>? _forbudteFelt;
    private Vurdering? _vurdering;

    public readonly Registrering Registrering => registrering;

    public readonly Valideringskontekst Kontekst => kontekst;

    /// <summary>Whether the law is the one that the facts lead to, as far as it was asked.</summary>
    public Lovvalgskontroll? Lovvalg { get; set; }

    /// <summary>The deadlines of the facts beside NIR's. Null: they were not compared.</summary>
    public Sammenligning? Fristsammenligning { get; set; }

    public readonly Valideringsresultat Resultat => _avvik is null && _ikkeVurdert is null && Fristsammenligning is null
        ? Valideringsresultat.Feilfritt
        : new((_avvik ?? []).ToValueList(), (_ikkeVurdert ?? []).ToValueList())
        {
            HoldtTilbake = (_holdtTilbake ?? []).ToValueList(),
            Lovvalg = Lovvalg ?? Lovvalgskontroll.IkkeVurdert,
            Fristsammenligning = Fristsammenligning,
        };

    /// <summary>Where the person stands on the register's date, with what the registration holds. Null: the facts are not known.</summary>
    public Vurdering? Vurdering => kontekst.Sak is null || !Kalender.ErMulig(kontekst.Dato)
        ? null
        : _vurdering ??= new Regelmotor((kontekst.Regelmotorvalg ?? new()) with { MedForklaring = false }).Vurder(Sak!, kontekst.Dato);

    /// <summary>The facts of the case, with what the registration holds. Null: not known.</summary>
    public readonly Personsak? Sak => kontekst.Sak is null ? null : Saksgrunnlag.Av(registrering, kontekst.Sak);

    /// <summary>Reports a broken rule, unless the rule does not hold for this rettsstilling or on its key date.</summary>
    public void Meld(
        Regel regel, Sted sted, string? medlem, DateOnly? dato = null, string? liste = null, Parameterrad? rad = null, DateOnly? noekkeldato = null)
    {
        var tilpasning = kontekst.Overlay?.Tilpasning(regel.Id);
        if (tilpasning is { ErAv: true } || !Gjelder(regel, noekkeldato) || NirTarDetIkkeImotEnnaa(regel, sted, medlem))
        {
            return;
        }

        if (regel.Slag is Regelslag.Forbudt && medlem is not null)
        {
            (_forbudteFelt ??= []).Add(medlem);
        }

        var frist = Frist(regel);
        var tekst = new Regeltekst(frist, frist < kontekst.Dato, dato, liste, rad);
        Legg(new Avvik
        {
            Regel = regel.Id,
            Alvorlighet = tilpasning?.Alvorlighet ?? regel.Alvorlighet,
            Peker = medlem is null ? "" : sted.Peker(medlem),
            Medlem = medlem is null ? null : sted.Medlem(medlem),
            Grunnlag = regel.Grunnlag,
            Kilde = regel.Kilde,
            Tekst = tekst.Norsk(tilpasning?.Tekst ?? regel.Tekst),
            TekstEn = tekst.Engelsk(tilpasning?.TekstEn ?? regel.TekstEn),
            Utbedring = tekst.Norsk(tilpasning?.Utbedring ?? regel.Utbedring),
            UtbedringEn = tekst.Engelsk(tilpasning?.UtbedringEn ?? regel.UtbedringEn),
            Ansvarlig = regel.Ansvarlig,
            Frist = frist,
            ErForfalt = tekst.ErForfalt,
        });
    }

    /// <summary>Reports a field that is given but that NIR cannot take yet.</summary>
    public void HoldTilbake(string medlem, DateOnly? nirFra)
    {
        var antall = _avvik?.Count ?? 0;
        Meld(Regelkatalog.NIR5007, default, medlem, nirFra);
        if (_avvik?.Count > antall)
        {
            (_holdtTilbake ??= []).Add(_avvik[^1]);
        }
    }

    /// <summary>Reports what is not a rule of the catalogue.</summary>
    public void Legg(Avvik avvik) => (_avvik ??= []).Add(avvik);

    /// <summary>Whether the field that holds this has been reported as forbidden: then its content is no matter.</summary>
    public readonly bool ErForbudt(Sted sted, string medlem) => _forbudteFelt?.Contains(sted.Del ?? medlem) == true;

    /// <summary>Says that a rule could not be assessed, and what was missing.</summary>
    public void IkkeVurder(Regel regel, string mangler)
    {
        var ikkeVurdert = new IkkeVurdert(regel.Id, mangler);
        if (_ikkeVurdert?.Contains(ikkeVurdert) != true)
        {
            (_ikkeVurdert ??= new(8)).Add(ikkeVurdert);
        }
    }

    /// <summary>Says that a rule could not be assessed because the facts of the case are not known, or because one of them is missing.</summary>
    public void IkkeVurder(Regel regel, Svar? svar)
    {
        if (svar is null)
        {
            IkkeVurder(regel, nameof(Valideringskontekst.Sak));
        }
        else if (svar.Mangel is { } mangel)
        {
            IkkeVurder(regel, $"{nameof(Valideringskontekst.Sak)}.{mangel.Opplysning}");
        }
    }

    /// <inheritdoc/>
    public void Del(Registreringsdel del, Sted sted) => Kontroller.PeriodenErIkkeSnudd.Kontroller(del, sted, ref this);

    /// <inheritdoc/>
    public void Kode(Kodeoppfoering? oppfoering, Kodeverksliste liste, Registreringsdel del, Sted sted, string medlem) =>
        Kontroller.KodenGjelder.Kontroller(oppfoering, liste, del, sted, medlem, ref this);

    // What NIR cannot take yet is held back by the client, so its absence breaks nothing.
    private readonly bool NirTarDetIkkeImotEnnaa(Regel regel, Sted sted, string? medlem) =>
        regel.Slag is Regelslag.Forventet or Regelslag.Paakrevd && medlem is not null && sted == default
        && kontekst.Overlay?.ErForTidlig(registrering.Familie, medlem, kontekst.Dato) == true;

    private bool Gjelder(Regel regel, DateOnly? noekkeldato)
    {
        if (!regel.Rettsstillinger.IsEmpty
            && (registrering.EventuellRettsstilling is not { } rettsstilling || !regel.Rettsstillinger.Contains(rettsstilling)))
        {
            return false;
        }

        if (regel.Perioder.IsEmpty)
        {
            return true;
        }

        if ((noekkeldato ?? Noekkeldatoer.Finn(regel.Noekkeldato, registrering, registrering, kontekst.Dato)) is { } dato)
        {
            return regel.GjelderPaa(dato);
        }

        IkkeVurder(regel, regel.Noekkeldato.ToString());
        return false;
    }

    private readonly DateOnly? Frist(Regel regel) =>
        regel.FristFra is { } fra && Noekkeldatoer.Finn(fra, registrering, registrering, kontekst.Dato) is { } oppstod
            ? Registreringsfrist.SisteDag(oppstod)
            : null;
}
