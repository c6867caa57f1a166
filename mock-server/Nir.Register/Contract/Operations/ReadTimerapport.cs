using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Reports;
using Nir.Sdk.Registreringer;

[assembly: Operation<ReadTimerapport>]
[assembly: Operation<ReportFile<ReadTimerapport>>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells a report: hours of a year, and what norsktilskudd is counted from.</summary>
internal sealed class ReadTimerapport() : ReportOperation<Timerapport>(
    ReportReading.Descriptor("timer", 254, "Hours of a year, and what norsktilskudd is counted from.", "aar"),
    static contract => contract.Timerapport,
    ReportCsv.ToText)
{
    protected override Timerapport Read(OperationCall call)
    {
        var year = ReportReading.Year(call, Registreringsfamilie.Norskopplaering);
        return ReportReading.Calculator(call).ComputeTimer(year);
    }
}
