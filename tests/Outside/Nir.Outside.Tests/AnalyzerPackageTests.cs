using System.IO.Compression;
using System.Text.RegularExpressions;
using Nir.Shared;

namespace Nir.Outside.Tests;

/// <summary>The analyzers as a vendor gets them: out of the package, in the vendor's own compiler.</summary>
public sealed partial class AnalyzerPackageTests(PackedFeed packed)
{
    // Off by default, or a remark of the compiler's own that the log leaves out.
    private static readonly string[] Off = ["NIR1953"];

    [Fact]
    public async Task The_compiler_reports_one_violation_per_rule_at_the_rules_own_severity()
    {
        var project = NewProject("regler");
        WriteExamples(project);
        File.WriteAllText(Path.Combine(project, "Undertrykt.cs"), """
            using System.Diagnostics.CodeAnalysis;
            using Nir.Sdk.Kodeverk;
            using Nir.Sdk.Registreringer;

            namespace Undertrykt;

            static class Arkiv
            {
                [SuppressMessage("Nir.Lov", "NIR1001", Justification = "Gjengir en gammel sak")]
                static object Sak(Introduksjonsprogram p) => p with { Lovverk = Lovverk.Introduksjonsloven, Sluttmaal = Sluttmaal.Arbeid };
            }
            """);

        File.WriteAllText(Path.Combine(project, "ForStor.cs"), TooLarge);

        var found = await BuildAsync(project);

        Assert.Equal("note", Assert.Single(found, static result => result is { File: "ForStor", Rule: "NIR1956" }).Level);
        foreach (var id in CodeExamples.All.Except(Off))
        {
            Assert.True(found.Any(result => result.File == id && result.Rule == id), $"{id} is not reported on its own example.");
        }

        Assert.All(found.Where(static result => result.File == "Undertrykt"), static result => Assert.Equal("Gjengir en gammel sak", result.Justification));
        Assert.Contains(found, static result => result.File == "Undertrykt");
        Assert.Equal(("error", "warning", "note"), (LevelOf(found, "NIR1001"), LevelOf(found, "NIR5051"), LevelOf(found, "NIR2054")));
        Assert.DoesNotContain(found, static result => result.Rule == "NIR1953");
    }

    [Fact]
    public async Task An_editorconfig_makes_a_rule_louder_or_silent()
    {
        var project = NewProject("alvor");
        WriteExamples(project);
        File.WriteAllText(Path.Combine(project, ".editorconfig"), """
            root = true
            [*.cs]
            dotnet_diagnostic.NIR1001.severity = none
            dotnet_diagnostic.NIR1953.severity = warning
            dotnet_diagnostic.NIR2054.severity = error
            """);

        var found = await BuildAsync(project);

        Assert.DoesNotContain(found, static result => result.Rule == "NIR1001");
        Assert.Equal(("warning", "error"), (LevelOf(found, "NIR1953"), LevelOf(found, "NIR2054")));
    }

    [Fact]
    public async Task A_page_of_Blazor_is_reported_at_its_own_lines()
    {
        var project = NewProject("blazor", "Microsoft.NET.Sdk.Web");
        File.WriteAllText(Path.Combine(project, "Side.razor"), """
            @using Nir.Sdk.Client
            @using Nir.Sdk.Kodeverk
            @using Nir.Sdk.Registreringer
            <p>@Hent(program with { Lovverk = Lovverk.Introduksjonsloven, Sluttmaal = Sluttmaal.Arbeid })</p>
            <p>@Hent(program with { Lovverk = Lovverk.Integreringsloven, Sluttmaal = Sluttmaal.Arbeid })</p>
            @code {
                private readonly Introduksjonsprogram program = null!;
                private readonly NirClient client = null!;
                private Guid Hent(Introduksjonsprogram one) => one.Id;
                private async Task SendAsync()
                {
                    await client.SendAsync(program);
                    _ = await client.SendAsync(program);
                }
            }
            """);

        var found = await BuildAsync(project);

        Assert.Equal([("Side", "NIR1001", 4), ("Side", "NIR5051", 12)], found.Select(static one => (one.File, one.Rule, one.Line)).Distinct().Order());
    }

    [Fact]
    public async Task Dotnet_format_applies_the_fixes()
    {
        string[] fixable = ["NIR1001", "NIR2002", "NIR2052", "NIR2053", "NIR2054", "NIR4051", "NIR4052", "NIR5051", "NIR5052", "NIR5053"];
        var project = NewProject("format");
        WriteExamples(project, fixable);
        await new Command("dotnet", "restore") { Folder = project }.RunAsync();

        await new Command("dotnet", ["format", "analyzers", "--no-restore", "--severity", "info", "--diagnostics", .. fixable]) { Folder = project }.RunAsync();

        Assert.DoesNotContain(await BuildAsync(project), result => fixable.Contains(result.Rule));
    }

