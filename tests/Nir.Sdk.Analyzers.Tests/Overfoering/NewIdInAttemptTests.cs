using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Overfoering;
using Nir.Sdk.Analyzers.Tests.Testing;

namespace Nir.Sdk.Analyzers.Tests.Overfoering;

public class NewIdInAttemptTests
{
    private const string Frame = """
        class Proeve
        {
            Norskopplaering _current = null!;
            List<Norskopplaering> _queue = [];
            Norskopplaering Waiting => _queue[0];

            async Task<object?> M(NirClient client, Norskopplaering draft, Kommunenummer kommune, PersonReference person, Queue<PersonReference> koe, IEnumerable<Norskopplaering> alle, Polly.ResiliencePipeline pipeline)
            {
                await Task.Yield();
                /*body*/
            }
        }
        """;

    private const string New = "Kommune = kommune, Lovverk = Lovverk.Integreringsloven, Rettsstilling = Rettsstilling.Rett";

    private static readonly AnalyzerCase<NewIdInAttemptAnalyzer> Rule = new("NIR5053", Frame)
    {
        // A label cannot be gone back to from within a nested function.
        Build = new() { References = [.. Build.WithSdk, MetadataReference.CreateFromFile(typeof(Polly.ResiliencePipeline).Assembly.Location)] },
    };

    private static readonly AnalyzerCase<NewIdInAttemptAnalyzer> Transport = new("NIR5053", """
        sealed class Stamping(INirTransport inner) /*body*/
        """) { Wraps = static _ => false };

    /// <summary>What stands after the head of a class that holds a transport.</summary>
    public static TheoryData<string, string, string> TransportCases { get; } = new()
    {
        { "only a transport is asked for each attempt", $": INirTransport {{ {SendWith("send with { Next = send.Next with { Id = [|Guid.NewGuid()|] } }")} }}",
            $"{{ {SendWith("send with { Next = send.Next with { Id = Guid.NewGuid() } }")} }}" },
        { "a new call", $": INirTransport {{ {SendWith("new SendCall(null, send.Next with { Id = [|Guid.NewGuid()|] })")} }}",
            $": INirTransport {{ {SendWith("new SendCall(null, send.Next with { Kommune = send.Next.Kommune })")} }}" },
        { "what holds the call",
            $": INirTransport {{ {SendWith("stamped", "var stamped = send with { Next = send.Next with { Id = [|Guid.CreateVersion7()|] } };")} }}",
            $": INirTransport {{ {SendWith("stamped", "var stamped = send with { CorrelationId = Guid.CreateVersion7().ToString() };")} }}" },
        { "another method of a transport",
            $": INirTransport {{ {SendWith("send with { Next = send.Next with { Id = [|Guid.NewGuid()|] } }")} }}",
            $": INirTransport {{ {SendWith("send")} public Task<TransferResult> CreateAsync(SendCall send) => inner.SendAsync(send with {{ Next = send.Next with {{ Id = Guid.NewGuid() }} }}, default); }}" },
    };

