using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Reports;

[assembly: Operation<ReadOppstartsrapport>]
[assembly: Operation<ReportFile<ReadOppstartsrapport>>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells a report: who began within three months, of those whose months began to run in a year.</summary>
internal sealed class ReadOppstartsrapport() : ReportOperation<Oppstartsrapport>(
    ReportReading.Descriptor("oppstart", 252, "Who began within three months, of those whose months began to run in a year.", "aar"),
    static contract => contract.Oppstartsrapport,
    ReportCsv.ToText)
{
    protected override Oppstartsrapport Read(OperationCall call) =>
        ReportReading.Oppstart(call, ReportReading.Year(call));
}
