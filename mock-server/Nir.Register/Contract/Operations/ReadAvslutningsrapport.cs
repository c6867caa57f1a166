using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Reports;
using Nir.Sdk.Registreringer;
[assembly: Operation<ReadAvslutningsrapport>]
[assembly: Operation<ReadAvslutningsrapport.AsCsv>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells a report. Those who ended the introduction programme in a year.</summary>
internal sealed class ReadAvslutningsrapport() : ReportOperation<Avslutningsrapport>(NirJsonContext.Default.Avslutningsrapport)
{
    public override OperationDescriptor Descriptor { get; } =
        Describe("avsluttede", 250, "Those who ended the introduction programme in a year.", "aar");

    public static Avslutningsrapport Find(OperationCall call)
    {
        var value = ReportReading.Year(call, Registreringsfamilie.Introduksjonsprogram);
        return ReportReading.Avslutninger(call, value);
    }

    protected override Avslutningsrapport Read(OperationCall call) => Find(call);

    /// <summary>The same as CSV.</summary>
    internal sealed class AsCsv : ReportFileOperation
    {
        public override OperationDescriptor Descriptor { get; } =
            Describe("avsluttede", 251, "Those who ended the introduction programme in a year.", "aar");

        protected override string Read(OperationCall call) => ReportCsv.ToText(Find(call));
    }
}
