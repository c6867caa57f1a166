using System.Runtime.InteropServices;
using Nir.Sdk.Kodeverk;
using Nir.Testing;

namespace Nir.Outside.Tests;

/// <summary>A trimmed, self-contained program, published without a single warning, transfers to the fake over a socket.</summary>
// One at a time: both are published from the same built projects.
[Collection("publish")]
public sealed class TrimmedTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nir-trimmed-");

    [Fact]
    public async Task A_trimmed_program_sends_a_registration_and_reads_it_back()
    {
        await new Command(
            "dotnet", "publish", "samples/Trimmed", "--configuration", "Release", "--self-contained", "-p:RunAnalyzers=false",
            "--runtime", RuntimeInformation.RuntimeIdentifier, "--output", _folder.FullName).RunAsync();
        await using var nir = await FakeNir.StartAsync(new() { Network = true }, TestContext.Current.CancellationToken);
        var user = nir.CreateCredentials(Rolle.Kommunenorskbruker);

        // What a vendor's trimmed program carries for one family.
        var left = _folder.GetFiles("Nir.*.dll");
        Assert.Equal(["Nir.Sdk.Kodeverk.dll", "Nir.Sdk.dll"], left.Select(static file => file.Name).Order(StringComparer.Ordinal));
        Assert.InRange(left.Sum(static file => file.Length), 100_000, 1_000_000);

        var output = await new Command(
            Path.Combine(_folder.FullName, "Trimmed"), nir.Endpoint.ToString(), user.ClientId, nir.CreatePerson().Referanse.DufNummer.RevealValue())
        {
            Environment = new Dictionary<string, string> { ["NIR_CLIENT_SECRET"] = user.ClientSecret },
        }.RunAsync();

        Assert.Equal("Accepted 1", output.Trim());
        Assert.Single(nir.Registreringer);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
