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
    public SyntheticSeries SyntheticSeries { get; init; } = SyntheticSeries.Tenor;

    /// <summary>How the deadline engine reads what the sources leave open, when the facts of a case are given. Null: the defaults.</summary>
    public RegelmotorOptions? RegelmotorOptions { get; init; }

    /// <summary>How many days without any measure a programme may have before NIR closes it by itself (NIR3007). Null: not known.</summary>
    public int? DagerUtenAktivitet { get; init; }

    /// <summary>Whether the rules are checked here first, so that what must not be sent does not leave the process. True by default.</summary>
    public bool ValidateBeforeSending { get; init; } = true;

    /// <summary>The audit log: told about every read and write. Null: none.</summary>
    public INirAudit? Audit { get; init; }

    /// <summary>Whether every call must say who makes it and why (<see cref="NirCallOptions"/>). False by default.</summary>
    public bool RequirePurpose { get; init; }

    /// <inheritdoc/>
    internal override void Validate()
    {
        base.Validate();
        NorwegianTime.Check();
        if (Miljoe is { } environment && !Enum.IsDefined(environment))
        {
            throw new ArgumentException(
                $"{nameof(NirClientOptions)}.{nameof(Miljoe)} must be {nameof(Regler.Miljoe.Test)} or {nameof(Regler.Miljoe.Produksjon)}, or not be given.");
        }
    }

    /// <summary>What the rules say of a transfer. Null: nothing asks for it.</summary>
    internal ValidationResult? Assess(SendCall call)
    {
        if (!ValidateBeforeSending && Overlay is null && call.Facts is null)
        {
            return null;
        }

        var context = new ValidationContext
        {
            Dato = NorwegianTime.Date(TimeProvider),
            Tidligere = call.Previous?.Registrering,
            IsNew = call.Version is null,
            RegelmotorOptions = RegelmotorOptions,
            DagerUtenAktivitet = DagerUtenAktivitet,
            Miljoe = Miljoe,
            SyntheticSeries = SyntheticSeries,
            Overlay = Overlay,
        };
        return RegistreringValidator.Validate(call.Next, call.Facts?.AddTo(context) ?? context);
    }
}
