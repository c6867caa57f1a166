using Nir.Sdk.Analyzers.Overfoering;
using Nir.Sdk.Analyzers.Tests.Testing;

namespace Nir.Sdk.Analyzers.Tests.Overfoering;

public class UnseenAnswerTests
{
    private const string Frame = """
        static class Proeve
        {
            static async Task M(NirClient client, Registrering r, List<Registrering> all)
            {
                await Task.Yield();
                /*body*/
            }
        }
        """;

    private static readonly AnalyzerCase<UnseenResultAnalyzer> Rule = new("NIR5051", Frame);

    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "Result", "var x = [|client.SendAsync(r)|].Result;", "var x = client.SendAsync(r).Result; Console.WriteLine(x);" },
        { "Result on purpose", "var task = [|client.SendAsync(r)|]; task.Wait();", "var task = client.SendAsync(r); _ = task.Result;" },
        { "a task that is asked whether it ended", "var task = [|client.SendAsync(r)|]; while (!task.IsCompleted) await Task.Delay(9);",
            "var task = client.SendAsync(r); while (!task.IsCompleted) await Task.Delay(9); Console.WriteLine(task.Result);" },
        { "a task that is asked for its fault",
            "await [|client.SendAsync(r)|].ContinueWith(task => Console.WriteLine(task.Exception), TaskContinuationOptions.OnlyOnFaulted);",
            "await client.SendAsync(r).ContinueWith(task => Console.WriteLine(task), TaskContinuationOptions.OnlyOnFaulted);" },
        { "what goes on where it failed", "await [|client.SendAsync(r)|].ContinueWith(task => { if (task.IsFaulted) Console.WriteLine(task.Exception); });",
            "await client.SendAsync(r).ContinueWith(task => { if (task.IsFaulted) Console.WriteLine(task.Exception); else Console.WriteLine(task.Result); });" },
        { "a function whose answer is dropped", "await Inner(); async Task<TransferResult> Inner() => await [|client.SendAsync(r)|];",
            "await Inner(); Console.WriteLine(await Inner()); async Task<TransferResult> Inner() => await client.SendAsync(r);" },
        { "a function that is handed on",
            "await Task.WhenAll(all.Select(x => Inner(x))); Task<TransferResult> Inner(Registrering x) => [|client.SendAsync(x)|];",
            "await Task.WhenAll(all.Select(Inner)); Task<TransferResult> Inner(Registrering x) => client.SendAsync(x);" },
        { "a function that nobody calls", "Inner(); Task<TransferResult> Inner() => [|client.SendAsync(r)|];",
            "Func<Task<TransferResult>> f = Inner; Console.WriteLine(await f()); Task<TransferResult> Inner() => client.SendAsync(r);" },
        { "the last of all",
            "TransferResult? x = null; for (var i = 0; i < all.Count; i++) { x = await [|client.SendAsync(all[i])|]; } Console.WriteLine(x);",
            "TransferResult? x = null; for (var i = 0; i < all.Count; i++) { x = await client.SendAsync(all[i]); Console.WriteLine(x); } Console.WriteLine(x);" },
        { "a loop that its own round ends",
            "TransferResult? x = null; for (var i = 0; i < 3; i++) { x = await [|client.SendAsync(r)|]; } Console.WriteLine(x);",
            "TransferResult? x = null; for (var i = 0; i < 3; i++) { x = await client.SendAsync(r); i = 9; } Console.WriteLine(x);" },
        { "a loop that a flag ends",
            "TransferResult? x = null; for (var i = 0; i < 3; i++) { x = await [|client.SendAsync(r)|]; } Console.WriteLine(x);",
            "TransferResult? x = null; var ok = false; for (var i = 0; i < 3 && !ok; i++) { x = await client.SendAsync(r); ok = true; } Console.WriteLine(x);" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_task_that_is_not_asked_how_it_went_is_flagged_and_its_twin_is_not(string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        return Rule.VerifyAsync(Cases, loud, silent);
    }
}
