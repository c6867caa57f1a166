using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Register.Register;
using Nir.Sdk.Contract;

[assembly: Operation<RegisterHenvendelse>]

namespace Nir.Register.Contract.Operations;

/// <summary>Registers a contact, an application, a claim or an offer.</summary>
internal sealed class RegisterHenvendelse : ContractOperation
{
    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "registrerHenvendelse",
        Word = "contact",
        Place = 240,
        Method = HttpMethods.Post,
        Path = "/v1/henvendelser",
        Subject = DocumentSubject.Personer,
        Title = "Register a contact, an application, a claim or an offer",
        Description = "Deadlines run from claims and offers. One with the same id is replaced.",
        RequestBody = typeof(HenvendelseMessage),
        Examples = ["introduksjonsprogram-integreringsloven"],
        Answers = [new(200, "Replaced, or unchanged.", typeof(OverfoeringResponse)), new(201, "Registered.", typeof(OverfoeringResponse))],
        Problems = [400, 401, 403, 413, 415, 422, .. OperationDescriptor.AlwaysPossible, 507],
    };

    protected override async Task AnswerAsync(OperationCall call)
    {
        var message = await call.ReadAsync(NirJsonContext.Default.HenvendelseMessage);
        await call.AnswerAsync(new RegisterCommand.RegisterHenvendelse(call.Caller, message));
    }
}
