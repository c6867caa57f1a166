using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Register.Register;
using Nir.Sdk.Contract;

[assembly: Operation<RemoveBeregnetAvslutning>]

namespace Nir.Register.Contract.Operations;

/// <summary>Removes an ending that the register computed.</summary>
internal sealed class RemoveBeregnetAvslutning : ContractOperation
{
    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "fjernBeregnetAvslutning",
        Word = "remove-ending",
        Place = 150,
        Method = HttpMethods.Delete,
        Path = "/v1/registreringer/{id:guid}/avslutning/beregnet",
        Subject = DocumentSubject.Registreringer,
        Title = "Remove an ending that the register computed",
        Description = "Only under introduksjonsloven; under integreringsloven it stays (NIR5013). `If-Match` names the version last seen; without it the "
            + "answer is 428.",
        Headers = ["If-Match"],
        Answers = [new(200, "Removed.", typeof(OverfoeringResponse)) { Headers = ["ETag"] }],
        Problems = [400, 401, 403, 404, 412, 422, 428, .. OperationDescriptor.AlwaysPossible],
    };

    protected override Task AnswerAsync(OperationCall call) =>
        call.AnswerAsync(new RegisterCommand.RemoveBeregnetAvslutning(call.Caller, call.Id, call.Condition));
}
