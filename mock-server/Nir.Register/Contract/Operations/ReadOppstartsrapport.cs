using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Reports;

[assembly: Operation<ReadOppstartsrapport>]
[assembly: Operation<ReadOppstartsrapport.AsCsv>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells a report. Who began within three months, of those whose months began to run in a year.</summary>
internal sealed class ReadOppstartsrapport() : ReportOperation<Oppstartsrapport>(NirJsonContext.Default.Oppstartsrapport)
{
    public override OperationDescriptor Descriptor { get; } =
        Describe("oppstart", 252, "Who began within three months, of those whose months began to run in a year.", "aar");

    public static Oppstartsrapport Find(OperationCall call)
    {
        var value = ReportReading.Year(call);
        return ReportReading.Oppstart(call, value);
    }

    protected override Oppstartsrapport Read(OperationCall call) => Find(call);

    /// <summary>The same as CSV.</summary>
    internal sealed class AsCsv : ReportFileOperation
    {
        public override OperationDescriptor Descriptor { get; } =
            Describe("oppstart", 253, "Who began within three months, of those whose months began to run in a year.", "aar");

        protected override string Read(OperationCall call) => ReportCsv.ToText(Find(call));
    }
}
