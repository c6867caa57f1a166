using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Sdk.Rapporter.Statistikker;

[assembly: Operation<ReadStatistikkCube>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells a table of statistics as JSON-stat.</summary>
internal sealed class ReadStatistikkCube : ContractOperation
{
    public override OperationDescriptor Descriptor { get; } = StatistikkReading.Descriptor(
        "hentStatistikkSomJsonStat", "statistikk-jsonstat", 262, "/v1/statistikk/jsonstat", "Read a table of statistics as JSON-stat 2.0",
        new(StatusCodes.Status200OK, "Told.", typeof(JsonObject)));

    protected override Task AnswerAsync(OperationCall call)
    {
        var cube = JsonStat.Write(StatistikkReading.Read(call));
        call.Context.Response.ContentType = "application/json; charset=utf-8";
        return call.Context.Response.Body.WriteAsync(cube, call.Context.RequestAborted).AsTask();
    }
}
