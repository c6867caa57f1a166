using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.Contract;
using Nir.Register.Contract.Answers;
using Nir.Register.Contract.Operations;

[assembly: Operation<ReadSchema>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells a family's rules as JSON Schema.</summary>
internal sealed class ReadSchema : ContractOperation
{
    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "hentSkjema",
        Place = 342,
        Method = HttpMethods.Get,
        Path = $"/v1/schema/{{{OperationDescriptor.Familie}}}.json",
        Access = OperationAccess.Anyone,
        Subject = DocumentSubject.Service,
        Title = "Read a family's JSON Schema",
        Description = "What a registration looks like, and each rule that can be said about one document, as `$defs` named by the rule.",
        Answers = [new(200, "Read.", typeof(JsonObject))],
        Problems = [404, .. OperationDescriptor.AlwaysPossible],
    };

    protected override Task AnswerAsync(OperationCall call)
    {
        if (Resources.FindSchema((string)call.Context.GetRouteValue(OperationDescriptor.Familie)!) is not { } schema)
        {
            return ProblemWriter.WriteAsync(call.Context, Problems.ForStatus(StatusCodes.Status404NotFound));
        }

        call.Context.Response.ContentType = "application/json";
        return call.Context.Response.Body.WriteAsync(schema, call.Context.RequestAborted).AsTask();
    }
}
