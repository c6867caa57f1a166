using System.Diagnostics;
using Nir.Register.Register;
using Nir.Sdk.Contract;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Outside.Tests.Kills;

/// <summary>The program of the outbox's page, under thirty lines, with the settings that it names for production: it survives a kill.</summary>
public sealed class PageProgramTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_after_its_send_and_started_again_it_says_accepted_and_nothing_is_stored_twice()
    {
        await using var nir = await FakeNir.StartAsync(new() { Network = true, Dato = new(2026, 3, 2) }, Stop);
        var folder = Directory.CreateTempSubdirectory("nir-page-");
        var registrering = nir.CreatePerson().CreateIntroduksjonsprogram();
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "registrering.json"), NirJson.Write(registrering), Stop);
        nir.Faults.Add("stored-never-answered");
        using (var first = Start(nir, folder))
        {
            while (nir.Registreringer.Count == 0)
            {
                Assert.False(first.HasExited, "The program ended before it sent.");
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Stop);
            }

            first.Kill();
            await first.WaitForExitAsync(Stop);
        }

        nir.Faults.Clear();
        using var second = Start(nir, folder);
        var said = await second.StandardOutput.ReadToEndAsync(Stop);
        await second.WaitForExitAsync(Stop);

        Assert.StartsWith("Accepted", said, StringComparison.Ordinal);
        Assert.Equal(registrering, Assert.Single(nir.Registreringer).Registrering);
        Assert.Single(nir.Events.OfType<RegisterEvent.RegistreringCreated>());
        Assert.Empty(nir.Events.OfType<RegisterEvent.RegistreringChanged>());
        folder.Delete(recursive: true);
    }

    [Fact]
    public void The_program_is_the_pages_but_for_what_is_said_of_production()
    {
        var page = Repository.Read("samples", "FirstOverfoering", "Program.cs").ReplaceLineEndings("\n").Trim().Split('\n');
        var run = File.ReadAllLines(Directory.EnumerateFiles(
            Repository.PathTo("tests", "Outside", "Nir.Outbox.Page", "obj"), "Program.cs", SearchOption.AllDirectories).Single());

        var own = run.Where(static line => line.Trim().Length > 0).Except(page).ToList();

        Assert.Equal(6, own.Count);
        Assert.Equal(page.Count(static line => line.Trim().Length > 0) - 1, run.Count(static line => line.Trim().Length > 0));
    }

    private static Process Start(FakeNir nir, DirectoryInfo folder)
    {
        var dll = Repository.PathTo("tests", "Outside", "Nir.Outbox.Page", "bin", "Debug", "net10.0", "Nir.Outbox.Page.dll");
        var start = new ProcessStartInfo("dotnet", [dll, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true };
        RegisterSettings.Fill(start, nir);
        start.Environment["File"] = Path.Combine(folder.FullName, "fagsystem.db");
        start.Environment["Registrering"] = Path.Combine(folder.FullName, "registrering.json");
        start.Environment["Overfoering__Lease"] = "00:00:02";
        start.Environment["Overfoering__SendTimeout"] = "00:00:01";
        start.Environment["Overfoering__PollInterval"] = "00:00:00.1";
        start.Environment["Overfoering__BaseDelay"] = "00:00:00.2";

        // The keys that the case is encrypted with stay with the database.
        start.Environment["HOME"] = folder.FullName;
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }
}
