using Nir.Sdk.Frister.Comparisons;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler;

/// <summary>What the validator found.</summary>
public sealed class ValidationResult
{
    /// <summary>No rule is broken and all were assessed.</summary>
    internal static readonly ValidationResult Faultless = new([], []) { Lovvalg = LovvalgCheck.Agrees };

    internal ValidationResult(ValueList<Avvik> avvik, ValueList<NotAssessed> notAssessed)
    {
        Avvik = avvik;
        NotAssessed = notAssessed;
    }

    /// <summary>The rules broken, in the order of the model.</summary>
    public ValueList<Avvik> Avvik { get; }

    /// <summary>The rules that could not be assessed.</summary>
    public ValueList<NotAssessed> NotAssessed { get; }

    /// <summary>What is given but must not be sent yet, because the overlay says that NIR cannot take it (NIR5007). They stand in <see cref="Avvik"/>
    /// too.</summary>
    public ValueList<Avvik> HeldBack { get; internal init; } = [];

    /// <summary>Whether the law is the one that the facts of the person's case lead to.</summary>
    public LovvalgCheck Lovvalg { get; internal init; } = LovvalgCheck.NotAssessed;

    /// <summary>The deadlines that the facts give, beside what NIR computed. Null: the facts or NIR's computation are not known.</summary>
    public FristComparison? FristComparison { get; internal init; }

    /// <summary>The rules broken that do not refuse, but for those of <see cref="HeldBack"/>.</summary>
    public ValueList<Avvik> Merknader => IsAccepted && HeldBack.Count == 0
        ? Avvik
        : Avvik.Where(avvik => avvik.Alvorlighet is Alvorlighet.Merknad && !HeldBack.Contains(avvik)).ToValueList();

    /// <summary>Whether no rule refuses the registration. Remarks do not.</summary>
    public bool IsAccepted
    {
        get
        {
            foreach (var avvik in Avvik)
            {
                if (avvik.Alvorlighet is Alvorlighet.Avvisning)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
