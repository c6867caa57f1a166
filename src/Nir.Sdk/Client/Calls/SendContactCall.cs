using Nir.Sdk.Client.Http;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Client.Calls;

/// <summary>Registers a contact, an application, a claim or an offer; one with the same id is replaced.</summary>
/// <param name="Message">What it is, about whom, from which municipality.</param>
public sealed record SendContactCall(HenvendelseMessage Message) : NirCall<TransferResult>
{
    /// <inheritdoc/>
    public override string Name => "send-contact";

    /// <inheritdoc/>
    public override NirRoute Route => new(HttpMethod.Post, "/v1/henvendelser");

    /// <inheritdoc/>
    public override bool IsWrite => true;

    /// <inheritdoc/>
    public override bool IsSafeToRepeat => true;

    /// <inheritdoc/>
    public override Guid? RegistreringId => Message.Henvendelse.Id;

    /// <inheritdoc/>
    public override Registreringsfamilie? Familie => Message.Henvendelse.Familie;

    /// <inheritdoc/>
    public override CallOutcome Describe(TransferResult result) => CallOutcome.From(result);

    internal override HttpForm<TransferResult> ToHttp() =>
        new TransferForm(Message.Henvendelse.Id) { Body = HttpBody.From(Message, NirJsonContext.Default.HenvendelseMessage), IsSafeToRepeat = IsSafeToRepeat };
}
