namespace Fagsystem.Export;

/// <summary>Why a case could not be mapped: where it stands and what is wrong, never the value.</summary>
/// <param name="FileName">The file.</param>
/// <param name="Line">The line in it. 0: none, since what is looked for is not there.</param>
/// <param name="Column">The column. Empty: the whole line.</param>
/// <param name="What">What is wrong and what to do, in bokmål.</param>
internal sealed record RowFault(string FileName, int Line, string Column, string What)
{
    /// <summary>What is wrong, and in which column.</summary>
    public string Reason => Column.Length > 0 ? $"kolonnen {Column}: {What}" : What;

    public override string ToString() => $"{FileName}{(Line > 0 ? $" linje {Line}" : "")}{(Column.Length > 0 ? $", {Column}" : "")}: {What}";
}
