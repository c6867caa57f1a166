using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Nir.Sdk.Contract;

namespace Nir.Register.Contract.Operations;

/// <inheritdoc/>
/// <typeparam name="TReport">The report.</typeparam>
/// <param name="descriptor">What it says of itself, but for its answer.</param>
/// <param name="type">Its wire form in the contract, which is not read until it is asked for.</param>
/// <param name="toCsv">Its form as CSV.</param>
internal abstract class ReportOperation<TReport>(
    OperationDescriptor descriptor, Func<NirJsonContext, JsonTypeInfo<TReport>> type, Func<TReport, string> toCsv) : ReportOperation
    where TReport : class
{
    public sealed override OperationDescriptor Descriptor { get; } =
        descriptor with { Answers = [new(StatusCodes.Status200OK, "Told.", typeof(TReport))] };

    public sealed override string ReadCsv(OperationCall call) => toCsv(Read(call));

    protected abstract TReport Read(OperationCall call);

    protected sealed override Task AnswerAsync(OperationCall call) => call.AnswerAsync(Read(call), type(NirJsonContext.Default));
}