    private static string SendWith(string call, string before = "") =>
        $"public async Task<TResult> SendAsync<TResult>(NirCall<TResult> call, CancellationToken token) {{ if (call is SendCall send) {{ {before} return call.Answer(await inner.SendAsync({call}, token)); }} return await inner.SendAsync(call, token); }}";

    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "for with a return",
            "for (var i = 0; i < 3; i++) { var x = await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] }); if (x.IsAccepted) return x; } return null;",
            "var id = Guid.NewGuid(); for (var i = 0; i < 3; i++) { var x = await client.SendAsync(draft with { Id = id }); if (x.IsAccepted) return x; } return null;" },
        { "while with a break",
            "while (true) { var x = await client.SendAsync(draft with { Id = [|Guid.CreateVersion7()|] }); if (x.IsAccepted) break; } return null;",
            "foreach (var k in alle) { var x = await client.SendAsync(k with { Id = Guid.CreateVersion7() }); if (x.IsAccepted) break; } return null;" },
        { "a catch goes on",
            "for (var i = 0; i < 3; i++) { try { _ = await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] }); } catch (NirException) { } } return null;",
            "for (var i = 0; i < 3; i++) { _ = await client.SendAsync(draft with { Id = Guid.NewGuid() }); } return null;" },
        { "a local in the loop",
            "for (var i = 0; i < 3; i++) { var id = [|Guid.NewGuid()|]; var x = await client.SendAsync(draft with { Id = id }); if (x.IsAccepted) return x; } return null;",
            "for (var i = 0; i < 3; i++) { var id = Guid.NewGuid(); var x = await client.SendAsync(draft); Console.WriteLine(id); if (x.IsAccepted) return x; } return null;" },
        { "a registration in a local",
            "for (var i = 0; i < 3; i++) { var fresh = draft with { Id = [|Guid.NewGuid()|] }; var x = await client.SendAsync(fresh); if (x.IsAccepted) return x; } return null;",
            "for (var i = 0; i < 3; i++) { var fresh = draft with { Id = Guid.NewGuid() }; Console.WriteLine(fresh); var x = await client.SendAsync(draft); if (x.IsAccepted) return x; } return null;" },
        { "a new registration",
        $"while (true) {{ var x = await client.SendAsync(new Norskopplaering {{ Id = [|Guid.NewGuid()|], Person = person, {New} }}); if (x.IsAccepted) return x; }}",
            $"while (true) {{ var x = await client.SendAsync(new Norskopplaering {{ Id = Guid.NewGuid(), Person = koe.Dequeue(), {New} }}); if (x.IsAccepted) return x; }}" },
        { "a queue",
        $"while (koe.Count > 0) {{ var x = await client.SendAsync(new Norskopplaering {{ Id = [|Guid.NewGuid()|], Person = person, {New} }}); if (x.IsAccepted) return x; }} return null;",
            $"while (koe.TryDequeue(out var next)) {{ var x = await client.SendAsync(new Norskopplaering {{ Id = Guid.NewGuid(), Person = next, {New} }}); if (!x.IsAccepted) return x; }} return null;" },
        { "an enumerator", "while (true) { var x = await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] }); if (x.IsAccepted) return x; }",
            "using var e = alle.GetEnumerator(); while (e.MoveNext()) { var x = await client.SendAsync(e.Current with { Id = Guid.NewGuid() }); if (!x.IsAccepted) return x; } return null;" },
        { "what is found anew each time",
            "while (true) { var x = await client.SendAsync(_current with { Id = [|Guid.NewGuid()|] }); if (x.IsAccepted) return x; }",
            "while (true) { var x = await client.SendAsync(Waiting with { Id = Guid.NewGuid() }); if (!x.IsAccepted) return x; _queue.RemoveAt(0); }" },
        { "what is sent changes", "while (true) { var x = await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] }); if (x.IsAccepted) return x; }",
            "while (true) { var x = await client.SendAsync(draft with { Id = Guid.NewGuid() }); if (!x.IsAccepted) return x; draft = alle.First(); }" },
        { "do asks for the result",
            "TransferResult x; do { x = await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] }); } while (x is OutcomeUnknown); return x;",
            "TransferResult x; var fresh = draft with { Id = Guid.NewGuid() }; do { x = await client.SendAsync(fresh); } while (x is OutcomeUnknown); return x;" },
        { "a break that leaves a switch only",
            "while (true) { var x = await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] }); if (x.IsAccepted) break; } return null;",
            "for (var i = 0; i < 3; i++) { switch (await client.SendAsync(draft with { Id = Guid.NewGuid() })) { case Accepted: break; default: continue; } } return null;" },
        { "another member", "while (true) { var x = await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] }); if (x.IsAccepted) return x; }",
            "while (true) { var x = await client.SendAsync(draft, null, new NirCallOptions { CorrelationId = Guid.NewGuid() }); if (x.IsAccepted) return x; }" },
        { "a foreach over a range",
            "foreach (var i in Enumerable.Range(0, 3)) { var x = await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] }); if (x.IsAccepted) return x; } return null;",
            "foreach (var k in alle) { var x = await client.SendAsync(k with { Id = Guid.NewGuid() }); if (x.IsAccepted) return x; } return null;" },
        { "what another method moves",
            "while (Next()) { var x = await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] }); if (x.IsAccepted) break; } return null; bool Next() => koe.Count > 0;",
            "while (Next()) { var x = await client.SendAsync(_current with { Id = Guid.NewGuid() }); if (x.IsAccepted) break; } return null; bool Next() { _current = alle.First(); return true; }" },
        { "goto", "again: var x = await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] }); if (!x.IsAccepted) goto again; return x;",
            "var id = Guid.NewGuid(); again: var x = await client.SendAsync(draft with { Id = id }); if (!x.IsAccepted) goto again; return x;" },
        { "recursion",
            "return await Inner(3); async Task<object?> Inner(int left) { var x = await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] }); return x.IsAccepted || left == 0 ? x : await Inner(left - 1); }",
            "return await Inner(draft); async Task<object?> Inner(Norskopplaering one) { var x = await client.SendAsync(one with { Id = Guid.NewGuid() }); return x.IsAccepted ? x : await Inner(alle.First()); }" },
        { "Polly", "return await pipeline.ExecuteAsync(async t => await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] }, cancellationToken: t));",
            "return await Task.Run(async () => await client.SendAsync(draft with { Id = Guid.NewGuid() }));" },
        { "what varies with the round",
            $"for (var i = 0; i < 3; i++) {{ var x = await client.SendAsync(new Norskopplaering {{ Id = [|Guid.NewGuid()|], Person = person, {New} }}); if (x.IsAccepted) return x; }} return null;",
            $"var list = koe.ToArray(); for (var i = 0; i < 3; i++) {{ var x = await client.SendAsync(new Norskopplaering {{ Id = Guid.NewGuid(), Person = list[i], {New} }}); if (!x.IsAccepted) return x; }} return null;" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_new_id_for_each_attempt_is_flagged_and_its_twin_is_not(string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        return Rule.VerifyAsync(Cases, loud, silent);
    }

    [Theory]
    [MemberData(nameof(TransportCases))]
    public Task A_new_id_in_what_the_retries_of_Hosting_run_is_flagged_and_its_twin_is_not(string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        return Transport.VerifyAsync(TransportCases, loud, silent);
    }
}
