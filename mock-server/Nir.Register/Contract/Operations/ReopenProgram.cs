using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Register.Register;
using Nir.Sdk.Contract;

[assembly: Operation<ReopenProgram>]

namespace Nir.Register.Contract.Operations;

/// <summary>Reopens a programme.</summary>
internal sealed class ReopenProgram : ContractOperation
{
    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "gjenaapneProgram",
        Word = "reopen",
        Place = 160,
        Method = HttpMethods.Post,
        Path = "/v1/registreringer/{id:guid}/gjenaapning",
        Subject = DocumentSubject.Registreringer,
        Title = "Reopen a programme",
        Description = "Takes the ending out of the registration and lifts one that the register computed. The same happens when a transfer leaves the "
            + "ending out. `If-Match` names the version last seen; without it the answer is 428.",
        Headers = ["If-Match"],
        Answers = [new(200, "Reopened.", typeof(OverfoeringResponse)) { Headers = ["ETag"] }],
        Problems = [400, 401, 403, 404, 412, 422, 428, .. OperationDescriptor.AlwaysPossible],
    };

    protected override Task AnswerAsync(OperationCall call) => call.AnswerAsync(new RegisterCommand.Gjenaapne(call.Caller, call.Id, call.Condition));
}
