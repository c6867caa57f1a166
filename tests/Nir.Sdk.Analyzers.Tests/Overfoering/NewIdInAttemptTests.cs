using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Overfoering;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes.Overfoering;

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

    private static readonly FixCase<NewIdInAttemptAnalyzer, NewIdInAttemptCodeFix> Fix = new("NIR5053");

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

    [Fact]
    public Task The_id_is_made_in_front_of_the_loop() => Fix.VerifyAsync(
        """
        class C
        {
            async Task<bool> A(NirClient client, Norskopplaering draft)
            {
                // Thrice.
                for (var i = 0; i < 3; i++)
                {
                    var x = await client.SendAsync(draft with { Id = [|Guid.CreateVersion7()|] });
                    if (x.IsAccepted)
                        return true;
                }

                return false;
            }

            async Task<bool> B(NirClient client, Norskopplaering draft)
            {
                while (true)
                {
                    var nyId = [|Guid.NewGuid()|];
                    if ((await client.SendAsync(draft with { Id = nyId })).IsAccepted)
                        return true;
                }
            }
        }
        """,
        """
        class C
        {
            async Task<bool> A(NirClient client, Norskopplaering draft)
            {
                var id = Guid.CreateVersion7();
                // Thrice.
                for (var i = 0; i < 3; i++)
                {
                    var x = await client.SendAsync(draft with { Id = id });
                    if (x.IsAccepted)
                        return true;
                }

                return false;
            }

            async Task<bool> B(NirClient client, Norskopplaering draft)
            {
                var nyId = Guid.NewGuid();
                while (true)
                {
                    if ((await client.SendAsync(draft with { Id = nyId })).IsAccepted)
                        return true;
                }
            }
        }
        """);

    [Fact]
    public Task Each_of_several_loops_gets_a_name_of_its_own_whichever_is_mended_first() => Fix.VerifyAsync(
        """
        class C
        {
            async Task A(NirClient client, Norskopplaering draft, Norskopplaering other)
            {
                while (true)
                {
                    if ((await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] })).IsAccepted)
                        break;
                }

                for (var i = 0; i < 3; i++)
                {
                    if ((await client.SendAsync(other with { Id = [|Guid.NewGuid()|] })).IsAccepted)
                        break;
                }

                for (var i = 0; i < 3; i++)
                {
                    if ((await client.SendAsync(other with { Id = [|Guid.NewGuid()|] })).IsAccepted)
                        return;
                }
            }
        }
        """,
        """
        class C
        {
            async Task A(NirClient client, Norskopplaering draft, Norskopplaering other)
            {
                var id = Guid.NewGuid();
                while (true)
                {
                    if ((await client.SendAsync(draft with { Id = id })).IsAccepted)
                        break;
                }

                var id2 = Guid.NewGuid();
                for (var i = 0; i < 3; i++)
                {
                    if ((await client.SendAsync(other with { Id = id2 })).IsAccepted)
                        break;
                }

                var id3 = Guid.NewGuid();
                for (var i = 0; i < 3; i++)
                {
                    if ((await client.SendAsync(other with { Id = id3 })).IsAccepted)
                        return;
                }
            }
        }
        """);

    [Fact]
    public Task A_name_that_is_taken_is_left_to_its_owner() => Fix.VerifyAsync(
        """
        class C
        {
            async Task A(NirClient client, Norskopplaering draft, int id)
            {
                while (id > 0)
                {
                    if ((await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] })).IsAccepted)
                        break;
                }
            }
        }
        """,
        """
        class C
        {
            async Task A(NirClient client, Norskopplaering draft, int id)
            {
                var registreringsId = Guid.NewGuid();
                while (id > 0)
                {
                    if ((await client.SendAsync(draft with { Id = registreringsId })).IsAccepted)
                        break;
                }
            }
        }
        """);

    [Fact]
    public Task A_name_that_a_later_top_level_statement_has_is_left_to_it() => (Fix with { Build = new() { IsProgram = true } }).VerifyAsync(
        """
        NirClient client = args.Length > 0 ? null! : throw new InvalidOperationException();
        Norskopplaering draft = args.Length > 0 ? null! : throw new InvalidOperationException();
        try
        {
            while (true)
            {
                if ((await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] })).IsAccepted)
                    break;
            }
        }
        finally
        {
            Console.WriteLine();
        }

        var id = 1;
        Console.WriteLine(id);
        """,
        """
        NirClient client = args.Length > 0 ? null! : throw new InvalidOperationException();
        Norskopplaering draft = args.Length > 0 ? null! : throw new InvalidOperationException();
        try
        {
            var registreringsId = Guid.NewGuid();
            while (true)
            {
                if ((await client.SendAsync(draft with { Id = registreringsId })).IsAccepted)
                    break;
            }
        }
        finally
        {
            Console.WriteLine();
        }

        var id = 1;
        Console.WriteLine(id);
        """);

    [Fact]
    public Task Where_the_name_is_taken_outside_or_the_loop_stands_alone_nothing_is_offered() => Fix.OffersNothingAsync(
        """
        class C
        {
            async Task A(NirClient client, Norskopplaering draft, bool c)
            {
                if (c)
                    while (true)
                    {
                        if ((await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] })).IsAccepted)
                            break;
                    }
                while (true)
                {
                    var fresh = [|Guid.NewGuid()|];
                    if ((await client.SendAsync(draft with { Id = fresh })).IsAccepted)
                        break;
                }

                for (var fresh = 0; fresh < 2; fresh++)
                    Console.WriteLine(fresh);
            }
        }
        """);

    [Fact]
    public Task The_id_takes_its_comments_along_and_leaves_no_blank_line() => Fix.VerifyAsync(
        """
        class C
        {
            async Task A(NirClient client, Norskopplaering draft)
            {
                while (true)
                {
                    // The id.
                    var id = [|Guid.NewGuid()|]; // of the case

                    if ((await client.SendAsync(draft with { Id = id })).IsAccepted)
                        break;
                }
            }

            async Task B(NirClient client, Norskopplaering draft)
            {
                try { while (true) { if ((await client.SendAsync(draft with { Id = [|Guid.NewGuid()|] })).IsAccepted) break; } } finally { Console.WriteLine(); }
            }
        }
        """,
        """
        class C
        {
            async Task A(NirClient client, Norskopplaering draft)
            {
                // The id.
                var id = Guid.NewGuid(); // of the case
                while (true)
                {
                    if ((await client.SendAsync(draft with { Id = id })).IsAccepted)
                        break;
                }
            }

            async Task B(NirClient client, Norskopplaering draft)
            {
                try { var id = Guid.NewGuid(); while (true) { if ((await client.SendAsync(draft with { Id = id })).IsAccepted) break; } } finally { Console.WriteLine(); }
            }
        }
        """);
}
