using System.Collections.Concurrent;
using System.Globalization;

namespace Nir.Sdk.Overfoering.Sql;

/// <summary>A statement that takes any number of rows' values: the parameters of one row follow those of the one before it.</summary>
/// <param name="head">What stands before the values.</param>
/// <param name="values">The values of one row, with its parameters from {0}.</param>
/// <param name="tail">What stands after them.</param>
/// <param name="parameters">How many parameters a row has.</param>
internal sealed class BatchStatement(string head, string values, string tail, int parameters)
{
    private readonly ConcurrentDictionary<int, string> _byCount = [];

    /// <summary>The statement for so many rows.</summary>
    public string For(int count) => _byCount.GetOrAdd(count, Write);

    private string Write(int count) => head + string.Join(", ", Enumerable.Range(0, count).Select(row => string.Format(
        CultureInfo.InvariantCulture, values, [.. Enumerable.Range(row * parameters, parameters).Select(static place => $"{{{place}}}")]))) + tail;
}
