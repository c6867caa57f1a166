using Nir.Sdk.Analyzers.Overfoering;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes.Overfoering;

namespace Nir.Sdk.Analyzers.Tests.Overfoering;

public sealed class ManglendeTokenTests
{
    private static readonly Tilfeller<ManglendeTokenAnalyzer> Rule = new("NIR5052", "class Proeve { async Task<object?> M(NirClient klient, Registrering r, CancellationToken avbrudd) { await Task.Yield(); /*body*/ } }");

    private static readonly FixVerifier<ManglendeTokenAnalyzer, ManglendeTokenCodeFix> Fix = new() { Rule = "NIR5052" };

    public static TheoryData<string, string, string> Cases => new()
    {
        { "a send", "return await [|klient.SendAsync(r)|];", "return await klient.SendAsync(r, cancellationToken: avbrudd);" },
        { "None is said on purpose", "return await [|klient.SendAsync(r)|];", "return await klient.SendAsync(r, cancellationToken: CancellationToken.None);" },
        { "a linked token", "return await [|klient.SendAsync(r)|];", "using var kilde = CancellationTokenSource.CreateLinkedTokenSource(avbrudd); return await klient.SendAsync(r, cancellationToken: kilde.Token);" },
        { "a read", "return await [|klient.ReadAsync(r.Id)|];", "return await klient.ReadAsync(r.Id, null, avbrudd);" },
        { "a lambda without a token", "Func<Task<TransferResult>> f = () => [|klient.SendAsync(r)|]; return await f();", "Func<CancellationToken, Task<TransferResult>> f = t => klient.SendAsync(r, cancellationToken: t); return await f(avbrudd);" },
        { "a lambda's own token", "Func<CancellationToken, Task<TransferResult>> f = t => [|klient.SendAsync(r)|]; return await f(avbrudd);", "Func<CancellationToken, CancellationToken, Task<TransferResult>> f = (t, u) => klient.SendAsync(r); return await f(avbrudd, avbrudd);" },
        { "a static lambda has none", "Func<Task<TransferResult>> f = () => [|klient.SendAsync(r)|]; return await f();", "Func<NirClient, Registrering, Task<TransferResult>> f = static (k, x) => k.SendAsync(x); return await f(klient, r);" },
        { "cleaning up must finish", "try { return await [|klient.SendAsync(r)|]; } finally { }", "try { return r; } finally { _ = await klient.SendAsync(r); }" },
        { "what a fault sets off must finish", "try { return await [|klient.SendAsync(r)|]; } catch { return null; }", "try { return r; } catch { return await klient.SendAsync(r); }" },
        { "no token at hand", "return await [|klient.SendAsync(r)|];", "return await N(klient, r); } async Task<object?> N(NirClient klient, Registrering r) { return await klient.SendAsync(r);" },
        { "two tokens", "return await [|klient.SendAsync(r)|];", "return await N(klient, r, avbrudd, avbrudd); } async Task<object?> N(NirClient klient, Registrering r, CancellationToken a, CancellationToken b) { return await klient.SendAsync(r);" },
        { "a local function", "return await N(); async Task<object?> N() { return await [|klient.SendAsync(r)|]; }", "return await N(klient, r); static async Task<object?> N(NirClient klient, Registrering r) { return await klient.SendAsync(r); }" },
        { "a loop", "while (true) { var x = await [|klient.SendAsync(r)|]; if (x.IsAccepted) return x; }", "while (true) { var x = await klient.SendAsync(r, null, null, avbrudd); if (x.IsAccepted) return x; }" },
        { "a comparison", "return await [|klient.CompareAsync(r)|];", "return await klient.CompareAsync(r, null, avbrudd);" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_token_that_is_kept_back_is_flagged_and_its_twin_is_not(string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        return (Rule with { Wrapped = !silent.Contains(" N(", StringComparison.Ordinal) }).VerifyAsync(loud, silent);
    }

    [Fact]
    public Task The_token_is_passed_on_by_name() => Fix.VerifyAsync(
        """
        class C
        {
            async Task A(NirClient klient, Registrering r, CancellationToken avbrudd)
            {
                _ = await [|klient.SendAsync(r, null)|];
                await Task.WhenAll([|klient.ReadAsync(r.Id)|], [|klient.ReadAsync((await [|klient.ReadAsync(r.Id)|]).Registrering.Id)|]);
            }
        }
        """,
        """
        class C
        {
            async Task A(NirClient klient, Registrering r, CancellationToken avbrudd)
            {
                _ = await klient.SendAsync(r, null, cancellationToken: avbrudd);
                await Task.WhenAll(klient.ReadAsync(r.Id, cancellationToken: avbrudd), klient.ReadAsync((await klient.ReadAsync(r.Id, cancellationToken: avbrudd)).Registrering.Id, cancellationToken: avbrudd));
            }
        }
        """);
}
