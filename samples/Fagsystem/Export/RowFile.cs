namespace Fagsystem.Export;

/// <summary>The lines of a file: those that can be read, and those that cannot.</summary>
/// <param name="Rows">In the order of the file.</param>
/// <param name="Broken">What the export must do without.</param>
internal sealed record RowFile<T>(IReadOnlyList<T> Rows, IReadOnlyList<BrokenRow> Broken)
    where T : Rad;
