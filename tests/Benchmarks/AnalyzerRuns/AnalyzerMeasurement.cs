using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Nir.Benchmarks.AnalyzerRuns;

/// <summary>
/// Builds the vendor's code with the SDK's own analyzers, Meziantou.Analyzer and ours in one run, and prints what the compiler says that
/// each cost (<c>ReportAnalyzer</c>).
/// </summary>
internal static partial class AnalyzerMeasurement
{
    private const string Meziantou = "3.0.300";
    private const int Builds = 3;

    private static readonly int[] Initialisers = [500, 1_000, 2_000];

    public static async Task RunAsync(string configuration)
    {
        // A server of its own, so that nobody else's builds are measured, and nobody else is disturbed.
        string[] stays = ["-p:UseSharedCompilation=true", $"-p:SharedCompilationId=nir-{Environment.ProcessId}"];
        await InProjectAsync(configuration, static folder => VendorCode.Write(folder), async folder =>
        {
            await MeasureAsync(folder, "the compiler starts: what is run for the first time is compiled too", "-p:UseSharedCompilation=false");
            for (var build = 1; build <= Builds; build++)
            {
                await MeasureAsync(folder, string.Create(CultureInfo.InvariantCulture, $"build {build} of a compiler that stays"), stays);
            }

            await ProcessorTimeMeasurement.RunAsync(folder);
        });
        foreach (var count in Initialisers)
        {
            await InProjectAsync(configuration, folder => VendorCode.WriteLong(folder, count), folder =>
                MeasureAsync(folder, string.Create(CultureInfo.InvariantCulture, $"one method of {count} object initialisers"), stays));
        }
    }

    private static async Task InProjectAsync(string configuration, Func<string, int> write, Func<string, Task> measure)
    {
        var folder = Directory.CreateTempSubdirectory("nir-analysatorer-");
        try
        {
            var lines = write(folder.FullName);
            File.WriteAllText(Path.Combine(folder.FullName, "Leverandoer.csproj"), Project(configuration));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{folder.GetFiles("*.cs").Length} files, {lines} lines"));
            await DotnetAsync(folder.FullName, "restore");
            await measure(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(string folder, string what, params string[] properties)
    {
        var log = Path.Combine(folder, "build.log");
        await DotnetAsync(folder,
            ["build", "--no-restore", "--no-incremental", "-m:1", "-p:ReportAnalyzer=true", $"-flp:v=detailed;logfile={log}", .. properties]);
        Console.WriteLine($"\n== {what}");
        foreach (var line in File.ReadLines(log).Where(static line => Cost().IsMatch(line)))
        {
            Console.WriteLine(line.Trim());
        }
    }

    // A row of an analyzer assembly, of one of ours, or the sum.
    [GeneratedRegex(@"^\s*(Total (analyzer|generator) execution time|<?\d+[.,]\d+\s+<?\d+\s+\S+, Version=|<?\d+[.,]\d+\s+<?\d+\s+Nir\.Sdk\.)")]
    private static partial Regex Cost();

    private static string Project(string configuration)
    {
        var root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", ".."));
        string Built(string project, string framework, string name) => Path.Combine(root, project, "bin", configuration, framework, name);
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>
                <NirRegelverksdato>2026-11-21</NirRegelverksdato><TreatWarningsAsErrors>false</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Meziantou.Analyzer" Version="{Meziantou}" PrivateAssets="all" />
                <Reference Include="{Built("src/Nir.Sdk", "net10.0", "Nir.Sdk.dll")}" />
                <Reference Include="{Built("src/Nir.Sdk", "net10.0", "Nir.Sdk.Kodeverk.dll")}" />
                <Analyzer Include="{Built("analyzers/Nir.Sdk.Analyzers", "netstandard2.0", "Nir.Sdk.Analyzers.dll")}" />
                <CompilerVisibleProperty Include="NirRegelverksdato" />
              </ItemGroup>
            </Project>
            """;
    }

    public static Task<string> DotnetAsync(string folder, params string[] arguments) => ExecuteAsync(folder, "dotnet", arguments);

    /// <summary>Runs a program to its end, and gives what it wrote.</summary>
    public static async Task<string> ExecuteAsync(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{program} {arguments[0]} ended with {process.ExitCode}:\n{string.Join('\n', output.Split('\n').Where(static line => line.Contains("error", StringComparison.Ordinal)).Take(10))}");
        }

        return output;
    }
}
