using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Frister.Comparisons;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler.Felt;

namespace Nir.Sdk.Regler;

/// <summary>One validation under way: what is checked, in which context, and what was found. Allocates only when something is found.</summary>
internal struct RegelCheck(Registrering registrering, ValidationContext context) : IModelVisitor
{
    private List<Avvik>? _avvik;
    private ulong _lacks;
    private List<NotAssessed>? _notAssessed;
    private List<Avvik>? _heldBack;
    private HashSet<string>? _forbiddenFelt;
    private Saksgang? _saksgang;

    /// <inheritdoc/>
    public static bool SeesKoder => true;

    public readonly Registrering Registrering => registrering;

    /// <inheritdoc/>
    public readonly Lovverk Lovverk => registrering.Lovverk;

    public readonly ValidationContext Context => context;

    /// <summary>Whether the law is the one that the facts lead to, as far as it was asked.</summary>
    public LovvalgCheck? Lovvalg { get; set; }

    /// <summary>The deadlines of the facts beside NIR's. Null: they were not compared.</summary>
    public FristComparison? FristComparison { get; set; }

    public readonly ValidationResult Result => _avvik is null && _notAssessed is null && FristComparison is null
        ? _lacks == 0 ? ValidationResult.Faultless : NotAssessedMask.Result(_lacks, Lovvalg ?? LovvalgCheck.NotAssessed)
        : new(_avvik?.ToValueList() ?? [], _notAssessed is null ? NotAssessedMask.List(_lacks) : [.. NotAssessedMask.List(_lacks), .. _notAssessed])
        {
            HeldBack = _heldBack?.ToValueList() ?? [],
            Lovvalg = Lovvalg ?? LovvalgCheck.NotAssessed,
            FristComparison = FristComparison,
        };

    /// <summary>
    /// The case on the register's date, with what the registration holds: an answer is computed when a rule asks for it. Null: the facts are not known.
    /// </summary>
    public Saksgang? Saksgang => _saksgang ??= context.Saksgrunnlag?.Begin(registrering, context);

    /// <summary>
    /// Reports a broken rule, from the rule's own source or the paragraph of the person's law, unless the rule does not hold for this rettsstilling or on
    /// its key date.
    /// </summary>
    public void Report(
        Regel regel, ModelPlace place, string? member, DateOnly? date = null, string? list = null, ParameterRow? row = null, DateOnly? noekkeldato = null,
        string? kildeid = null)
    {
        var adjustment = context.Overlay?.Adjustment(regel.Id);
        if (adjustment is { IsOff: true } || !Applies(regel, noekkeldato) || NirDoesNotTakeItYet(regel, place, member))
        {
            return;
        }

        if (regel.Kind is RegelKind.Forbudt && member is not null)
        {
            (_forbiddenFelt ??= []).Add(member);
        }

        var frist = FindFrist(regel);
        Add(new Avvik(regel, adjustment, new RegelText(frist, frist < context.Dato, date, list, row), kildeid)
        {
            Peker = member is null ? place.Pointer() : place.Pointer(member),
            Medlem = member is null ? place.Member() : place.Member(member),
        });
    }

    /// <summary>Reports a field that is given but that NIR cannot take yet.</summary>
    public void HoldBack(Regel regel, string member, DateOnly? nirFrom)
    {
        var count = _avvik?.Count ?? 0;
        Report(regel, default, member, nirFrom);
        if (_avvik?.Count > count)
        {
            (_heldBack ??= []).Add(_avvik[^1]);
        }
    }

    /// <summary>Reports what is not a rule of the catalogue.</summary>
    public void Add(Avvik avvik) => (_avvik ??= []).Add(avvik);

    /// <summary>Whether the field that holds this has been reported as forbidden: then its content is no matter.</summary>
    public readonly bool IsForbudt(ModelPlace place, string member) => _forbiddenFelt?.Contains(place.Part ?? member) == true;

    /// <summary>Says that a rule could not be assessed, and what was missing. It is named by its number, since it is not made for that.</summary>
    public void DoNotAssess(int regel, string missing)
    {
        if (NotAssessedMask.Find(regel, missing) is > 0 and var bit)
        {
            _lacks |= bit;
            return;
        }

        var notAssessed = new NotAssessed(RegelNumber.ToId(regel), missing);
        if (_notAssessed?.Contains(notAssessed) != true)
        {
            (_notAssessed ??= new(8)).Add(notAssessed);
        }
    }

    /// <summary>Says that a rule could not be assessed because the facts of the case are not known, or because one of them is missing.</summary>
    public void DoNotAssess(int regel, Answer? response)
    {
        if (response is null)
        {
            DoNotAssess(regel, nameof(ValidationContext.Sak));
        }
        else if (response.Mangel is { } mangel)
        {
            DoNotAssess(regel, $"{nameof(ValidationContext.Sak)}.{mangel.Opplysning}");
        }
    }

    /// <inheritdoc/>
    public void VisitPart(RegistreringPart part, ModelPlace place)
    {
        NIR1903_PeriodenErIkkeSnudd.Check(part, place, ref this);
        NIR1906_NIR1909_NIR1910_VerdienErMulig.Check(part, place, ref this);
    }

    /// <inheritdoc/>
    public readonly void VisitMissing(ModelPlace place)
    {
        // NIR1912 has told of it, and nothing else is asked.
    }

    /// <inheritdoc/>
    public void VisitKode(KodeEntry? entry, KodeverkList list, RegistreringPart part, ModelPlace place, string member) =>
        NIR2001_NIR2002_NIR2003_KodenGjelder.Check(entry, list, part, place, member, ref this);

    // What NIR cannot take yet is held back by the client, so its absence breaks nothing.
    private readonly bool NirDoesNotTakeItYet(Regel regel, ModelPlace place, string? member) =>
        regel.Kind is RegelKind.Forventet or RegelKind.Paakrevd && member is not null && place == default
        && context.Overlay?.IsTooEarly(registrering.Familie, member, context.Dato) == true;

    private bool Applies(Regel regel, DateOnly? noekkeldato)
    {
        if (!regel.Rettsstillinger.IsEmpty
            && (registrering.RettsstillingIfAny is not { } rettsstilling || !regel.Rettsstillinger.Contains(rettsstilling)))
        {
            return false;
        }

        if (regel.Perioder.IsEmpty)
        {
            return true;
        }

        if ((noekkeldato ?? Noekkeldatoer.Find(regel.Noekkeldato, registrering, registrering, context.Dato)) is { } date)
        {
            return regel.AppliesOn(date);
        }

        DoNotAssess(regel.Number, Enum.GetName(regel.Noekkeldato)!);
        return false;
    }

    private readonly DateOnly? FindFrist(Regel regel) =>
        regel.FristFrom is { } from && Noekkeldatoer.Find(from, registrering, registrering, context.Dato) is { } arose
            ? Registreringsfrist.ComputeLastDay(arose)
            : null;
}
