using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Reports;
using Nir.Sdk.Registreringer;
[assembly: Operation<ReadDeltakerrapport>]
[assembly: Operation<ReadDeltakerrapport.AsCsv>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells a report. Those with a vedtak on the programme that was in progress in a year.</summary>
internal sealed class ReadDeltakerrapport() : ReportOperation<Deltakerrapport>(NirJsonContext.Default.Deltakerrapport)
{
    public override OperationDescriptor Descriptor { get; } =
        Describe("deltakere", 256, "Those with a vedtak on the programme that was in progress in a year.", "aar");

    public static Deltakerrapport Find(OperationCall call)
    {
        var value = ReportReading.Year(call, Registreringsfamilie.Introduksjonsprogram);
        return ReportReading.Calculator(call).ComputeDeltakere(value);
    }

    protected override Deltakerrapport Read(OperationCall call) => Find(call);

    /// <summary>The same as CSV.</summary>
    internal sealed class AsCsv : ReportFileOperation
    {
        public override OperationDescriptor Descriptor { get; } =
            Describe("deltakere", 257, "Those with a vedtak on the programme that was in progress in a year.", "aar");

        protected override string Read(OperationCall call) => ReportCsv.ToText(Find(call));
    }
}
