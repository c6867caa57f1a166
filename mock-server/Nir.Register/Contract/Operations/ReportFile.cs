using System.Text;
using Microsoft.AspNetCore.Http;

namespace Nir.Register.Contract.Operations;

/// <summary>A report as CSV: an operation beside the report's own, and what it says of itself is made from that.</summary>
/// <typeparam name="TOperation">The report's operation.</typeparam>
internal sealed class ReportFile<TOperation> : ContractOperation
    where TOperation : ReportOperation, new()
{
    private readonly TOperation _report = new();

    public ReportFile()
    {
        var json = _report.Descriptor;
        Descriptor = json with
        {
            Id = $"{json.Id}Csv",
            Word = $"{json.Word}-csv",
            Place = json.Place + 1,
            Path = $"{json.Path}/csv",
            Title = $"{json.Title}, as CSV",
            Answers = [new(StatusCodes.Status200OK, "The file.", typeof(string)) { Content = "text/csv" }],
        };
    }

    public override OperationDescriptor Descriptor { get; }

    protected override Task AnswerAsync(OperationCall call)
    {
        // Made before the first byte is sent: what goes wrong is a problem, and no half file.
        var file = Encoding.UTF8.GetBytes(_report.ReadCsv(call));
        call.Context.Response.ContentType = "text/csv; charset=utf-8; header=present";
        return call.Context.Response.Body.WriteAsync(file, call.Context.RequestAborted).AsTask();
    }
}
