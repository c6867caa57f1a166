using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;

[assembly: Operation<ReadStatistikk>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells a table of statistics.</summary>
internal sealed class ReadStatistikk : ContractOperation
{
    public override OperationDescriptor Descriptor { get; } = StatistikkReading.Descriptor(
        "hentStatistikk", "statistikk", 260, "/v1/statistikk", "Read a table of statistics", new(StatusCodes.Status200OK, "Told.", typeof(Statistikk)));

    protected override Task AnswerAsync(OperationCall call) => call.AnswerAsync(StatistikkReading.Read(call), NirJsonContext.Default.Statistikk);
}
