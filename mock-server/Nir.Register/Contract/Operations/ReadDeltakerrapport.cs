using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Reports;
using Nir.Sdk.Registreringer;

[assembly: Operation<ReadDeltakerrapport>]
[assembly: Operation<ReportFile<ReadDeltakerrapport>>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells a report: those with a vedtak on the programme that was in progress in a year.</summary>
internal sealed class ReadDeltakerrapport() : ReportOperation<Deltakerrapport>(
    ReportReading.Descriptor("deltakere", 256, "Those with a vedtak on the programme that was in progress in a year.", "aar"),
    static contract => contract.Deltakerrapport,
    ReportCsv.ToText)
{
    protected override Deltakerrapport Read(OperationCall call)
    {
        var year = ReportReading.Year(call, Registreringsfamilie.Introduksjonsprogram);
        return ReportReading.Calculator(call).ComputeDeltakere(year);
    }
}
