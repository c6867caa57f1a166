namespace Fagsystem.Mapping;

/// <summary>Why a case could not be mapped: where it stands and what is wrong, never the value.</summary>
/// <param name="FileName">The file.</param>
/// <param name="Line">The line in it.</param>
/// <param name="Column">The column.</param>
/// <param name="What">What is wrong and what to do, in bokmål.</param>
internal sealed record MappingError(string FileName, int Line, string Column, string What)
{
    public override string ToString() => $"{FileName} linje {Line}, {Column}: {What}";
}
