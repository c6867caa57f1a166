using System.Diagnostics;
using Nir.Shared;

namespace Nir.Sdk.Overfoering.Tests;

/// <summary>What the outbox's page shows is a program that is built and run.</summary>
public sealed class PageTests
{
    private const int MostLines = 30;

    [Fact]
    public void The_page_shows_the_program_as_it_is_and_it_is_short()
    {
        var program = Repository.Read("samples", "FirstOverfoering", "Program.cs").TrimEnd();

        Assert.Contains(program, Repository.Read("docs", "outbox.md"), StringComparison.Ordinal);
        Assert.True(program.Split('\n').Length < MostLines);
    }

    [Fact]
    public async Task The_program_says_what_the_page_says()
    {
        var file = Repository.PathTo("samples", "FirstOverfoering", "bin", "Debug", "net10.0", "FirstOverfoering.dll");
        using var program = Process.Start(new ProcessStartInfo("dotnet", [file, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true })!;
        var said = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("Accepted", said.Trim());
        Assert.Contains($"$ dotnet run --project samples/FirstOverfoering\n{said.Trim()}\n", Repository.Read("docs", "outbox.md"), StringComparison.Ordinal);
    }
}
