using System.Text;
using Microsoft.AspNetCore.Http;

namespace Nir.Register.Contract.Operations;

/// <summary>A report of the caller's kommune as CSV.</summary>
internal abstract class ReportFileOperation : ContractOperation
{
    protected static OperationDescriptor Describe(string word, int place, string text, string query)
    {
        var json = ReportReading.Descriptor(word, place, text, query);
        return json with
        {
            Id = $"{json.Id}Csv",
            Word = $"{json.Word}-csv",
            Path = $"{json.Path}/csv",
            Title = $"{json.Title}, as CSV",
            Answers = [new(StatusCodes.Status200OK, "The file.", typeof(string)) { Content = "text/csv" }],
        };
    }

    protected abstract string Read(OperationCall call);

    protected sealed override Task AnswerAsync(OperationCall call)
    {
        // Made before the first byte is sent: what goes wrong is a problem, and no half file.
        var file = Encoding.UTF8.GetBytes(Read(call));
        call.Context.Response.ContentType = "text/csv; charset=utf-8; header=present";
        return call.Context.Response.Body.WriteAsync(file, call.Context.RequestAborted).AsTask();
    }
}
