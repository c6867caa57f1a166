using Nir.Sdk.Analyzers.Overfoering;
using Nir.Sdk.Analyzers.Tests.Testing;

namespace Nir.Sdk.Analyzers.Tests.Overfoering;

public class UnseenResultInCollectionTests
{
    private const string Frame = """
        static class Proeve
        {
            public static readonly Dictionary<Guid, TransferResult> Kept = [];

            static async Task M(NirClient client, Registrering r)
            {
                await Task.Yield();
                /*body*/
            }

            public static List<TransferResult> Keep(List<TransferResult> list) => list;
        }
        """;

    private static readonly AnalyzerCase<UnseenResultAnalyzer> Rule = new("NIR5051", Frame);

    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "a tuple", "var t = (r.Id, await [|client.SendAsync(r)|]);",
            "var t = (r.Id, await client.SendAsync(r)); Console.WriteLine(t.Item2);" },
        { "a tuple that is taken apart", "var t = (await [|client.SendAsync(r)|], 1);",
            "var (x, _) = (await client.SendAsync(r), 1); Console.WriteLine(x);" },
        { "a list", "var list = new List<TransferResult>(); list.Add(await [|client.SendAsync(r)|]);",
            "var list = new List<TransferResult>(); list.Add(await client.SendAsync(r)); Console.WriteLine(list[0]);" },
        { "a list that is filled twice", "List<TransferResult> list = []; list.Add(await [|client.SendAsync(r)|]); list.Add(await [|client.SendAsync(r)|]);",
            "List<TransferResult> list = []; list.Add(await client.SendAsync(r)); Console.WriteLine(list.Count(x => x.IsAccepted));" },
        { "a dictionary", "var all = new Dictionary<Guid, TransferResult>(); foreach (var x in new[] { r }) all[x.Id] = await [|client.SendAsync(x)|];",
            "var all = new Dictionary<Guid, TransferResult>(); foreach (var x in new[] { r }) all[x.Id] = await client.SendAsync(x); Console.WriteLine(all[r.Id]);" },
        { "a dictionary that is added to", "var all = new Dictionary<Guid, TransferResult>(); all.Add(r.Id, await [|client.SendAsync(r)|]);",
            "var all = new Dictionary<Guid, TransferResult>(); all.Add(r.Id, await client.SendAsync(r)); foreach (var one in all) Console.WriteLine(one.Value);" },
        { "a dictionary of one's own", "var all = new Dictionary<Guid, TransferResult> { }; all[r.Id] = await [|client.SendAsync(r)|];",
            "var all = Proeve.Kept; all[r.Id] = await client.SendAsync(r);" },
        { "a list that somebody gets", "var list = new List<TransferResult>(); list.Add(await [|client.SendAsync(r)|]);",
            "var list = Proeve.Keep(new List<TransferResult>()); list.Add(await client.SendAsync(r));" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_result_that_is_put_away_and_not_looked_at_is_flagged_and_its_twin_is_not(string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        return Rule.VerifyAsync(Cases, loud, silent);
    }
}
