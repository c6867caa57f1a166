using Nir.Sdk.Analyzers.Overfoering;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes.Overfoering;

namespace Nir.Sdk.Analyzers.Tests.Overfoering;

public class UnseenResultTests
{
    private const string Frame = """
        static class Proeve
        {
            static async Task M(NirClient client, INirTransport transport, Registrering r, StoredRegistrering stored, SendCall call)
            {
                await Task.Yield();
                /*body*/
            }

            static async Task<TransferResult> SendAsync(NirClient client, Registrering r) => await client.SendAsync(r);
            static Task FailsAsync<T>(Func<Task> run) where T : Exception => run();
            static Task<Exception?> FaultOfAsync(Func<Task> run) => Task.FromResult<Exception?>(null);
            static Task PassesAsync(Func<Task> run) => run();
            static async Task<T> ReadAsync<T>(Func<Task<T>> run) => await run();
            static Act Should(this Func<Task> run) => new();
        }
        sealed class Act { public Task ThrowAsync<T>() where T : Exception => Task.CompletedTask; public Task PassAsync() => Task.CompletedTask; }
        namespace Polly { static class Pipeline { public static async Task<T> ExecuteAsync<T>(Func<Task<T>> run) => await run(); } }
        namespace NSubstitute { static class Substitute { public static T Received<T>(this T what) => what; } }
        """;

    private static readonly AnalyzerCase<UnseenResultAnalyzer> Rule = new("NIR5051", Frame);

