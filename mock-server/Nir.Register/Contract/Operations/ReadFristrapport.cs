using Nir.Register.Contract;
using Nir.Register.Contract.Operations;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Reports;

[assembly: Operation<ReadFristrapport>]
[assembly: Operation<ReadFristrapport.AsCsv>]

namespace Nir.Register.Contract.Operations;

/// <summary>Tells a report. What is due in the next weeks, and what is overdue.</summary>
internal sealed class ReadFristrapport() : ReportOperation<Fristrapport>(NirJsonContext.Default.Fristrapport)
{
    public override OperationDescriptor Descriptor { get; } =
        Describe("frister", 258, "What is due in the next weeks, and what is overdue.", "uker");

    public static Fristrapport Find(OperationCall call)
    {
        var value = ReportReading.Weeks(call);
        return ReportReading.Frister(call, value);
    }

    protected override Fristrapport Read(OperationCall call) => Find(call);

    /// <summary>The same as CSV.</summary>
    internal sealed class AsCsv : ReportFileOperation
    {
        public override OperationDescriptor Descriptor { get; } =
            Describe("frister", 259, "What is due in the next weeks, and what is overdue.", "uker");

        protected override string Read(OperationCall call) => ReportCsv.ToText(Find(call));
    }
}
