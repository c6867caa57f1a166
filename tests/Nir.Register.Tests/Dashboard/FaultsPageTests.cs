using System.Net;
using Nir.Register.Faults;
using Nir.Register.Tests.Contract;

namespace Nir.Register.Tests.Dashboard;

public sealed class FaultsPageTests : ContractTest
{
    public static TheoryData<string> Names => [.. FaultCatalogue.All.Select(static known => known.Fault.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_fault_can_be_put_on_and_taken_off(string fault)
    {
        using var browser = new Browser(Nir);

        using var on = await browser.PostAsync("__side/faults/on", [("fault", fault)]);
        using var again = await browser.PostAsync("__side/faults/on", [("fault", fault)]);
        var page = await browser.OpenAsync("__side/faults");
        var count = Nir.Faults.Count;
        using var off = await browser.PostAsync("__side/faults/off", [("fault", fault)]);
        var after = await browser.OpenAsync("__side/faults");

        Assert.Equal((1, 0), (count, Nir.Faults.Count));
        Assert.Contains("on", page.QuerySelector($"#fault-{fault}")!.ClassList);
        Assert.DoesNotContain("on", after.QuerySelector($"#fault-{fault}")!.ClassList);
        Assert.All(page.QuerySelectorAll($"#fault-{fault} p"), static text => Assert.NotEmpty(text.Text()));
    }

    [Fact]
    public async Task A_fault_of_ones_own_strikes_and_its_count_shows()
    {
        using var browser = new Browser(Nir);

        using var put = await browser.PostAsync("__side/faults/add", [("operation", "read"), ("status", "503"), ("retry-after", "9"), ("first", "1")]);
        var (first, second) = ((await Intro.ReadAsync(Guid.NewGuid())).Status, (await Intro.ReadAsync(Guid.NewGuid())).Status);
        var page = await browser.OpenAsync("__side/faults");
        var requests = await browser.OpenAsync();
        var cleared = await browser.SendAsync(page, "/faults/clear");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.NotFound), (first, second));
        Assert.Equal("1 call", page.QuerySelector("#faults-on tbody tr")!.Cell("Struck"));
        Assert.Contains("Fault: own", requests.QuerySelector("#requests tbody tr:nth-child(2)")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("None.", cleared.QuerySelector("#faults-on")!.Text(), StringComparison.Ordinal);
    }
}
