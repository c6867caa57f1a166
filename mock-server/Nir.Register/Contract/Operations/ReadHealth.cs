using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Messages;
using Nir.Register.Contract.Operations;

[assembly: Operation<ReadHealth>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells that the server is up.</summary>
internal sealed class ReadHealth : ContractOperation
{
    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "hentHelse",
        Place = 320,
        Method = HttpMethods.Get,
        Path = "/helse",
        Access = OperationAccess.Anyone,
        Subject = DocumentSubject.Service,
        Title = "Ask whether the server is up",
        Description = "Answers when the server takes calls.",
        Answers = [new(200, "Up.", typeof(HealthResponse))],
    };

    protected override Task AnswerAsync(OperationCall call) =>
        call.AnswerAsync(new HealthResponse { Status = "ok" }, ServiceJsonContext.Default.HealthResponse);
}
