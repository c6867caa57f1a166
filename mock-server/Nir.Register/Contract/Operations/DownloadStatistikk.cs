using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Sdk.Rapporter.Statistikker;

[assembly: Operation<DownloadStatistikk>]

namespace Nir.Register.Contract.Operations;

/// <summary>Gives a table of statistics as IMDi's own files have it.</summary>
internal sealed class DownloadStatistikk : ContractOperation
{
    public override OperationDescriptor Descriptor { get; } = StatistikkReading.Descriptor(
        "lastNedStatistikk", "statistikk-csv", 261, "/v1/statistikk/csv", "Download a table of statistics in the shape of IMDi's files, ISO-8859-1",
        new(StatusCodes.Status200OK, "The file.", typeof(string)) { Content = "text/csv" });

    protected override Task AnswerAsync(OperationCall call)
    {
        var file = StatistikkCsv.Write(StatistikkReading.Read(call));
        call.Context.Response.ContentType = "text/csv; charset=iso-8859-1; header=present";
        return call.Context.Response.Body.WriteAsync(file, call.Context.RequestAborted).AsTask();
    }
}
