using Nir.Sdk.Kodeverk;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Outside.Tests.Types;

/// <summary>The samples that the pages for TypeScript, Python and Java show, run as the pages say.</summary>
public sealed class FirstTransferTests(PackedTypes packed)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_typed_fagsystem_in_Node_transfers_corrects_reads_back_and_is_refused_by_rule()
    {
        var folder = packed.NewFolder("fagsystem-typescript");
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("samples", "fagsystem-typescript"), "*.*"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        Assert.Equal("", await PackedTypes.CompileAsync(folder));
        ShouldBeShown("typescript.md", await RunAsync("node", Path.Combine(folder, "dist", "transfer.js")), lines: 7);
    }

    [Fact]
    public void It_is_under_120_lines() =>
        Assert.True(File.ReadAllLines(Repository.PathTo("samples", "fagsystem-typescript", "transfer.ts")).Length < 120);

    [Fact]
    public async Task Python_checks_by_the_schema_and_transfers() =>
        ShouldBeShown("python.md", await RunAsync("/usr/bin/python3", Repository.PathTo("samples", "first-python", "first.py")), lines: 3);

    [Fact]
    public async Task Java_is_refused_by_rule_and_then_accepted() =>
        ShouldBeShown("java.md", await RunAsync("java", Repository.PathTo("samples", "first-java", "First.java")), lines: 3);

    // The page shows what the reader will see.
    private static void ShouldBeShown(string page, string output, int lines)
    {
        var shown = string.Join('\n', output.Split('\n').Take(lines));
        Assert.Equal(lines, shown.Split('\n').Count(static line => line.Length > 0));
        Assert.Contains($"\n{shown}\n", Repository.Read("docs", page), StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(string program, string script)
    {
        await using var nir = await FakeNir.StartAsync(new() { Network = true, Dato = new(2026, 3, 1) }, Cancellation);
        var user = nir.CreateCredentials(Rolle.Kommuneintrobruker);
        return await new Command(program, script, nir.Endpoint.ToString(), user.ClientId, nir.CreatePerson().DufNummer.RevealValue())
        {
            Environment = new Dictionary<string, string> { ["NIR_CLIENT_SECRET"] = user.ClientSecret },
        }.RunAsync();
    }
}
