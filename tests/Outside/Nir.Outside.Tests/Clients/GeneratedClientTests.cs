using System.Text.RegularExpressions;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Kodeverk;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Outside.Tests.Clients;

/// <summary>Kiota and NSwag make clients of the contract that compile without a warning and do what a fagsystem does.</summary>
public sealed partial class GeneratedClientTests
{
    private static readonly string[] Families = ["Introduksjonsprogram", "Norskopplaering", "Mottakskvalifisering", "Asylopplaering"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clients_in_CSharp_transfer_all_families_read_them_back_and_get_a_typed_refusal()
    {
        using var folder = new GeneratedFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("tests", "Outside", "judges", "clients")))
        {
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        }

        // The settings of this repository are not a vendor's.
        File.WriteAllText(Path.Combine(folder.Path, "Directory.Build.props"), "<Project />");
        await Task.WhenAll(
            GeneratedFolder.RunToolAsync("kiota", "generate", "-d", GeneratedFolder.Contract, "-l", "CSharp", "-o", folder.NewFolder("Kiota"), "-c", "NirApi",
                "-n",
                "Clients.Kiota", "--exclude-backward-compatible"),
            GeneratedFolder.RunToolAsync("nswag", "openapi2csclient", $"/input:{GeneratedFolder.Contract}", $"/output:{Path.Combine(folder.Path, "NSwag.cs")}",
                "/namespace:Clients.NSwag", "/className:NirApi", "/generateOptionalParameters:true", "/generateOptionalPropertiesAsNullable:true",
                "/generateNullableReferenceTypes:true"));
        await new Command("dotnet", "build", "-v", "quiet") { Folder = folder.Path }.RunAsync();

        await using var nir = await FakeNir.StartAsync(new() { Network = true, Dato = new(2026, 3, 1) }, Cancellation);
        var output = await new Command("dotnet",
        [
            Path.Combine(folder.Path, "bin", "Debug", "net10.0", "clients.dll"), nir.Endpoint.ToString(),
            await TokenAsync(nir, Rolle.Kommuneintrobruker), await TokenAsync(nir, Rolle.Kommunenorskbruker),
            .. Enumerable.Range(0, 4).Select(_ => nir.CreatePerson().DufNummer.RevealValue()),
        ]).RunAsync();

        Assert.Equal(
            ((IEnumerable<string>)["kiota", "nswag"]).SelectMany(static tool => (IEnumerable<string>)
            [
                .. Families.Select(family => $"{tool} {family} version 1 read as {family}"),
                $"{tool} refused 422 NIR1001 /sluttmaal «Sluttmål must not be registered under introduksjonsloven»",
            ]),
            Version().Replace(output, "version 1").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Kiota_makes_clients_in_five_other_languages_without_a_warning_of_the_contract()
    {
        using var folder = new GeneratedFolder();

        var outputs = await Task.WhenAll(((IEnumerable<string>)["Java", "Python", "Go", "PHP", "TypeScript"]).Select(language => GeneratedFolder.RunToolAsync(
            "kiota", "generate", "-d", GeneratedFolder.Contract, "-l", language, "-o", folder.NewFolder(language), "-c", "NirApi", "-n", "nir.klient")));

        Assert.All(outputs, static output => Assert.DoesNotContain("OpenAPI warning", output, StringComparison.Ordinal));
        Assert.All(outputs, static output => Assert.Contains("Generation completed successfully", output, StringComparison.Ordinal));
    }

    // The register counts through.
    [GeneratedRegex("version [0-9]+")]
    private static partial Regex Version();

    private static async Task<string> TokenAsync(FakeNir nir, Rolle rolle)
    {
        var user = nir.CreateCredentials(rolle);
        var credential = new ClientCredentialsCredential(nir.TokenEndpoint, user.ClientId, user.ClientSecret);
        return (await credential.GetTokenAsync(new(nir.Endpoint, Guid.NewGuid().ToString()), Cancellation)).Token;
    }
}
