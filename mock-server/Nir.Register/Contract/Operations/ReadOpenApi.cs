using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Operations;

[assembly: Operation<ReadOpenApi>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells the contract as OpenAPI.</summary>
internal sealed class ReadOpenApi : ContractOperation
{
    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "hentOpenApi",
        Place = 340,
        Method = HttpMethods.Get,
        Path = "/v1/openapi.json",
        Access = OperationAccess.Anyone,
        Subject = DocumentSubject.Service,
        Title = "Read this document",
        Description = "The contract as OpenAPI 3.1.",
        Answers = [new(200, "Read.", typeof(JsonObject))],
    };

    protected override Task AnswerAsync(OperationCall call)
    {
        call.Context.Response.ContentType = "application/json";
        return call.Context.Response.Body.WriteAsync(Resources.OpenApi, call.Context.RequestAborted).AsTask();
    }
}
