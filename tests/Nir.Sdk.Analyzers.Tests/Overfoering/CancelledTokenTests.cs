using Nir.Sdk.Analyzers.Overfoering;
using Nir.Sdk.Analyzers.Tests.Testing;

namespace Nir.Sdk.Analyzers.Tests.Overfoering;

public class CancelledTokenTests
{
    private static readonly AnalyzerCase<MissingTokenAnalyzer> Rule =
        new("NIR5052", "class Proeve { async Task<object?> M(NirClient client, Registrering r, CancellationToken avbrudd) { await Task.Yield(); /*body*/ } }");

    /// <summary>What stands in front of a call: where the token may not have been cancelled, and where it has.</summary>
    public static TheoryData<string, string, string> CancelledCases { get; } = new()
    {
        { "a loop until it is cancelled",
            Sends("while (!avbrudd.IsCancellationRequested && r.Id != default) await Task.Delay(100); "),
            Finishes("while (!avbrudd.IsCancellationRequested) await Task.Delay(100); ") },
        { "a for loop until it is cancelled",
            Sends("for (var i = 0; i < 9 && !avbrudd.IsCancellationRequested; i++) { } "),
            Finishes("for (var i = 0; i < 9 || !avbrudd.IsCancellationRequested; i++) { } ") },
        { "do until it is cancelled",
            Sends("do { await Task.Delay(100); } while (avbrudd.IsCancellationRequested); "),
            Finishes("do { await Task.Delay(100); } while (avbrudd.IsCancellationRequested == false); ") },
        { "a break",
            Sends("while (true) { if (avbrudd.IsCancellationRequested) break; await Task.Delay(100); if (r.Id == default) break; } "),
            Finishes("while (true) { if (avbrudd.IsCancellationRequested) break; await Task.Delay(100); } ") },
        { "a way out",
            Sends("if (avbrudd.IsCancellationRequested) return null; "),
            Finishes("if (!avbrudd.IsCancellationRequested) return null; ") },
        { "a throw",
            Sends("if (!avbrudd.IsCancellationRequested) { await Task.Yield(); } else { throw new InvalidOperationException(); } "),
            Finishes("if (!avbrudd.IsCancellationRequested) { throw new InvalidOperationException(); } else { await Task.Yield(); } ") },
        { "a yes",
            Sends("if (avbrudd.IsCancellationRequested is false) "),
            Finishes("if (avbrudd.IsCancellationRequested is true) ") },
        { "a yes of two",
            Sends("if (avbrudd.IsCancellationRequested || r.Id != default) "),
            Finishes("if (avbrudd.IsCancellationRequested && r.Id != default) ") },
        { "a no",
            Sends("if (avbrudd.CanBeCanceled) return null; else "),
            Finishes("if (!avbrudd.IsCancellationRequested) return null; else ") },
        { "another token",
            Sends("using var kilde = new CancellationTokenSource(); if (kilde.Token.IsCancellationRequested) "),
            Finishes("var t = avbrudd; if (t.IsCancellationRequested) ") },
        { "a handle",
            Sends("avbrudd.WaitHandle.WaitOne(100); "),
            Finishes("avbrudd.WaitHandle.WaitOne(); ") },
        { "a handle that is asked",
            Sends("while (avbrudd.WaitHandle.WaitOne(100)) { } "),
            Finishes("while (!avbrudd.WaitHandle.WaitOne(100)) { } ") },
        { "a wait without end",
            Sends("try { await Task.Delay(100, avbrudd); } catch (OperationCanceledException) { } "),
            Finishes("try { await Task.Delay(-1, avbrudd); } catch (OperationCanceledException) { } ") },
        { "work until it is cancelled",
            Sends("try { while (true) { await Task.Delay(100, avbrudd); } } catch (Exception) { } "),
            Finishes("try { while (true) { await Task.Delay(100, avbrudd); } } catch (OperationCanceledException) { } ") },
        { "any fault of a wait",
            Sends("try { await Task.Yield(); await Task.Delay(Timeout.InfiniteTimeSpan, avbrudd); } catch { } "),
            Finishes("try { await Task.Delay(Timeout.InfiniteTimeSpan, avbrudd); } catch { } ") },
        { "a filter",
            Sends("try { await client.ReadAsync(r.Id, null, avbrudd); } catch (Exception) when (avbrudd.IsCancellationRequested) { } "),
            Finishes("try { await Task.Delay(-1, avbrudd); } catch (Exception) when (avbrudd.IsCancellationRequested) { } ") },
        { "what goes on",
            Sends("_ = Task.Delay(-1, avbrudd).ContinueWith(_ => { }); "),
            Finishes("await Task.Delay(-1, avbrudd).ContinueWith(_ => { }); ") },
        { "what throws nothing",
            Sends("await Task.Delay(100, avbrudd).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); "),
            Finishes("await Task.Delay(Timeout.Infinite, avbrudd).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); ") },
        { "any of one",
            Sends("await Task.WhenAny(Task.Delay(-1, avbrudd), Task.Delay(100)); "),
            Finishes("await Task.WhenAny(Task.Delay(-1, avbrudd)); ") },
        { "in a block",
            Sends("{ if (r.Id != default) avbrudd.WaitHandle.WaitOne(); } "),
            Finishes("{ avbrudd.WaitHandle.WaitOne(); } ") },
        { "what runs once it is cancelled", "Func<Task> f = async () => await [|client.SendAsync(r)|]; await f(); return null;",
            "avbrudd.Register(async () => await client.SendAsync(r)); return null;" },
        { "what goes on with the call",
            "await Task.Delay(9, avbrudd).ContinueWith(async _ => await [|client.SendAsync(r)|]); return null;",
            "await Task.Delay(-1, avbrudd).ContinueWith(async _ => await client.SendAsync(r)); return null;" },
        { "a function that is called before",
            "await N(); while (!avbrudd.IsCancellationRequested) { } return null; async Task N() => await [|client.SendAsync(r)|];",
            "await N(); while (!avbrudd.IsCancellationRequested) { } return await Task.FromResult(await client.SendAsync(r)); async Task N() => await Task.Yield();" },
        { "a task that others end, too",
            Sends("var end = new TaskCompletionSource(); avbrudd.Register(() => end.TrySetResult()); _ = Task.Run(end.SetResult); await end.Task; "),
            Finishes("var end = new TaskCompletionSource(); using var told = avbrudd.Register(() => end.TrySetResult()); await end.Task; ") },
        { "a task that is handed to who ends it",
            Sends(
                "using var kilde = new CancellationTokenSource(9); var end = new TaskCompletionSource(); kilde.Token.Register(static x => ((TaskCompletionSource)x!).SetResult(), end); await end.Task; "),
            Finishes("var end = new TaskCompletionSource(); avbrudd.Register(static x => ((TaskCompletionSource)x!).SetResult(), end); await end.Task; ") },
        { "a timer",
            Sends(
                "using var timer = new PeriodicTimer(TimeSpan.FromSeconds(9)); while (await timer.WaitForNextTickAsync(avbrudd)) { if (r.Id == default) break; } "),
            Finishes(
                "using var timer = new PeriodicTimer(TimeSpan.FromSeconds(9)); try { while (await timer.WaitForNextTickAsync(avbrudd).ConfigureAwait(false)) { } } catch (OperationCanceledException) { } ") },
        { "a timer without the token",
            Sends("using var timer = new PeriodicTimer(TimeSpan.FromSeconds(9)); while (await timer.WaitForNextTickAsync()) timer.Dispose(); "),
            Finishes("using var timer = new PeriodicTimer(TimeSpan.FromSeconds(9)); while (await timer.WaitForNextTickAsync(avbrudd)) await Task.Yield(); ") },
        { "a function that is handed to the token",
            "avbrudd.Register(N); N(); return null; void N() => _ = [|client.SendAsync(r)|].Result;",
            "avbrudd.Register(N); return null; void N() => _ = client.SendAsync(r).Result;" },
        { "a case",
            "switch (r.Id.Version) { case 1: avbrudd.WaitHandle.WaitOne(); goto default; default: return await [|client.SendAsync(r)|]; }",
            "switch (r.Id.Version) { case 1: avbrudd.WaitHandle.WaitOne(); return await client.SendAsync(r); default: return null; }" },
        { "an operand",
            "return avbrudd.IsCancellationRequested || (await [|client.SendAsync(r)|]).IsAccepted;",
            "return avbrudd.IsCancellationRequested && (await client.SendAsync(r)).IsAccepted;" },
    };

    private static string Sends(string before) => before + "return await [|client.SendAsync(r)|]; return null;";

    private static string Finishes(string before) => before + "return await client.SendAsync(r); return null;";

    [Theory]
    [MemberData(nameof(CancelledCases))]
    public Task A_call_that_must_finish_after_the_token_was_cancelled_is_let_be(string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        return Rule.VerifyAsync(CancelledCases, loud, silent);
    }
}
