using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Reports;

[assembly: Operation<ReadFristrapport>]
[assembly: Operation<ReportFile<ReadFristrapport>>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells a report: what is due in the next weeks, and what is overdue.</summary>
internal sealed class ReadFristrapport() : ReportOperation<Fristrapport>(
    ReportReading.Descriptor("frister", 258, "What is due in the next weeks, and what is overdue.", "uker"),
    static contract => contract.Fristrapport,
    ReportCsv.ToText)
{
    protected override Fristrapport Read(OperationCall call) =>
        ReportReading.Frister(call, ReportReading.Weeks(call));
}
