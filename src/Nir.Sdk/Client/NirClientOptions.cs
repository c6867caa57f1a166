using Nir.Sdk.Client.Auditing;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Regler;
using Nir.Sdk.Regler.Overlay;

namespace Nir.Sdk.Client;

/// <summary>How a <see cref="NirClient"/> works. Read once, when the client is made.</summary>
public sealed class NirClientOptions : HttpOptions
{
    /// <summary>Which register the client sends to. It keeps real people out of a test and test people out of production. Null: not assessed.</summary>
    public Miljoe? Miljoe { get; init; }

    /// <summary>
    /// What a vendor lays over the public rules. A field that it says NIR cannot take yet is held back: not sent, and reported in
    /// <see cref="TransferResult.HeldBack"/>. Null: nothing.
    /// </summary>
    public NirOverlay? Overlay { get; init; }

    /// <summary>Which synthetic series of fødselsnummer count as synthetic. Tenor's by default.</summary>
    public SyntetiskeSerier SyntetiskeSerier { get; init; } = SyntetiskeSerier.Tenor;

    /// <summary>How the deadline engine reads what the sources leave open, when the facts of a case are given. Null: the defaults.</summary>
    public Regelmotorvalg? Regelmotorvalg { get; init; }

    /// <summary>How many days without any measure a programme may have before NIR closes it by itself (NIR3007). Null: not known.</summary>
    public int? DagerUtenAktivitet { get; init; }

    /// <summary>Whether the rules are checked here first, so that what must not be sent does not leave the process. True by default.</summary>
    public bool ValiderFoerSending { get; init; } = true;

    /// <summary>The audit log: told about every read and write. Null: none.</summary>
    public INirAudit? Audit { get; init; }

    /// <summary>Whether every call must say who makes it and why (<see cref="NirCallOptions"/>). False by default.</summary>
    public bool KrevFormaal { get; init; }

    /// <inheritdoc/>
    internal override void Validate()
    {
        base.Validate();
        NorskTid.Kontroller();
        if (Miljoe is { } miljoe && !Enum.IsDefined(miljoe))
        {
            throw new ArgumentException($"{nameof(NirClientOptions)}.{nameof(Miljoe)} must be {nameof(Regler.Miljoe.Test)} or {nameof(Regler.Miljoe.Produksjon)}, or not be given.");
        }
    }

    /// <summary>What the rules say of a transfer. Null: nothing asks for it.</summary>
    internal Valideringsresultat? Assess(SendCall call) => !ValiderFoerSending && Overlay is null && call.Sak is null
        ? null
        : Registreringsvalidator.Valider(call.Next, new Valideringskontekst
        {
            Dato = NorskTid.Dato(TimeProvider),
            Tidligere = call.Previous?.Registrering,
            ErNy = call.Previous is null,
            Sak = call.Sak,
            Nir = call.Nirberegning,
            Regelmotorvalg = Regelmotorvalg,
            DagerUtenAktivitet = DagerUtenAktivitet,
            Miljoe = Miljoe,
            SyntetiskeSerier = SyntetiskeSerier,
            Overlay = Overlay,
        });
}
