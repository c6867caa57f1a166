using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Nir.Shared;

namespace Nir.Outside.Tests;

/// <summary>The packages as a vendor gets them: packed, restored into a project outside the repository, and used.</summary>
public sealed partial class PackageTests(PackedFeed packed)
{
    public static TheoryData<string> Packages => [.. Projects.Keys];

    private static IEnumerable<string> Tools => With("<PackAsTool>true</PackAsTool>");

    private static IEnumerable<string> Templates => With("<PackageType>Template</PackageType>");

    private static IEnumerable<string> With(string setting) =>
        Projects.Where(pair => File.ReadAllText(pair.Value).Contains(setting, StringComparison.Ordinal)).Select(static pair => pair.Key);

    // Every project that packs, by its package's name.
    private static Dictionary<string, string> Projects =>
        ((IEnumerable<string>)["src", "mock-server"])
            .SelectMany(static folder => Directory.EnumerateFiles(Repository.PathTo(folder), "*.csproj", SearchOption.AllDirectories))
            .Where(static project => File.ReadAllText(project).Contains("<IsPackable>true</IsPackable>", StringComparison.Ordinal))
            .ToDictionary(static project => Path.GetFileNameWithoutExtension(project));

    [Fact]
    public async Task A_project_outside_the_repository_restores_the_packages_and_sends_a_registration()
    {
        var project = packed.NewFolder("vendor");
        File.WriteAllText(Path.Combine(project, "NuGet.config"), $"""
            <configuration><packageSources><add key="packed" value="{packed.Feed}" /></packageSources></configuration>
            """);
        File.WriteAllText(Path.Combine(project, "vendor.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>
                <RestorePackagesPath>{packed.NewFolder("cache")}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="Nir.Testing" Version="{packed.Version}" /></ItemGroup>
            </Project>
            """);
        File.Copy(Repository.PathTo("samples", "FirstRegistrering", "Program.cs"), Path.Combine(project, "Program.cs"));

        var output = await new Command("dotnet", "run") { Folder = project }.RunAsync();

        Assert.StartsWith("Accepted as version 1", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nir_sdk_has_no_dependencies_and_carries_the_code_lists()
    {
        Assert.DoesNotContain("<dependency ", Read("Nir.Sdk", "Nir.Sdk.nuspec"), StringComparison.Ordinal);
        Assert.Contains("lib/net10.0/Nir.Sdk.Kodeverk.dll", Entries("Nir.Sdk", "nupkg"));
        Assert.Contains("lib/net10.0/Nir.Sdk.Kodeverk.pdb", Entries("Nir.Sdk", "snupkg"));
    }

    [Fact]
    public void The_contract_and_the_schemas_lie_in_the_fakes_package()
    {
        var entries = Entries("Nir.Register", "nupkg");

        Assert.Contains("contract/nir-v1.json", entries);
        Assert.Contains("contract/nir-v1-openapi-3.0.json", entries);
        Assert.Equal(4, entries.Count(static entry => entry.StartsWith("contract/schema/", StringComparison.Ordinal)));
    }

    // What a vendor's every build restores: 1.3 MB with analyzers and all lists.
    [Fact]
    public void The_package_stays_small() =>
        Assert.InRange(new FileInfo(Path.Combine(packed.Feed, $"Nir.Sdk.{packed.Version}.nupkg")).Length, 100_000, 1_300_000);

    [Fact]
    public void The_package_tells_of_each_public_type_and_of_no_other()
    {
        using var archive = ZipFile.OpenRead(Path.Combine(packed.Feed, $"Nir.Sdk.{packed.Version}.nupkg"));
        foreach (var library in new[] { typeof(Sdk.Client.NirClient).Assembly, typeof(Sdk.Kodeverk.Lovverk).Assembly })
        {
            using var file = archive.GetEntry($"lib/net10.0/{library.GetName().Name}.xml")!.Open();
            var told = XDocument.Load(file).Descendants("member").Select(static member => member.Attribute("name")!.Value)
                .Where(static name => name.StartsWith("T:", StringComparison.Ordinal)).Select(static name => name[2..]).ToHashSet();
            var seen = library.GetExportedTypes().Select(static type => type.FullName!.Replace('+', '.')).ToHashSet();

            Assert.Empty(seen.Except(told));
            // A type within a public one is left where it is.
            Assert.DoesNotContain(told.Except(seen), name => !seen.Any(outer => name.StartsWith($"{outer}.", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void The_terms_of_the_data_that_others_made_lie_in_the_package()
    {
        var notices = Read("Nir.Sdk", "THIRD-PARTY-NOTICES.txt");

        Assert.Contains("Unicode, Inc.", notices, StringComparison.Ordinal);
        Assert.Contains("Statistics Norway", notices, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_library_has_documentation_and_symbols_a_tool_its_program_and_templates_their_files(string name)
    {
        var entries = Entries(name, "nupkg");

        if (Tools.Contains(name))
        {
            Assert.Contains("tools/net10.0/any/nir.dll", entries);
            return;
        }

        if (Templates.Contains(name))
        {
            Assert.Contains("content/nir-fagsystem/.template.config/template.json", entries);
            Assert.Contains("content/nir-conformance/.template.config/template.json", entries);
            return;
        }

        Assert.Contains($"lib/net10.0/{name}.dll", entries);
        Assert.Contains($"lib/net10.0/{name}.xml", entries);
        Assert.Contains($"lib/net10.0/{name}.pdb", Entries(name, "snupkg"));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_has_readme_licence_icon_and_notes(string name)
    {
        var entries = Entries(name, "nupkg");

        Assert.Contains("README.md", entries);
        Assert.Contains("icon.png", entries);
        var nuspec = Read(name, $"{name}.nuspec");
        Assert.Contains(">MIT</license>", nuspec, StringComparison.Ordinal);
        Assert.Contains("<icon>icon.png</icon>", nuspec, StringComparison.Ordinal);
        Assert.Contains($"<releaseNotes>What changed in {packed.Version},", nuspec, StringComparison.Ordinal);
        Assert.Contains($"{RepositoryAddress}/blob/main/CHANGELOG.md</releaseNotes>", nuspec, StringComparison.Ordinal);
        Assert.Contains($"<repository type=\"git\" url=\"{RepositoryAddress}\"", nuspec, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_says_what_it_is_itself_with_links_that_lead_somewhere_from_anywhere(string name)
    {
        var text = Read(name, "README.md");

        Assert.StartsWith($"# {name}\n", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var pages = $"{RepositoryAddress}/blob/main/";
        var links = Link().Matches(text).Select(static link => link.Groups["target"].Value).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link =>
        {
            Assert.StartsWith("https://", link, StringComparison.Ordinal);
            var isOurs = link.StartsWith(RepositoryAddress, StringComparison.Ordinal);
            Assert.True(!isOurs || File.Exists(Repository.PathTo(link[pages.Length..].Split('#')[0])), link);
        });
    }

    // NuGet reads it of the framework of what is in the package, so that one package tries all frameworks, and each package one.
    public static TheoryData<string, string> Elsewhere => [
        .. ((IEnumerable<string>)["net8.0", "net9.0", "netstandard2.0", "net48"]).Select(static framework => (framework, "Nir.Sdk")),
        .. Projects.Keys.Where(static name => name.StartsWith("Nir.Sdk.", StringComparison.Ordinal)).Select(static name => ("net9.0", name)),
    ];

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task A_project_of_another_framework_is_told_so_when_it_restores(string framework, string name)
    {
        var project = Vendor($"elsewhere-{framework}-{name}", name, $"""
            <TargetFramework>{framework}</TargetFramework><DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>
            <AutomaticallyUseReferenceAssemblyPackages>false</AutomaticallyUseReferenceAssemblyPackages>
            """);

        var (exitCode, output, error) = await new Command("dotnet", "restore") { Folder = project }.RunToEndAsync();

        Assert.NotEqual(0, exitCode);
        Assert.Contains($"NU1202: Package {name} {packed.Version} is not compatible with {framework}", output + error, StringComparison.Ordinal);
        Assert.Contains("supports: net10.0", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_date_of_the_rules_is_one_setting_whoever_brings_the_package()
    {
        foreach (var name in (string[])["Nir.Sdk", "Nir.Sdk.Hosting", "Nir.Testing"])
        {
            // A rule with a date is the validator's, until the project says by which day it is judged.
            var project = Vendor($"dated-{name}", name, "<TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>");
            File.Copy(Repository.PathTo("analyzers", "Examples", "NIR2002.wrong.cs"), Path.Combine(project, "Dated.cs"));

            var (without, dated) = (await BuildAsync(project), await BuildAsync(project, "-p:NirRegelverksdato=2026-11-21"));

            Assert.DoesNotContain("NIR2002", without);
            Assert.Contains("NIR2002", dated);
        }
    }

    [Fact]
    public async Task A_project_with_the_lowest_of_everything_restores_and_builds()
    {
        string[] names = ["Nir.Sdk.Hosting", "Nir.Sdk.Maskinporten", "Nir.Testing"];
        var lowest = names.Append("Nir.Register").SelectMany(name => Dependency().Matches(Read(name, $"{name}.nuspec")))
            .Select(static asked => (Id: asked.Groups["id"].Value, Version: asked.Groups["version"].Value))
            .Where(static asked => !asked.Id.StartsWith("Nir.", StringComparison.Ordinal)).Distinct().ToList();
        Assert.Equal(lowest.DistinctBy(static asked => asked.Id), lowest);
        Assert.Contains(("Microsoft.Extensions.Http", "10.0.0"), lowest);
        var project = Vendor(
            "lowest", names[0], "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
            [.. names[1..].Select(name => (name, packed.Version)), .. lowest.Select(static asked => (asked.Id, $"[{asked.Version}]"))]);
        File.WriteAllText(Path.Combine(project, "Program.cs"), """
            using Microsoft.Extensions.DependencyInjection;
            using Nir.Sdk.Hosting;
            using Nir.Sdk.Maskinporten;
            using Nir.Sdk.Maskinporten.Hosting;
            using Nir.Testing;

            var services = new ServiceCollection().AddLogging();
            services.AddNirClient(settings => settings.Endpoint = new("https://nir.example.no/"));
            services.AddMaskinporten(settings => settings.KommuneintrobrukerScope = "nir", _ => MaskinportenKey.FromJwk(args[0]));
            await using var nir = await FakeNir.StartAsync();
            System.Console.WriteLine(nir.CreatePerson().Referanse);
            """);

        Assert.Equal("PersonReference", (await new Command("dotnet", "run") { Folder = project }.RunAsync()).Trim()[..15]);
    }

    [Fact]
    public async Task Beside_each_package_lies_what_it_is_made_of()
    {
        var folder = packed.IsOfGate ? packed.Feed : packed.NewFolder("sbom");
        if (!packed.IsOfGate)
        {
            await new Command("bash", ".ci/sbom", folder, packed.Version).RunAsync();
        }

        foreach (var name in Projects.Keys)
        {
            using var document = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, $"{name}.{packed.Version}.cdx.json")));
            var root = document.RootElement;
            Assert.Equal("CycloneDX", root.GetProperty("bomFormat").GetString());
            Assert.Equal((name, packed.Version),
                (root.GetProperty("metadata").GetProperty("component").GetProperty("name").GetString(),
                    root.GetProperty("metadata").GetProperty("component").GetProperty("version").GetString()));
            var parts = root.TryGetProperty("components", out var components) ? components.EnumerateArray().ToList() : [];
            var named = parts.Select(static part => $"{part.GetProperty("name").GetString()} {part.GetProperty("version").GetString()}").ToHashSet();
            var asked = Dependency().Matches(Read(name, $"{name}.nuspec"))
                .Where(static one => !one.Groups["id"].Value.StartsWith("Nir.", StringComparison.Ordinal));
            Assert.All(asked, one => Assert.Contains($"{one.Groups["id"].Value} {one.Groups["version"].Value}", named));
        }
    }

    private static async Task<IEnumerable<string>> BuildAsync(string project, params string[] settings)
    {
        var log = Path.Combine(project, $"{settings.Length}.sarif");
        await new Command("dotnet", ["build", "--no-incremental", $"-p:ErrorLog={log}%2cversion=2.1", .. settings]) { Folder = project }.RunAsync();
        return Sarif.Read(log).Select(static told => told.Rule);
    }

    private static string RepositoryAddress { get; } =
        System.Xml.Linq.XDocument.Parse(Repository.Read("Directory.Build.props")).Descendants("RepositoryUrl").Single().Value;

    [GeneratedRegex(@"\]\((?<target>[^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("<dependency id=\"(?<id>[^\"]+)\" version=\"(?<version>[^\"]+)\"")]
    private static partial Regex Dependency();

    /// <summary>A project outside the repository that references a package.</summary>
    private string Vendor(string folder, string package, string properties, params IReadOnlyList<(string Id, string Version)> others)
    {
        var project = packed.NewFolder(folder);
        File.WriteAllText(Path.Combine(project, "NuGet.config"), $"""
            <configuration><packageSources><add key="packed" value="{packed.Feed}" /></packageSources></configuration>
            """);
        var references = others.Prepend((package, packed.Version))
            .Select(static one => $"""<PackageReference Include="{one.Item1}" Version="{one.Item2}" />""");
        File.WriteAllText(Path.Combine(project, "vendor.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {properties}
                <RestorePackagesPath>{packed.NewFolder("cache")}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>{string.Join("", references)}</ItemGroup>
            </Project>
            """);
        return project;
    }

    private List<string> Entries(string name, string extension)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(packed.Feed, $"{name}.{packed.Version}.{extension}"));
        return [.. archive.Entries.Select(static entry => entry.FullName)];
    }

    private string Read(string name, string entry)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(packed.Feed, $"{name}.{packed.Version}.nupkg"));
        using var reader = new StreamReader(archive.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }
}
