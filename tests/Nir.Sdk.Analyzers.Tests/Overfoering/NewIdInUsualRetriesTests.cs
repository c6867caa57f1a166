using Nir.Sdk.Analyzers.Overfoering;
using Nir.Sdk.Analyzers.Tests.Testing;

namespace Nir.Sdk.Analyzers.Tests.Overfoering;

public class NewIdInUsualRetriesTests
{
    private const string Frame = """
        class Proeve
        {
            async Task<object?> M(NirClient client, Norskopplaering draft, PersonReference person, Queue<PersonReference> koe, IEnumerable<Norskopplaering> alle)
            {
                await Task.Yield();
                /*body*/
            }
        }
        """;

    private static readonly AnalyzerCase<NewIdInAttemptAnalyzer> Rule = new("NIR5053", Frame)
    {
        Shared = """
            static class Made
            {
                static readonly List<Norskopplaering> Queue = [];
                static Norskopplaering Waiting => Queue[0];
                public static Norskopplaering Fresh(Norskopplaering r) => r with { Id = Guid.NewGuid() };
                public static Norskopplaering Same(Norskopplaering r) => r with { Kommune = r.Kommune };
                public static Norskopplaering FreshOfWaiting() => Waiting with { Id = Guid.NewGuid() };
                public static async Task<TransferResult> SendFresh(NirClient client, Norskopplaering r)
                {
                    return await client.SendAsync(r with { Id = Guid.NewGuid() }).ConfigureAwait(false);
                }
            }
            """,
    };

    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "in the condition",
            "while (!(await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] })).IsAccepted) await Task.Delay(9); return null;",
            "var fresh = draft with { Id = Guid.NewGuid() }; while (!(await client.SendAsync(fresh)).IsAccepted) await Task.Delay(9); return null;" },
        { "in the condition of for",
            "for (var i = 0; i < 3 && await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] }) is not Accepted; i++) await Task.Delay(9); return null;",
            "for (var i = 0; i < 3 && await client.SendAsync(draft with { Id = Guid.NewGuid() }) is not Accepted; i++) draft = Next(); return null; Norskopplaering Next() => alle.First();" },
        { "a flag",
            "var ok = false; while (!ok) { var x = await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] }); ok = x.IsAccepted; } return null;",
            "var ok = false; while (!ok) { var x = await client.SendAsync(draft with { Id = Guid.NewGuid() }); ok = koe.Count == 0; } return null;" },
        { "a flag that is set",
            "var ok = false; for (var i = 0; i < 3 && !ok; i++) { var x = await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] }); if (x is Accepted) { ok = true; } } return null;",
            "var ok = false; for (var i = 0; i < 3 && !ok; i++) { var x = await client.SendAsync(draft with { Id = Guid.NewGuid() }); if (koe.Count == 0) { ok = true; } } return null;" },
        { "a flag over a queue",
            "var ok = false; while (!ok) { var x = await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] }); ok |= x.IsAccepted; } return null;",
            "var ok = true; while (ok) { var next = koe.Dequeue(); var x = await client.SendAsync(draft with { Id = Guid.NewGuid(), Person = next }); ok = x.IsAccepted; } return null;" },
        { "waits of many lengths",
            "foreach (var d in new[] { 1, 2, 4 }) { var x = await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] }); if (x.IsAccepted) return x; await Task.Delay(d); } return null;",
            "foreach (var d in new[] { 1, 2, 4 }) { var next = alle.ElementAt(d); var x = await client.SendAsync(next with { Id = Guid.NewGuid() }); if (!x.IsAccepted) return x; } return null;" },
        { "waits as time",
            "foreach (var d in new[] { TimeSpan.Zero, TimeSpan.FromSeconds(9) }) { var x = await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] }); if (x.IsAccepted) return x; await Task.Delay(d); } return null;",
            "foreach (var d in new[] { person }) { var x = await client.SendAsync(draft with { Id = Guid.NewGuid() }); if (x.IsAccepted) return x; Console.WriteLine(d); } return null;" },
        { "one client for each",
            "foreach (var d in new[] { 1, 2 }) { var x = await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] }); if (x.IsAccepted) return x; Console.WriteLine(d); } return null;",
            "var all = new[] { client, client }; foreach (var d in new[] { 0, 1 }) { var x = await all[d].SendAsync(draft with { Id = Guid.NewGuid() }); if (!x.IsAccepted) return x; } return null;" },
        { "a helper",
            "while (true) { var x = await client.SendAsync([|Made.Fresh(draft)|]); if (x.IsAccepted) return x; }",
            "var fresh = Made.Fresh(draft); while (true) { var x = await client.SendAsync(fresh); if (x.IsAccepted) return x; }" },
        { "a helper for another",
            "for (var i = 0; i < 3; i++) { var fresh = [|Made.Fresh(draft)|]; var x = await client.SendAsync(fresh); if (x.IsAccepted) return x; } return null;",
            "foreach (var k in alle) { var x = await client.SendAsync(Made.Fresh(k)); if (x.IsAccepted) return x; } return null;" },
        { "a helper that keeps the id",
            "while (true) { var x = await client.SendAsync([|Made.Fresh(draft)|]); if (x.IsAccepted) return x; }",
            "while (true) { var x = await client.SendAsync(Made.Same(draft)); if (x.IsAccepted) return x; }" },
        { "a helper that sends",
            "for (var i = 0; i < 3; i++) { if ((await [|Made.SendFresh(client, draft)|]).IsAccepted) return null; } return null;",
            "for (var i = 0; i < 3; i++) { if ((await Made.SendFresh(client, alle.ElementAt(i))).IsAccepted) return null; } return null;" },
        { "a local function that makes it",
            "while (!(await client.SendAsync([|N()|])).IsAccepted) { } return null; Norskopplaering N() => draft with { Id = Guid.NewGuid() };",
            "while (!(await client.SendAsync(N())).IsAccepted) { draft = alle.First(); } return null; Norskopplaering N() => draft with { Id = Guid.NewGuid() };" },
        { "a helper that looks elsewhere",
            "while (true) { var x = await client.SendAsync([|Made.Fresh(draft)|]); if (x.IsAccepted) return x; }",
            "while (true) { var x = await client.SendAsync(Made.FreshOfWaiting()); if (!x.IsAccepted) return x; }" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_new_id_for_each_attempt_is_flagged_and_its_twin_is_not(string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        return Rule.VerifyAsync(Cases, loud, silent);
    }
}
