using Nir.Sdk.Analyzers.Overfoering;
using Nir.Sdk.Analyzers.Tests.Testing;

namespace Nir.Sdk.Analyzers.Tests.Overfoering;

public class SendBesideSaveTests
{
    private const string Frame = """
        static class Proeve
        {
            static async Task M(NirClient client, FagContext context, Introduksjonsprogram r, Queue queue)
            {
                await Task.Yield();
                /*body*/
            }
        }
        """;

    private static readonly AnalyzerCase<SendBesideSaveAnalyzer> Rule = new("NIR5055", Frame)
    {
        Shared = """
            namespace Microsoft.EntityFrameworkCore
            {
                public class DbContext
                {
                    public int SaveChanges() => 0;
                    public System.Threading.Tasks.Task<int> SaveChangesAsync() => System.Threading.Tasks.Task.FromResult(0);
                }
            }
            class FagContext : Microsoft.EntityFrameworkCore.DbContext;
            class Queue { public System.Threading.Tasks.Task SendAsync(object what) => System.Threading.Tasks.Task.CompletedTask; public int SaveChanges() => 0; }
            """,
    };

    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "saved first", "await context.SaveChangesAsync(); _ = await [|client.SendAsync(r)|];", "_ = await client.SendAsync(r);" },
        { "sent first", "_ = await [|client.SendAsync(r)|]; context.SaveChanges();", "_ = await client.ReadAsync(r.Id); context.SaveChanges();" },
        { "an update", "context.SaveChanges(); _ = await [|client.UpdateAsync(r.Id, \"1\", r)|];", "context.SaveChanges(); _ = await client.CompareAsync(r);" },
        { "on a condition", "if (r.Kravdato is null) { context.SaveChanges(); } _ = await [|client.SendAsync(r)|];",
            "if (r.Kravdato is null) { queue.SaveChanges(); } _ = await client.SendAsync(r);" },
        { "another's send", "context.SaveChanges(); _ = await [|client.SendAsync(r)|];", "context.SaveChanges(); await queue.SendAsync(r);" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_send_beside_a_save_is_spoken_of_and_its_twin_is_not(string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        return Rule.VerifyAsync(Cases, loud, silent);
    }
}
