using System.Collections;

namespace Nir.Register.Tracing.Findings;

/// <summary>
/// What the requests to a register say of the clients that send them, the worst first: <c>Assert.Empty(nir.Findings)</c>. A request is counted
/// before its answer is sent. It may be used by several threads at once.
/// </summary>
public sealed class FindingCollection : IReadOnlyCollection<Finding>
{
    private readonly TrafficLog _traffic;

    internal FindingCollection(TrafficLog traffic) => _traffic = traffic;

    /// <summary>How many kinds of things were found.</summary>
    public int Count => _traffic.Findings.Count;

    /// <summary>What was found of a kind. Null: nothing.</summary>
    /// <param name="kind">The kind.</param>
    public Finding? Find(FindingKind kind) => _traffic.Findings.FirstOrDefault(finding => finding.Kind == kind);

    /// <summary>Forgets them, to see which come back.</summary>
    public void Clear() => _traffic.ForgetFindings();

    /// <inheritdoc/>
    public IEnumerator<Finding> GetEnumerator() => _traffic.Findings.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
