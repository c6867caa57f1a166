using Nir.Sdk.Analyzers.Overfoering;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes.Overfoering;

namespace Nir.Sdk.Analyzers.Tests.Overfoering;

public class MissingTokenTests
{
    private static readonly AnalyzerCase<MissingTokenAnalyzer> Rule =
        new("NIR5052", "class Proeve { async Task<object?> M(NirClient client, Registrering r, CancellationToken avbrudd) { await Task.Yield(); /*body*/ } }")
        {
            Wraps = static silent => !silent.Contains(" N(", StringComparison.Ordinal) && !silent.Contains("class", StringComparison.Ordinal),
        };

    private static readonly FixCase<MissingTokenAnalyzer, MissingTokenCodeFix> Fix = new("NIR5052");

    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "a send", "return await [|client.SendAsync(r)|];", "return await client.SendAsync(r, cancellationToken: avbrudd);" },
        { "None is said on purpose", "return await [|client.SendAsync(r)|];", "return await client.SendAsync(r, cancellationToken: CancellationToken.None);" },
        { "a linked token", "return await [|client.SendAsync(r)|];",
            "using var kilde = CancellationTokenSource.CreateLinkedTokenSource(avbrudd); return await client.SendAsync(r, cancellationToken: kilde.Token);" },
        { "a read", "return await [|client.ReadAsync(r.Id)|];", "return await client.ReadAsync(r.Id, null, avbrudd);" },
        { "a lambda without a token", "Func<Task<TransferResult>> f = () => [|client.SendAsync(r)|]; return await f();",
            "Func<CancellationToken, Task<TransferResult>> f = t => client.SendAsync(r, cancellationToken: t); return await f(avbrudd);" },
        { "a lambda's own token", "Func<CancellationToken, Task<TransferResult>> f = t => [|client.SendAsync(r)|]; return await f(avbrudd);",
            "Func<CancellationToken, CancellationToken, Task<TransferResult>> f = (t, u) => client.SendAsync(r); return await f(avbrudd, avbrudd);" },
        { "a static lambda has none", "Func<Task<TransferResult>> f = () => [|client.SendAsync(r)|]; return await f();",
            "Func<NirClient, Registrering, Task<TransferResult>> f = static (k, x) => k.SendAsync(x); return await f(client, r);" },
        { "cleaning up must finish", "try { return await [|client.SendAsync(r)|]; } finally { }",
            "try { return r; } finally { _ = await client.SendAsync(r); }" },
        { "what a fault sets off must finish", "try { return await [|client.SendAsync(r)|]; } catch { return null; }",
            "try { return r; } catch { return await client.SendAsync(r); }" },
        { "no token at hand", "return await [|client.SendAsync(r)|];",
            "return await N(client, r); } async Task<object?> N(NirClient client, Registrering r) { return await client.SendAsync(r);" },
        { "two tokens", "return await [|client.SendAsync(r)|];",
            "return await N(client, r, avbrudd, avbrudd); } async Task<object?> N(NirClient client, Registrering r, CancellationToken a, CancellationToken b) { return await client.SendAsync(r);" },
        { "a local function", "return await N(); async Task<object?> N() { return await [|client.SendAsync(r)|]; }",
            "return await N(client, r); static async Task<object?> N(NirClient client, Registrering r) { return await client.SendAsync(r); }" },
        { "a loop", "while (true) { var x = await [|client.SendAsync(r)|]; if (x.IsAccepted) return x; }",
            "while (true) { var x = await client.SendAsync(r, null, null, avbrudd); if (x.IsAccepted) return x; }" },
        { "a discard is no token", "Func<int, Task<TransferResult>> f = _ => [|client.SendAsync(r)|]; return await f(1);",
            "Func<int, CancellationToken, Task<TransferResult>> f = (_, _) => client.SendAsync(r); return await f(1, avbrudd);" },
        { "a token that is called nothing", "Func<CancellationToken, Task<TransferResult>> f = t => [|client.SendAsync(r)|]; return await f(avbrudd);",
            "Func<CancellationToken, Task<TransferResult>> f = _ => client.SendAsync(r); return await f(avbrudd);" },
        { "nobody waits", "_ = await [|client.SendAsync(r)|]; return null;", "_ = client.SendAsync(r); return null;" },
        { "nobody waits for what runs it", "await Task.Run(async () => _ = await [|client.SendAsync(r)|]); return null;",
            "_ = Task.Run(async () => _ = await client.SendAsync(r)); return null;" },
        { "what runs when it will", "EventHandler seen = (_, _) => _ = [|client.SendAsync(r)|].Result; seen(this, EventArgs.Empty); return null;",
            "AppDomain.CurrentDomain.ProcessExit += (_, _) => _ = client.SendAsync(r).Result; return null;" },
        { "what is kept for later", "Func<Task<TransferResult>> later; later = () => [|client.SendAsync(r)|]; return await later();",
            "return new Later { Send = () => client.SendAsync(r) }; } class Later { public Func<Task<TransferResult>>? Send { get; init; }" },
        { "a comparison", "return await [|client.CompareAsync(r)|];", "return await client.CompareAsync(r, null, avbrudd);" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_token_that_is_kept_back_is_flagged_and_its_twin_is_not(string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        return Rule.VerifyAsync(Cases, loud, silent);
    }

    [Fact]
    public Task A_token_that_is_named_like_a_word_of_the_language_keeps_its_sign() => Fix.VerifyAsync(
        "class C { async Task<object?> A(NirClient client, Registrering r, CancellationToken @event) => await [|client.SendAsync(r)|]; }",
        "class C { async Task<object?> A(NirClient client, Registrering r, CancellationToken @event) => await client.SendAsync(r, cancellationToken: @event); }");

    [Fact]
    public Task The_token_is_passed_on_by_name() => Fix.VerifyAsync(
        """
        class C
        {
            async Task A(NirClient client, Registrering r, CancellationToken avbrudd)
            {
                _ = await [|client.SendAsync(r, null)|];
                await Task.WhenAll([|client.ReadAsync(r.Id)|], [|client.ReadAsync((await [|client.ReadAsync(r.Id)|]).Registrering.Id)|]);
            }
        }
        """,
        """
        class C
        {
            async Task A(NirClient client, Registrering r, CancellationToken avbrudd)
            {
                _ = await client.SendAsync(r, null, cancellationToken: avbrudd);
                await Task.WhenAll(client.ReadAsync(r.Id, cancellationToken: avbrudd), client.ReadAsync((await client.ReadAsync(r.Id, cancellationToken: avbrudd)).Registrering.Id, cancellationToken: avbrudd));
            }
        }
        """);

    [Fact]
    public Task The_token_stands_as_the_arguments_do_and_comments_stay_with_theirs() => Fix.VerifyAsync(
        """
        class C
        {
            async Task A(NirClient client, Registrering r, CancellationToken avbrudd)
            {
                _ = await [|client.SendAsync(
                    r, // the one
                    null)|];
                _ = await [|client.SendAsync(
                    r // the other
                )|];
                _ = await [|client.SendAsync(r /* all */)|];
            }
        }
        """,
        """
        class C
        {
            async Task A(NirClient client, Registrering r, CancellationToken avbrudd)
            {
                _ = await client.SendAsync(
                    r, // the one
                    null,
                    cancellationToken: avbrudd);
                _ = await client.SendAsync(
                    r, // the other
                    cancellationToken: avbrudd
                );
                _ = await client.SendAsync(r /* all */, cancellationToken: avbrudd);
            }
        }
        """);
}
