using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Register;
using Nir.Sdk.Registreringer;

[assembly: Operation<Nir.Register.Contract.Operations.ReadRegistrering>]

namespace Nir.Register.Contract.Operations;

/// <summary>Reads a registration.</summary>
internal sealed class ReadRegistrering : ContractOperation
{
    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "hentRegistrering",
        Word = "read",
        Place = 120,
        Method = HttpMethods.Get,
        Path = "/v1/registreringer/{id:guid}",
        Subject = DocumentSubject.Registreringer,
        Title = "Read a registration",
        Description = "The registration as it was last sent, members unknown to the register included.",
        Answers = [new(200, "Read.", typeof(Registrering)) { Headers = ["ETag"] }],
        Problems = [401, 403, 404, .. OperationDescriptor.AlwaysPossible],
    };

    protected override Task AnswerAsync(OperationCall call) => call.AnswerAsync(new RegisterCommand.Read(call.Caller, call.Id));
}