    [Fact]
    public void The_package_has_exactly_one_analyzer_slot()
    {
        using var archive = ZipFile.OpenRead(Path.Combine(packed.Feed, $"Nir.Sdk.{packed.Version}.nupkg"));

        Assert.Equal(
            ["analyzers/dotnet/cs/Nir.Sdk.Analyzers.dll", "analyzers/dotnet/cs/Nir.Sdk.CodeFixes.dll"],
            archive.Entries.Select(static entry => entry.FullName).Where(static name => name.StartsWith("analyzers/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_sample_that_must_not_compile_fails_with_exactly_its_errors()
    {
        var source = File.ReadAllLines(Repository.PathTo("samples", "MustNotCompile", "Program.cs"));
        var expected = source.Select(static (line, i) => (Line: i + 1, Rule: Named().Match(line).Groups[1].Value)).Where(static e => e.Rule.Length > 0);

        var (exitCode, output, _) =
            await new Command("dotnet", "build", "--nologo", "-v", "q") { Folder = Repository.PathTo("samples", "MustNotCompile") }.RunToEndAsync();

        Assert.NotEqual(0, exitCode);
        Assert.Equal(expected,
            Error().Matches(output).Select(static e => (int.Parse(e.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), e.Groups[2].Value))
                .Distinct().Order());
    }

    /// <summary>A method whose choices all stay in reach of each other: more than the budget of one.</summary>
    private static string TooLarge => $$"""
        using Nir.Sdk.Kodeverk;
        using Nir.Sdk.Registreringer;

        namespace ForStor;

        static class Arkiv
        {
            static void Fyll(Introduksjonsprogram p, Sluttmaal target, bool chosen)
            {
                {{string.Concat(Enumerable.Range(0, 1000).Select(static i =>
                    $"var p{i} = p with {{ Lovverk = Lovverk.Integreringsloven, Sluttmaal = chosen ? target : null }};\n"))}}
                System.Console.WriteLine(p0 with { Sluttmaal = target });
            }
        }
        """;

    [GeneratedRegex(@"// (NIR\d{4})$")]
    private static partial Regex Named();

    [GeneratedRegex(@"Program\.cs\((\d+),\d+\): error (\w+):")]
    private static partial Regex Error();

    private static string LevelOf(IEnumerable<Sarif> found, string id) => found.First(result => result.Rule == id && result.File == id).Level;

    private static async Task<IReadOnlyList<Sarif>> BuildAsync(string project)
    {
        // Errors are what some of the rules are for: the log tells the rest.
        var log = Path.Combine(project, "feil.sarif");
        var (_, output, error) =
            await new Command("dotnet", "build", "--nologo", "-v", "q", $"-p:ErrorLog={log}%2cversion=2.1") { Folder = project }.RunToEndAsync();
        Assert.True(File.Exists(log), output + error);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
        return Sarif.Read(log);
    }

    // Each example in a namespace of its own, so that they compile together.
    private static void WriteExamples(string project, params IEnumerable<string> ids)
    {
        foreach (var id in ids.DefaultIfEmpty().First() is null ? CodeExamples.All : ids)
        {
            var lines = RealNumbers.FillIn(CodeExamples.Wrong(id)).Split('\n').ToList();
            // One that stands in for another's package has namespaces of its own.
            if (!lines.Exists(static line => line.StartsWith("namespace ", StringComparison.Ordinal)))
            {
                lines.Insert(lines.FindLastIndex(static line => line.StartsWith("using ", StringComparison.Ordinal)) + 1, $"namespace {id};");
            }

            File.WriteAllText(Path.Combine(project, $"{id}.cs"), string.Join('\n', lines));
        }
    }

    private string NewProject(string name, string sdk = "Microsoft.NET.Sdk")
    {
        var project = packed.NewFolder(name);
        File.WriteAllText(Path.Combine(project, "NuGet.config"), $"""
            <configuration><packageSources><add key="packed" value="{packed.Feed}" /></packageSources></configuration>
            """);
        File.WriteAllText(Path.Combine(project, "Program.cs"), "return 0;\n");
        File.WriteAllText(Path.Combine(project, $"{name}.csproj"), $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>
                <NirRegelverksdato>2026-11-21</NirRegelverksdato>
                <RestorePackagesPath>{packed.NewFolder($"cache-{name}")}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="Nir.Sdk" Version="{packed.Version}" /></ItemGroup>
            </Project>
            """);
        return project;
    }
}
