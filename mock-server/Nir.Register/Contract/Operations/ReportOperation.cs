namespace Nir.Register.Contract.Operations;

/// <summary>A report of the caller's kommune, which is told as JSON and, beside it, as a file.</summary>
internal abstract class ReportOperation : ContractOperation
{
    /// <summary>The same report as CSV.</summary>
    public abstract string ReadCsv(OperationCall call);
}
