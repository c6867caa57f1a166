using Fagsystem.Checking;
using Fagsystem.Connections;
using Fagsystem.Export;
using Fagsystem.Frister;
using Fagsystem.Mapping;
using Fagsystem.Overfoering;
using Fagsystem.Reporting;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Rapporter.Aarskontroller;
using Spectre.Console;

namespace Fagsystem;

/// <summary>One run: read the export, transfer it, read it back, check it, report.</summary>
internal sealed class SampleRun(IAnsiConsole console, TimeProvider time)
{
    private readonly Progress _progress = new(console);

    /// <summary>Runs.</summary>
    /// <param name="valg">What was asked for.</param>
    /// <param name="stop">Stops the transfer.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">It could not be done. What was accepted before that is in the report.</exception>
    /// <exception cref="ExportException">The export cannot be read.</exception>
    public async Task<int> RunAsync(RunOptions valg, CancellationToken stop)
    {
        var export = ExportReader.Read(valg.Folder);
        IReadOnlyList<MappedDeltaker> deltakere = [.. export.Deltakere.Select(MappedDeltaker.From)];
        console.Line($"Leste {deltakere.Count} deltakere fra {Path.GetRelativePath(Environment.CurrentDirectory, valg.Folder)}");

        await using var nir = await Receiver.LinkAsync(valg.Folder, valg.Nir, valg.Logins, stop);
        console.Line($"Overfører til {nir.Navn}");
        var memory = Remember(valg);
        var run = await TransferAsync(nir, deltakere, memory, stop);
        Keep(memory);
        run = run with { ExportFaults = export.Faults, Frister = Deltakerfrister.All(deltakere, run.Dato) };
        if (!run.IsStopped && run.Error is null)
        {
            run = Check(run, valg.Folder);
        }

        ConsoleReport.Write(console, run);
        WriteReport(valg.ReportFile, run);
        if (!run.IsStopped && run.Error is null)
        {
            await ControlAsync(nir, deltakere, valg.ReportFile, run.Dato, stop);
        }

        return run switch
        {
            { Error: { } error } => throw new UsageException(error),
            { IsStopped: true } => AvslutningKode.Stopped,
            { IsAsExpected: true } => AvslutningKode.AsExpected,
            _ => AvslutningKode.Avvik,
        };
    }

    private async Task<RunResult> TransferAsync(Receiver nir, IReadOnlyList<MappedDeltaker> deltakere, TransferMemory memory, CancellationToken stop)
    {
        IReadOnlyList<MappedSak> saker = [.. deltakere.SelectMany(static deltaker => deltaker.Saker)];
        var course = await _progress.FollowAsync("Overfører", saker.Count, step =>
            new OverfoeringRunner(nir.Clients, memory, time).TransferAsync(saker, _ => step(), stop));
        var run = new RunResult(
            course.Results, Differences: null, course.Error is { } error ? ErrorMessage.Describe(error, nir.Navn) : null, course.IsStopped, nir.Navn, nir.Dato);
        if (course.Error is not null || course.IsStopped)
        {
            return run;
        }

        try
        {
            var read = await _progress.FollowAsync("Leser tilbake", saker.Count, step =>
                new ReadBack(nir.Clients).ReadAsync(course.Results, _ => step(), stop));
            return run with { Results = read };
        }
        catch (NirException e)
        {
            return run with { Error = ErrorMessage.Describe(e, nir.Navn) };
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return run with { IsStopped = true };
        }
    }

    // What was transferred is transferred, whether or not the year can be controlled.
    private async Task ControlAsync(Receiver nir, IReadOnlyList<MappedDeltaker> deltakere, string reportFile, DateOnly date, CancellationToken stop)
    {
        try
        {
            var control = await YearEndControl.MakeAsync(nir.Clients, deltakere, date, stop);
            console.WriteLine();
            foreach (var line in AarskontrollWriter.ToText(control).TrimEnd().ReplaceLineEndings("\n").Split('\n'))
            {
                console.Line(line);
            }

            console.Line($"Årskontroll: {YearEndControl.Write(reportFile, control)}");
        }
        catch (Exception e) when (e is NirException or IOException or UnauthorizedAccessException)
        {
            console.Line(
                e is NirException fault ? $"Årskontrollen ble ikke laget. {ErrorMessage.Describe(fault, nir.Navn)}" : "Årskontrollen kan ikke skrives.");
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            console.Line("Årskontrollen ble stoppet.");
        }
    }

    private static TransferMemory Remember(RunOptions valg)
    {
        try
        {
            return valg.Nir is { } nir ? TransferMemory.Read(TransferMemory.PathFor(valg.Folder, nir)) : TransferMemory.ForOneRun();
        }
        catch (FormatException e)
        {
            throw new UsageException(e.Message, e);
        }
    }

    // Without it the next run cannot correct: the report is written first, and says what was accepted.
    private static void Keep(TransferMemory memory)
    {
        try
        {
            memory.Write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException("Det som er godtatt, kan ikke huskes: filen ved siden av eksporten kan ikke skrives. Neste kjøring kan da ikke rette noe.",
                e);
        }
    }

    // What was transferred is reported also when the fasit cannot be read.
    private static RunResult Check(RunResult run, string folder)
    {
        try
        {
            return run with { Differences = ExpectationCheck.Check(folder, run.Results) };
        }
        catch (ExportException e)
        {
            return run with { Error = e.Message };
        }
    }

    private void WriteReport(string file, RunResult run)
    {
        try
        {
            HtmlReport.Write(file, run);
            console.Line($"Rapport: {file}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"Rapporten kan ikke skrives til {file}. Velg et annet sted med --rapport.", e);
        }
    }
}