    private static readonly FixCase<UnseenResultAnalyzer, UnseenResultCodeFix> Fix = new("NIR5051");

    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "an awaited statement", "await [|client.SendAsync(r)|];", "if (!(await client.SendAsync(r)).IsAccepted) throw new InvalidOperationException();" },
        { "a discard is on purpose", "await [|client.SendAsync(r)|];", "_ = await client.SendAsync(r);" },
        { "ConfigureAwait", "await [|client.SendAsync(r)|].ConfigureAwait(false);",
            "var x = await client.SendAsync(r).ConfigureAwait(false); Console.WriteLine(x.IsAccepted);" },
        { "a delete", "await [|client.DeleteAsync(stored)|];", "Console.WriteLine(await client.DeleteAsync(stored) is Deleted);" },
        { "a read is no send", "await [|client.SendAsync(r)|];", "await client.ReadAsync(r.Id);" },
        { "a local nobody reads", "var x = await [|client.SendAsync(r)|];", "var x = await client.SendAsync(r); Console.WriteLine(x.Id);" },
        { "a task nobody awaits", "[|client.SendAsync(r)|].Wait();", "var task = client.SendAsync(r); Console.WriteLine(await task);" },
        { "a task that is only waited for", "var task = [|client.SendAsync(r)|]; await task;",
            "var task = client.SendAsync(r); var x = await task; Console.WriteLine(x);" },
        { "a task without its result", "Task task = [|client.SendAsync(r)|]; await task;",
            "Task<TransferResult> task = client.SendAsync(r); Console.WriteLine(await task);" },
        { "a task that somebody else gets", "Task task = [|client.SendAsync(r)|]; await task;", "Task task = client.SendAsync(r); Console.WriteLine(task);" },
        { "a value task", "await new ValueTask<TransferResult>([|client.SendAsync(r)|]);",
            "Console.WriteLine(await new ValueTask<TransferResult>(client.SendAsync(r)));" },
        { "a choice", "await (stored is null ? [|client.SendAsync(r)|] : [|client.SendAsync(r)|]);",
            "Console.WriteLine(await (stored is null ? client.SendAsync(r) : client.SendAsync(r)));" },
        { "Task.Run", "await Task.Run(() => [|client.SendAsync(r)|]);", "Console.WriteLine(await Task.Run(() => client.SendAsync(r)));" },
        { "Task.Run with await", "await Task.Run(async () => await [|client.SendAsync(r)|]);",
            "Console.WriteLine(await Task.Run(async () => await client.SendAsync(r)));" },
        { "many at once", "await Task.WhenAll(new[] { r }.Select(x => [|client.SendAsync(x)|]));",
            "foreach (var one in await Task.WhenAll(new[] { r }.Select(x => client.SendAsync(x)))) Console.WriteLine(one);" },
        { "many at once, in a list", "var tasks = new[] { r }.Select(x => [|client.SendAsync(x)|]).ToList(); await Task.WhenAll(tasks);",
            "var tasks = new[] { r }.Select(x => client.SendAsync(x)).ToList(); await Task.WhenAll(tasks); foreach (var task in tasks) Console.WriteLine(await task);" },
        { "an arrow of an async function", "await Inner(); async Task Inner() => await [|client.SendAsync(r)|];",
            "Console.WriteLine(await Inner()); async Task<TransferResult> Inner() => await client.SendAsync(r);" },
        { "a lambda that drops it", "Func<Task> f = async () => await [|client.SendAsync(r)|]; await f();",
            "Func<Task<TransferResult>> f = async () => await client.SendAsync(r); Console.WriteLine(await f());" },
        { "an action", "Action f = () => [|client.SendAsync(r)|]; f();", "Func<object> f = () => client.SendAsync(r); f();" },
        { "assigned and never read", "TransferResult x; x = await [|client.SendAsync(r)|];",
            "TransferResult x; x = await client.SendAsync(r); Console.WriteLine(x);" },
        { "written over before it is read", "var x = await [|client.SendAsync(r)|]; x = await client.SendAsync(r); Console.WriteLine(x);",
            "var x = await client.SendAsync(r); Console.WriteLine(x); x = await client.SendAsync(r); Console.WriteLine(x);" },
        { "written over by what depends on it",
            "var x = await [|client.SendAsync(r)|]; Console.WriteLine(r); x = await client.SendAsync(r); Console.WriteLine(x);",
            "var x = await client.SendAsync(r); x = x.IsAccepted ? x : await client.SendAsync(r); Console.WriteLine(x);" },
        { "written over whatever was chosen",
            "TransferResult? x = null; if (stored is null) { x = await [|client.SendAsync(r)|]; } x = await client.SendAsync(r); Console.WriteLine(x);",
            "TransferResult? x = null; if (stored is null) { x = await client.SendAsync(r); } else { x = await client.SendAsync(r); } Console.WriteLine(x);" },
        { "written over on one way only", "var x = await [|client.SendAsync(r)|]; x = await client.SendAsync(r); Console.WriteLine(x);",
            "var x = await client.SendAsync(r); if (stored is null) x = await client.SendAsync(r); Console.WriteLine(x);" },
        { "read where the next fails",
            "TransferResult? x = null; try { x = await [|client.SendAsync(r)|]; } finally { Console.WriteLine(r); } x = null; Console.WriteLine(x);",
            "TransferResult? x = null; try { x = await client.SendAsync(r); x = await client.SendAsync(r); } finally { Console.WriteLine(x); }" },
        { "read by a function meanwhile", "var x = await [|client.SendAsync(r)|]; x = await client.SendAsync(r); Console.WriteLine(x);",
            "var x = await client.SendAsync(r); Action see = () => Console.WriteLine(x); see(); x = await client.SendAsync(r);" },
        { "written over in the next round",
            "TransferResult? last = null; foreach (var one in new[] { r }) last = await [|client.SendAsync(one)|]; Console.WriteLine(last);",
            "TransferResult? last = null; foreach (var one in new[] { r }) { last = await client.SendAsync(one); if (last is not Accepted) break; } Console.WriteLine(last);" },
        { "kept for the next round",
            "TransferResult? last = null; foreach (var one in new[] { r }) { last = await [|client.SendAsync(one)|]; } Console.WriteLine(last);",
            "TransferResult? last = null; foreach (var one in new[] { r }) { Console.WriteLine(last); last = await client.SendAsync(one); } Console.WriteLine(last);" },
        { "the loop is left after the first",
            "TransferResult? last = null; foreach (var one in new[] { r }) last = await [|client.SendAsync(one)|]; Console.WriteLine(last);",
            "TransferResult? last = null; foreach (var one in new[] { r }) { last = await client.SendAsync(one); break; } Console.WriteLine(last);" },
        { "var _ is on purpose", "await [|client.SendAsync(r)|];", "var _ = await client.SendAsync(r);" },
        { "an end that is removed", "await [|client.RemoveComputedEndAsync(stored)|];",
            "Console.WriteLine(await client.RemoveComputedEndAsync(stored));" },
        { "a list of tasks that is only waited for",
            "var tasks = new List<Task>(); foreach (var x in new[] { r }) tasks.Add([|client.SendAsync(x)|]); await Task.WhenAll(tasks);",
            "var tasks = new List<Task>(); foreach (var x in new[] { r }) tasks.Add(client.SendAsync(x)); await Task.WhenAll(tasks); Console.WriteLine(tasks[0]);" },
        { "a list of results that nobody reads", "List<Task<TransferResult>> tasks = []; tasks.Add([|client.SendAsync(r)|]); await Task.WhenAll(tasks);",
            "List<Task<TransferResult>> tasks = []; tasks.Add(client.SendAsync(r)); foreach (var one in await Task.WhenAll(tasks)) Console.WriteLine(one);" },
        { "what comes next does not look", "await [|client.SendAsync(r)|].ContinueWith(task => Console.WriteLine(r.Id));",
            "await client.SendAsync(r).ContinueWith(task => Console.WriteLine(task.Result));" },
        { "a function that gives a task without its result", "await Inner(); Task Inner() => [|client.SendAsync(r)|];",
            "Console.WriteLine(await Inner()); Task<TransferResult> Inner() => client.SendAsync(r);" },
        { "a method that gives many tasks without their results",
            "await Inner(); Task Inner() => Task.WhenAll(new[] { r }.Select(x => [|client.SendAsync(x)|]));",
            "Console.WriteLine((await Inner()).Length); Task<TransferResult[]> Inner() => Task.WhenAll(new[] { r }.Select(x => client.SendAsync(x)));" },
        { "GetResult", "[|client.SendAsync(r)|].GetAwaiter().GetResult();", "var x = client.SendAsync(r).GetAwaiter().GetResult(); Console.WriteLine(x);" },
        { "the transport", "await [|transport.SendAsync(call, default)|];", "Console.WriteLine(await transport.SendAsync(call, default));" },
        { "a switch", "await [|client.SendAsync(r)|];",
            "switch (await client.SendAsync(r)) { case Accepted: break; default: throw new InvalidOperationException(); }" },
        { "the vendor's own method may have looked", "await [|client.SendAsync(r)|];", "await Proeve.SendAsync(client, r);" },
        { "a lambda gives it on", "Func<Task> f = async () => { await [|client.SendAsync(r)|]; }; await f();",
            "Func<Task<TransferResult>> f = () => client.SendAsync(r); Console.WriteLine(await f());" },
        { "a lambda that gives a task without its result", "Func<Task> f = () => [|client.SendAsync(r)|]; await f();",
            "Func<object> f = () => client.SendAsync(r); Console.WriteLine(f());" },
        { "a returned task", "await [|client.SendAsync(r)|];",
            "var alle = await Task.WhenAll(new[] { r }.Select(x => client.SendAsync(x))); Console.WriteLine(alle.Length);" },
        { "a field of the result", "var x = await [|client.SendAsync(r)|];", "var id = (await client.SendAsync(r)).CorrelationId;" },
        { "inside try", "try { await [|client.SendAsync(r)|]; } catch (NirException) { }",
            "try { Console.WriteLine(await client.SendAsync(r)); } catch (NirException) { }" },
        { "a test that waits for an exception", "await PassesAsync(() => [|client.SendAsync(r)|]);",
            "await FailsAsync<NirException>(() => client.SendAsync(r));" },
        { "a test that waits for an exception, with await", "await PassesAsync(async () => { await [|client.SendAsync(r)|]; });",
            "await FailsAsync<NirException>(async () => { await client.SendAsync(r); });" },
        { "a test that takes the exception", "await PassesAsync(() => [|client.SendAsync(r)|]);",
            "Console.WriteLine(await FaultOfAsync(() => client.SendAsync(r)));" },
        { "a test that names what it runs", "Func<Task> act = () => [|client.SendAsync(r)|]; await act.Should().PassAsync();",
            "Func<Task> act = () => client.SendAsync(r); await act.Should().ThrowAsync<NirException>();" },
        { "a test that asks whether it was called", "await [|client.SendAsync(r)|];", "await NSubstitute.Substitute.Received(client).SendAsync(r);" },
        { "what Polly runs", "await Polly.Pipeline.ExecuteAsync(async () => await [|client.SendAsync(r)|]);",
            "Console.WriteLine(await Polly.Pipeline.ExecuteAsync(async () => await client.SendAsync(r)));" },
        { "what the vendor's own method runs, and may have looked at", "await Polly.Pipeline.ExecuteAsync(() => [|client.SendAsync(r)|]);",
            "await ReadAsync(() => client.SendAsync(r));" },
        { "inside a loop", "foreach (var x in new[] { r }) await [|client.SendAsync(x)|];",
            "foreach (var x in new[] { r }) Console.WriteLine(await client.SendAsync(x));" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_result_that_nobody_looks_at_is_flagged_and_its_twin_is_not(string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        return Rule.VerifyAsync(Cases, loud, silent);
    }

    [Fact]
    public Task A_switch_over_all_outcomes_looks_at_the_result() => Fix.VerifyAsync(
        """
        class C
        {
            async Task A(NirClient client, Registrering r, StoredRegistrering stored)
            {
                await [|client.SendAsync(r)|].ConfigureAwait(false); // send
                [|client.DeleteAsync(stored)|];
            }

            void B(NirClient client, Registrering r)
            {
                var response = [|client.SendAsync(r)|].GetAwaiter().GetResult();
            }
        }
        """.Replace("var response = [|client.SendAsync(r)|].GetAwaiter().GetResult();", "[|client.SendAsync(r)|].GetAwaiter().GetResult();",
            StringComparison.Ordinal),
        """
        class C
        {
            async Task A(NirClient client, Registrering r, StoredRegistrering stored)
            {
                switch (await client.SendAsync(r).ConfigureAwait(false))
                {
                    case Accepted:
                        break;
                    case Refused refused:
                        throw new InvalidOperationException($"NIR refused the registration. Rules broken: {refused.Avvik.Count}.");
                    case Conflict conflict:
                        throw new InvalidOperationException($"NIR holds something else: {conflict.Cause}.");
                    case OutcomeUnknown:
                        throw new InvalidOperationException("It is not known whether NIR took the registration. Read it before it is sent again.");
                } // send
                switch (await client.DeleteAsync(stored))
                {
                    case Deleted:
                    case AlreadyDeleted:
                        break;
                    case DeletionRefused:
                    case DeletionConflict:
                        throw new InvalidOperationException("NIR did not delete the registration.");
                    case DeletionOutcomeUnknown:
                        throw new InvalidOperationException("It is not known whether NIR deleted the registration. Read it before it is deleted again.");
                }
            }

            void B(NirClient client, Registrering r)
            {
                switch (client.SendAsync(r).GetAwaiter().GetResult())
                {
                    case Accepted:
                        break;
                    case Refused refused:
                        throw new InvalidOperationException($"NIR refused the registration. Rules broken: {refused.Avvik.Count}.");
                    case Conflict conflict:
                        throw new InvalidOperationException($"NIR holds something else: {conflict.Cause}.");
                    case OutcomeUnknown:
                        throw new InvalidOperationException("It is not known whether NIR took the registration. Read it before it is sent again.");
                }
            }
        }
        """);

    [Fact]
    public Task A_local_that_nobody_reads_is_read_by_the_switch() => Fix.VerifyAsync(
        """
        class C
        {
            async Task A(NirClient client, Registrering r)
            {
                var response = await [|client.SendAsync(r)|];
            }
        }
        """,
        """
        class C
        {
            async Task A(NirClient client, Registrering r)
            {
                var response = await client.SendAsync(r);
                switch (response)
                {
                    case Accepted:
                        break;
                    case Refused refused:
                        throw new InvalidOperationException($"NIR refused the registration. Rules broken: {refused.Avvik.Count}.");
                    case Conflict conflict:
                        throw new InvalidOperationException($"NIR holds something else: {conflict.Cause}.");
                    case OutcomeUnknown:
                        throw new InvalidOperationException("It is not known whether NIR took the registration. Read it before it is sent again.");
                }
            }
        }
        """);

    [Fact]
    public Task A_name_that_is_taken_is_left_to_its_owner_and_tabs_stay_tabs() => Fix.VerifyAsync(
        "class C\n{\n\tasync Task A(NirClient client, Registrering r, int refused)\n\t{\n\t\tawait [|client.SendAsync(r)|];\n\t}\n}\n",
        "class C\n{\n\tasync Task A(NirClient client, Registrering r, int refused)\n\t{\n\t\tswitch (await client.SendAsync(r))\n\t\t{\n\t\t\tcase Accepted:\n\t\t\t\tbreak;\n"
            + "\t\t\tcase Refused refused2:\n\t\t\t\tthrow new InvalidOperationException($\"NIR refused the registration. Rules broken: {refused2.Avvik.Count}.\");\n"
            + "\t\t\tcase Conflict conflict:\n\t\t\t\tthrow new InvalidOperationException($\"NIR holds something else: {conflict.Cause}.\");\n"
            + "\t\t\tcase OutcomeUnknown:\n\t\t\t\tthrow new InvalidOperationException(\"It is not known whether NIR took the registration. Read it before it is sent again.\");\n\t\t}\n\t}\n}\n");

    [Fact]
    public Task Where_nothing_can_be_awaited_nothing_is_offered() => Fix.OffersNothingAsync(
        "class C { void A(NirClient client, Registrering r) { [|client.SendAsync(r)|]; [|client.SendAsync(r)|].Wait(); } }");

    [Fact]
    public Task What_stands_behind_something_on_its_line_gets_lines_of_its_own() => Fix.VerifyAsync(
        """
        class C
        {
            async Task A(NirClient client, StoredRegistrering stored, bool c)
            {
                if (c) await [|client.DeleteAsync(stored)|];
                Func<Task> f = async () => { await [|client.DeleteAsync(stored)|]; };
                await f();
            }
        }
        """,
        """
        class C
        {
            async Task A(NirClient client, StoredRegistrering stored, bool c)
            {
                if (c)
                    switch (await client.DeleteAsync(stored))
                    {
                        case Deleted:
                        case AlreadyDeleted:
                            break;
                        case DeletionRefused:
                        case DeletionConflict:
                            throw new InvalidOperationException("NIR did not delete the registration.");
                        case DeletionOutcomeUnknown:
                            throw new InvalidOperationException("It is not known whether NIR deleted the registration. Read it before it is deleted again.");
                    }
                Func<Task> f = async () => {
                    switch (await client.DeleteAsync(stored))
                    {
                        case Deleted:
                        case AlreadyDeleted:
                            break;
                        case DeletionRefused:
                        case DeletionConflict:
                            throw new InvalidOperationException("NIR did not delete the registration.");
                        case DeletionOutcomeUnknown:
                            throw new InvalidOperationException("It is not known whether NIR deleted the registration. Read it before it is deleted again.");
                    }
                };
                await f();
            }
        }
        """);
}
