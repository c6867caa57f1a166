using Nir.Sdk.Analyzers.Overfoering;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes.Overfoering;

namespace Nir.Sdk.Analyzers.Tests.Overfoering;

public sealed class UsettResultatTests
{
    private const string Frame = """
        static class Proeve
        {
            static async Task M(NirClient klient, INirTransport transport, Registrering r, StoredRegistrering lagret, SendCall call)
            {
                await Task.Yield();
                /*body*/
            }

            static async Task<TransferResult> SendAsync(NirClient klient, Registrering r) => await klient.SendAsync(r);
        }
        """;

    private static readonly AnalyzerCase<UsettResultatAnalyzer> Rule = new("NIR5051", Frame);

    private static readonly FixCase<UsettResultatAnalyzer, UsettResultatCodeFix> Fix = new("NIR5051");

    public static TheoryData<string, string, string> Cases => new()
    {
        { "an awaited statement", "await [|klient.SendAsync(r)|];", "if (!(await klient.SendAsync(r)).IsAccepted) throw new InvalidOperationException();" },
        { "a discard is on purpose", "await [|klient.SendAsync(r)|];", "_ = await klient.SendAsync(r);" },
        { "ConfigureAwait", "await [|klient.SendAsync(r)|].ConfigureAwait(false);", "var x = await klient.SendAsync(r).ConfigureAwait(false); Console.WriteLine(x.IsAccepted);" },
        { "a delete", "await [|klient.DeleteAsync(lagret)|];", "Console.WriteLine(await klient.DeleteAsync(lagret) is Deleted);" },
        { "a read is no send", "await [|klient.SendAsync(r)|];", "await klient.ReadAsync(r.Id);" },
        { "a local nobody reads", "var x = await [|klient.SendAsync(r)|];", "var x = await klient.SendAsync(r); Console.WriteLine(x.Id);" },
        { "a task nobody awaits", "[|klient.SendAsync(r)|].Wait();", "var oppgave = klient.SendAsync(r); await oppgave;" },
        { "GetResult", "[|klient.SendAsync(r)|].GetAwaiter().GetResult();", "var x = klient.SendAsync(r).GetAwaiter().GetResult(); Console.WriteLine(x);" },
        { "the transport", "await [|transport.SendAsync(call, default)|];", "Console.WriteLine(await transport.SendAsync(call, default));" },
        { "a switch", "await [|klient.SendAsync(r)|];", "switch (await klient.SendAsync(r)) { case Accepted: break; default: throw new InvalidOperationException(); }" },
        { "the vendor's own method may have looked", "await [|klient.SendAsync(r)|];", "await Proeve.SendAsync(klient, r);" },
        { "a lambda gives it on", "Func<Task> f = async () => { await [|klient.SendAsync(r)|]; }; await f();", "Func<Task> f = () => klient.SendAsync(r); await f();" },
        { "a returned task", "await [|klient.SendAsync(r)|];", "var alle = await Task.WhenAll(new[] { r }.Select(x => klient.SendAsync(x))); Console.WriteLine(alle.Length);" },
        { "a field of the result", "var x = await [|klient.SendAsync(r)|];", "var id = (await klient.SendAsync(r)).CorrelationId;" },
        { "inside try", "try { await [|klient.SendAsync(r)|]; } catch (NirException) { }", "try { Console.WriteLine(await klient.SendAsync(r)); } catch (NirException) { }" },
        { "inside a loop", "foreach (var x in new[] { r }) await [|klient.SendAsync(x)|];", "foreach (var x in new[] { r }) Console.WriteLine(await klient.SendAsync(x));" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_result_that_nobody_looks_at_is_flagged_and_its_twin_is_not(string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        return Rule.VerifyAsync(loud, silent);
    }

    [Fact]
    public Task A_switch_over_all_outcomes_looks_at_the_result() => Fix.VerifyAsync(
        """
        class C
        {
            async Task A(NirClient klient, Registrering r, StoredRegistrering lagret)
            {
                await [|klient.SendAsync(r)|].ConfigureAwait(false); // send
                [|klient.DeleteAsync(lagret)|];
            }

            void B(NirClient klient, Registrering r)
            {
                var svar = [|klient.SendAsync(r)|].GetAwaiter().GetResult();
            }
        }
        """.Replace("var svar = [|klient.SendAsync(r)|].GetAwaiter().GetResult();", "[|klient.SendAsync(r)|].GetAwaiter().GetResult();", StringComparison.Ordinal),
        """
        class C
        {
            async Task A(NirClient klient, Registrering r, StoredRegistrering lagret)
            {
                switch (await klient.SendAsync(r).ConfigureAwait(false))
                {
                    case Accepted:
                        break;
                    case Refused:
                    case Conflict:
                    case OutcomeUnknown:
                        throw new NotImplementedException();
                } // send
                switch (await klient.DeleteAsync(lagret))
                {
                    case Deleted:
                    case AlreadyDeleted:
                        break;
                    case DeletionRefused:
                    case DeletionConflict:
                    case DeletionOutcomeUnknown:
                        throw new NotImplementedException();
                }
            }

            void B(NirClient klient, Registrering r)
            {
                switch (klient.SendAsync(r).GetAwaiter().GetResult())
                {
                    case Accepted:
                        break;
                    case Refused:
                    case Conflict:
                    case OutcomeUnknown:
                        throw new NotImplementedException();
                }
            }
        }
        """);

    [Fact]
    public Task A_local_that_nobody_reads_is_read_by_the_switch() => Fix.VerifyAsync(
        """
        class C
        {
            async Task A(NirClient klient, Registrering r)
            {
                var svar = await [|klient.SendAsync(r)|];
            }
        }
        """,
        """
        class C
        {
            async Task A(NirClient klient, Registrering r)
            {
                var svar = await klient.SendAsync(r);
                switch (svar)
                {
                    case Accepted:
                        break;
                    case Refused:
                    case Conflict:
                    case OutcomeUnknown:
                        throw new NotImplementedException();
                }
            }
        }
        """);

    [Fact]
    public Task Where_nothing_can_be_awaited_nothing_is_offered() => Fix.OffersNothingAsync(
        "class C { void A(NirClient klient, Registrering r) { [|klient.SendAsync(r)|]; [|klient.SendAsync(r)|].Wait(); } }");
}
