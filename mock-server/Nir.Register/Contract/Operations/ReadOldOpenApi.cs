using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Operations;

[assembly: Operation<ReadOldOpenApi>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells the contract as OpenAPI 3.0, which tools that do not know 3.1 can read.</summary>
internal sealed class ReadOldOpenApi : ContractOperation
{
    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "hentOpenApi30",
        Place = 341,
        Method = HttpMethods.Get,
        Path = "/v1/openapi-3.0.json",
        Access = OperationAccess.Anyone,
        Subject = DocumentSubject.Service,
        Title = "Read this document in OpenAPI 3.0",
        Description = "The same contract, for tools that do not know OpenAPI 3.1.",
        Answers = [new(200, "Read.", typeof(JsonObject))],
    };

    protected override Task AnswerAsync(OperationCall call)
    {
        call.Context.Response.ContentType = "application/json";
        return call.Context.Response.Body.WriteAsync(Resources.OpenApi30, call.Context.RequestAborted).AsTask();
    }
}
