using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Reports;
using Nir.Sdk.Registreringer;
[assembly: Operation<ReadTimerapport>]
[assembly: Operation<ReadTimerapport.AsCsv>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells a report. Hours of a year, and what norsktilskudd is counted from.</summary>
internal sealed class ReadTimerapport() : ReportOperation<Timerapport>(NirJsonContext.Default.Timerapport)
{
    public override OperationDescriptor Descriptor { get; } =
        Describe("timer", 254, "Hours of a year, and what norsktilskudd is counted from.", "aar");

    public static Timerapport Find(OperationCall call)
    {
        var value = ReportReading.Year(call, Registreringsfamilie.Norskopplaering);
        return ReportReading.Calculator(call).ComputeTimer(value);
    }

    protected override Timerapport Read(OperationCall call) => Find(call);

    /// <summary>The same as CSV.</summary>
    internal sealed class AsCsv : ReportFileOperation
    {
        public override OperationDescriptor Descriptor { get; } =
            Describe("timer", 255, "Hours of a year, and what norsktilskudd is counted from.", "aar");

        protected override string Read(OperationCall call) => ReportCsv.ToText(Find(call));
    }
}
