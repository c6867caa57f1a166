using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Nir.Benchmarks.Analysatorer;

/// <summary>
/// Builds the vendor's code with the SDK's own analyzers, Meziantou.Analyzer and ours in one run, and prints what the compiler says that
/// each cost (<c>ReportAnalyzer</c>).
/// </summary>
internal static partial class Analysatormaaling
{
    private const string Meziantou = "3.0.300";

    public static async Task RunAsync(string configuration)
    {
        var folder = Directory.CreateTempSubdirectory("nir-analysatorer-");
        try
        {
            var lines = Leverandoerkode.Write(folder.FullName);
            File.WriteAllText(Path.Combine(folder.FullName, "Leverandoer.csproj"), Project(configuration));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Leverandoerkode.Filer} files, {lines} lines"));
            await DotnetAsync(folder.FullName, "restore");
            var log = Path.Combine(folder.FullName, "build.log");
            await DotnetAsync(folder.FullName, "build", "--no-restore", "-m:1", "-p:ReportAnalyzer=true", "-p:UseSharedCompilation=false", $"-flp:v=detailed;logfile={log}");
            foreach (var line in File.ReadLines(log).Where(static line => Cost().IsMatch(line)))
            {
                Console.WriteLine(line.Trim());
            }
        }
        finally
        {
            folder.Delete(recursive: true);
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

    private static async Task DotnetAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {arguments[0]} ended with {process.ExitCode}:\n{string.Join('\n', output.Split('\n').Where(static line => line.Contains("error", StringComparison.Ordinal)).Take(10))}");
        }
    }
}
