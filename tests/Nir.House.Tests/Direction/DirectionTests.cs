namespace Nir.House.Tests.Direction;

/// <summary>Folders stand in an order, and use only what stands before them. The order is data (orders.json).</summary>
public sealed class DirectionTests
{
    public static TheoryData<string> Scopes { get; } = [.. FolderOrder.ReadAll().Select(static order => order.Scope)];

    [Theory]
    [MemberData(nameof(Scopes))]
    public void No_folder_uses_one_that_stands_after_it(string scope)
    {
        var order = FolderOrder.ReadAll().Single(order => order.Scope == scope);

        var uses = CompiledTypes.Read(Path.Combine(AppContext.BaseDirectory, $"{order.Assembly}.dll"));

        var faults = uses.Select(order.Fault).OfType<string>().Order(StringComparer.Ordinal).ToList();

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [MemberData(nameof(Scopes))]
    public void Every_folder_of_an_order_is_there(string scope)
    {
        var order = FolderOrder.ReadAll().Single(order => order.Scope == scope);

        var there = CompiledTypes.Read(Path.Combine(AppContext.BaseDirectory, $"{order.Assembly}.dll")).Select(use => order.FolderOf(use.FromNamespace))
            .ToHashSet();

        Assert.All(order.Folders, folder => Assert.Contains(folder, there));
    }

    [Theory]
    [InlineData("Base", "Nir.House.Tests.Direction.Sample.Early.ByBase")]
    [InlineData("Field", "Nir.House.Tests.Direction.Sample.Early.ByField")]
    [InlineData("Signature", "Nir.House.Tests.Direction.Sample.Early.BySignature")]
    [InlineData("Attribute", "Nir.House.Tests.Direction.Sample.Early.ByAttribute")]
    [InlineData("Constraint", "Nir.House.Tests.Direction.Sample.Early.ByConstraint`1")]
    [InlineData("Body", "Nir.House.Tests.Direction.Sample.Early.ByBody")]
    [InlineData("Lambda", "Nir.House.Tests.Direction.Sample.Early.ByLambda")]
    public void An_arrow_that_runs_back_is_found_wherever_it_starts(string how, string from)
    {
        var order = Assert.Single(FolderOrder.ReadAll("""{ "Nir.House.Tests/Direction/Sample": ["Early", "Late"] }"""));

        var faults = CompiledTypes.Read(typeof(DirectionTests).Assembly.Location).Where(use => order.Fault(use) is not null).Select(static use => use.From);

        Assert.True(faults.Contains(from), how);
    }

    [Fact]
    public void An_arrow_that_runs_forward_is_none()
    {
        var order = Assert.Single(FolderOrder.ReadAll("""{ "Nir.House.Tests/Direction/Sample": ["Late", "Early"] }"""));

        Assert.Empty(CompiledTypes.Read(typeof(DirectionTests).Assembly.Location).Select(order.Fault).OfType<string>());
    }

    [Fact]
    public void A_folder_that_nobody_has_placed_is_a_fault()
    {
        var order = Assert.Single(FolderOrder.ReadAll("""{ "Nir.House.Tests/Direction/Sample": ["Late"] }"""));

        Assert.Contains(
            CompiledTypes.Read(typeof(DirectionTests).Assembly.Location).Select(order.Fault).OfType<string>(),
            static fault => fault.Contains("Early stands in no order", StringComparison.Ordinal));
    }
}
