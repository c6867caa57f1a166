using System.IO.Compression;
using Nir.Shared;

namespace Nir.Outside.Tests;

/// <summary>The packages as a vendor gets them: packed, restored into a project outside the repository, and used.</summary>
public sealed class PackageTests(PackedFeed packed)
{
    public static TheoryData<string> Packages => ["Nir.Sdk", "Nir.Sdk.Hosting", "Nir.Sdk.Maskinporten", "Nir.Sdk.Rapporter", "Nir.Register", "Nir.Testing"];

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
    public void The_terms_of_the_data_that_others_made_lie_in_the_package()
    {
        var notices = Read("Nir.Sdk", "THIRD-PARTY-NOTICES.txt");

        Assert.Contains("Unicode, Inc.", notices, StringComparison.Ordinal);
        Assert.Contains("Statistics Norway", notices, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_has_readme_licence_documentation_and_symbols(string name)
    {
        var entries = Entries(name, "nupkg");

        Assert.Contains("README.md", entries);
        Assert.Contains($"lib/net10.0/{name}.dll", entries);
        Assert.Contains($"lib/net10.0/{name}.xml", entries);
        Assert.Contains($"lib/net10.0/{name}.pdb", Entries(name, "snupkg"));
        Assert.Contains(">MIT</license>", Read(name, $"{name}.nuspec"), StringComparison.Ordinal);
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
