using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Register.Register;

[assembly: Operation<DeleteRegistrering>]

namespace Nir.Register.Contract.Operations;

/// <summary>Removes a registration.</summary>
internal sealed class DeleteRegistrering : ContractOperation
{
    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "slettRegistrering",
        Word = "remove",
        Place = 130,
        Method = HttpMethods.Delete,
        Path = "/v1/registreringer/{id:guid}",
        Subject = DocumentSubject.Registreringer,
        Title = "Remove a registration",
        Description = "`If-Match` names the version last seen; without it the answer is 428.",
        Headers = ["If-Match"],
        Answers = [new(204, "Removed.")],
        Problems = [400, 401, 403, 404, 412, 428, .. OperationDescriptor.AlwaysPossible],
    };

    protected override Task AnswerAsync(OperationCall call) => call.AnswerAsync(new RegisterCommand.Delete(call.Caller, call.Id, call.Condition));
}
