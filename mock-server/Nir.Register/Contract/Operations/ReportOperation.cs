using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Nir.Register.Contract.Operations;

/// <summary>A report of the caller's kommune as JSON.</summary>
/// <param name="type">Its wire form.</param>
internal abstract class ReportOperation<TReport>(JsonTypeInfo<TReport> type) : ContractOperation
    where TReport : class
{
    protected static OperationDescriptor Describe(string word, int place, string text, string query) => ReportReading.Descriptor(word, place, text, query) with
    {
        Answers = [new(StatusCodes.Status200OK, "Told.", typeof(TReport))],
    };

    protected abstract TReport Read(OperationCall call);

    protected sealed override Task AnswerAsync(OperationCall call) => call.AnswerAsync(Read(call), type);
}
