using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Reports;
using Nir.Sdk.Registreringer;

[assembly: Operation<ReadAvslutningsrapport>]
[assembly: Operation<ReportFile<ReadAvslutningsrapport>>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells a report: those who ended the introduction programme in a year.</summary>
internal sealed class ReadAvslutningsrapport() : ReportOperation<Avslutningsrapport>(
    ReportReading.Descriptor("avsluttede", 250, "Those who ended the introduction programme in a year.", "aar"),
    static contract => contract.Avslutningsrapport,
    ReportCsv.ToText)
{
    protected override Avslutningsrapport Read(OperationCall call) =>
        ReportReading.Avslutninger(call, ReportReading.Year(call, Registreringsfamilie.Introduksjonsprogram));
}
