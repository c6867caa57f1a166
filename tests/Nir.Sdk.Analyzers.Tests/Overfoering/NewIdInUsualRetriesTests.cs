using Nir.Sdk.Analyzers.Overfoering;
using Nir.Sdk.Analyzers.Tests.Testing;

namespace Nir.Sdk.Analyzers.Tests.Overfoering;

public class NewIdInUsualRetriesTests
{
    private const string Frame = """
        class Proeve
        {
            bool _ok;
            bool Ok { get; set; }

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
            sealed class State(NirClient client, Norskopplaering draft)
            {
                public NirClient Client => client;
                public Norskopplaering Draft { get; private set; } = draft;
                public void Next() => Draft = null!;
            }
            static class Made
            {
                static readonly List<Norskopplaering> Queue = [];
                static Norskopplaering Waiting => Queue[0];
                public static Norskopplaering Fresh(Norskopplaering r) => r with { Id = Guid.NewGuid() };
                public static Norskopplaering Same(Norskopplaering r) => r with { Kommune = r.Kommune };
                public static Norskopplaering Numbered(Norskopplaering r) { var id = Guid.NewGuid(); return r with { Id = id }; }
                public static Norskopplaering NumberedOfNext() { var next = Waiting; return next with { Id = Guid.NewGuid() }; }
                public static Norskopplaering Other(Norskopplaering r) { r = Waiting; return r with { Id = Guid.NewGuid() }; }
                public static Norskopplaering Logged(Norskopplaering r) { var id = r.Id; var call = Guid.NewGuid(); Console.WriteLine(call); return r with { Id = id }; }
                public static async Task<TransferResult> SendNumbered(NirClient client, Norskopplaering r)
                {
                    var fresh = r with { Id = Guid.NewGuid() };
                    Console.WriteLine(fresh.Id);
                    var result = await client.SendAsync(fresh);
                    return result;
                }
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
        { "a helper of several statements",
            "while (true) { var x = await client.SendAsync([|Made.Numbered(draft)|]); if (x.IsAccepted) return x; }",
            "while (true) { var x = await client.SendAsync(Made.NumberedOfNext()); if (!x.IsAccepted) return x; }" },
        { "a helper that sends and keeps what came",
            "while (true) { var x = await [|Made.SendNumbered(client, draft)|]; if (x.IsAccepted) return x; }",
            "foreach (var k in alle) { var x = await Made.SendNumbered(client, k); if (x.IsAccepted) return x; } return null;" },
        { "a helper that is given another",
            "while (true) { var x = await client.SendAsync([|Made.Numbered(draft)|]); if (x.IsAccepted) return x; }",
            "while (true) { var x = await client.SendAsync(Made.Other(draft)); if (!x.IsAccepted) return x; }" },
        { "a helper that keeps the id in a local",
            "while (true) { var x = await client.SendAsync([|Made.Numbered(draft)|]); if (x.IsAccepted) return x; }",
            "while (true) { var x = await client.SendAsync(Made.Logged(draft)); if (x.IsAccepted) return x; }" },
        { "a flag that is a field",
            "while (!_ok) { var x = await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] }); _ok = x.IsAccepted; } return null;",
            "while (!_ok) { var x = await client.SendAsync(draft with { Id = Guid.NewGuid() }); _ok = koe.Count == 0; } return null;" },
        { "a flag that is a property",
            "do { var x = await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] }); if (x is Accepted) Ok = true; } while (!Ok); return null;",
            "do { var x = await client.SendAsync(draft with { Id = Guid.NewGuid() }); if (koe.Count == 0) Ok = true; } while (!Ok); return null;" },
        { "an id in a local from before",
            "Guid id; while (true) { id = [|Guid.NewGuid()|]; var x = await client.SendAsync(draft with { Id = id }); if (x.IsAccepted) return x; }",
            "var id = Guid.Empty; while (true) { if (id == Guid.Empty) id = Guid.NewGuid(); var x = await client.SendAsync(draft with { Id = id }); if (x.IsAccepted) return x; }" },
        { "a registration in a local from before",
            "Norskopplaering one; while (true) { one = draft with { Id = [|Guid.NewGuid()|] }; var x = await client.SendAsync(one); if (x.IsAccepted) return x; }",
            "Norskopplaering? one = null; while (true) { one ??= draft with { Id = Guid.NewGuid() }; var x = await client.SendAsync(one); if (x.IsAccepted) return x; }" },
        { "a method of one's own that tries again",
            "await Again(() => client.SendAsync(draft with { Id = [|Guid.NewGuid()|] })); return null; static async Task Again(Func<Task<TransferResult>> run) { while (!(await run()).IsAccepted) await Task.Delay(9); }",
            "await Once(() => client.SendAsync(draft with { Id = Guid.NewGuid() })); return null; static async Task Once(Func<Task<TransferResult>> run) { Console.WriteLine(await run()); while (true) await Task.Delay(9); }" },
        { "a method of one's own that gives another each time",
            "await Again(_ => client.SendAsync(draft with { Id = [|Guid.NewGuid()|] })); return null; static async Task Again(Func<CancellationToken, Task<TransferResult>> run) { for (var i = 0; i < 3; i++) await run(default); }",
            "await Each(k => client.SendAsync(k with { Id = Guid.NewGuid() }), alle.ToList()); return null; static async Task Each(Func<Norskopplaering, Task<TransferResult>> run, List<Norskopplaering> all) { for (var i = 0; i < 3; i++) await run(all[i]); }" },
        { "a client beside what is sent",
            "var s = new State(client, draft); while (true) { var x = await s.Client.SendAsync(s.Draft with { Id = [|Guid.NewGuid()|] }); if (x.IsAccepted) return x; }",
            "var s = new State(client, draft); while (true) { var x = await s.Client.SendAsync(s.Draft with { Id = Guid.NewGuid() }); if (!x.IsAccepted) return x; s.Next(); }" },
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
