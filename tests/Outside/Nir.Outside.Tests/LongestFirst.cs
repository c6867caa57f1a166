using Nir.Outside.Tests;
using Nir.Outside.Tests.Dashboard;
using Nir.Outside.Tests.Web;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Nir.Outside.Tests;

/// <summary>The judges that take longest begin, so that none of them is left to run alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest =
    [
        "publish", nameof(DashboardJudgeTests), nameof(WebJudgeTests), nameof(PackageTests),
    ];

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(static one => Place(one.TestCollectionDisplayName))];

    private static int Place(string name)
    {
        var place = Array.FindIndex(Longest, one => name.Contains(one, StringComparison.Ordinal));
        return place < 0 ? Longest.Length : place;
    }
}
