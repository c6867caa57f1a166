using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Nir.Conformance.Stdio;

/// <summary>
/// A program with all that it starts. Each of them carries a mark in its environment, so that also those are found whose parent has gone.
/// </summary>
internal sealed class ProcessTree
{
    private const string Mark = "NIR_CONFORMANCE_PROCESS";
    private const int Terminate = 15;
    private const int Rounds = 50;
    private const int MillisecondsToDie = 1000;

    private readonly string _mark = Guid.NewGuid().ToString("N");

    private ProcessTree(ProcessStartInfo start)
    {
        start.Environment[Mark] = _mark;
        Process = Process.Start(start)!;
    }

    public Process Process { get; }

    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program, or it may not be run.</exception>
    public static ProcessTree Start(ProcessStartInfo start) => new(start);

    /// <summary>Asks the program to end.</summary>
    public void Ask()
    {
        if (!OperatingSystem.IsWindows() && !Process.HasExited)
        {
            _ = Signal(Process.Id, Terminate);
        }
    }

    /// <summary>Ends the program and all that it started.</summary>
    public void Kill()
    {
        try
        {
            Process.Kill(entireProcessTree: true);
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It has ended already; what it started may not have.
        }

        // A signal takes a moment, and one that is being started meanwhile is found the next time.
        for (var round = 0; round < Rounds && Left() is { Count: > 0 } left; round++)
        {
            End(left);
        }
    }

    private static void End(IReadOnlyList<int> processes)
    {
        foreach (var id in processes)
        {
            try
            {
                using var left = Process.GetProcessById(id);
                left.Kill();
                left.WaitForExit(MillisecondsToDie);
            }
            catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                // It ended meanwhile.
            }
        }
    }

    /// <summary>The ids of those that still run. Only Linux tells.</summary>
    public IReadOnlyList<int> Left()
    {
        if (!OperatingSystem.IsLinux())
        {
            return [];
        }

        var mark = Encoding.ASCII.GetBytes($"{Mark}={_mark}");
        return [.. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(static name => name!.All(char.IsAsciiDigit))
            .Select(static name => int.Parse(name!, System.Globalization.CultureInfo.InvariantCulture)).Where(id => Carries(id, mark))];
    }

    private static bool Carries(int id, byte[] mark)
    {
        try
        {
            return File.ReadAllBytes($"/proc/{id}/environ").AsSpan().IndexOf(mark) >= 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile, or is not ours.
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
