using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;
using Nir.Shared;

namespace Nir.Sdk.Tests.Json;

/// <summary>What a registration looks like on the wire, family by family: changing it is changing the contract.</summary>
public sealed class GoldenTests
{
    private const string Version = "nir-v1";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<Registreringsfamilie> Familier => [.. Enum.GetValues<Registreringsfamilie>()];

    [Theory]
    [MemberData(nameof(Familier))]
    public void A_full_registration_is_written_as_the_golden_file(Registreringsfamilie familie)
    {
        var written = JsonNode.Parse(NirJson.Write(Full(familie)))!.ToJsonString(Indented) + "\n";

        var golden = File.Exists(SourceFile(familie)) ? File.ReadAllText(SourceFile(familie)) : "";
        Assert.True(golden == written, $"{SourceFile(familie)} is not what is written. If the contract is meant to change, it becomes:\n{written}");
    }

    [Theory]
    [MemberData(nameof(Familier))]
    public void The_golden_file_reads_as_the_full_registration(Registreringsfamilie familie)
    {
        var read = NirJson.Read(File.ReadAllBytes(SourceFile(familie)));

        Assert.Equal(Full(familie), read.Registrering);
        Assert.Empty(read.UnknownKoder);
    }

    [Theory]
    [MemberData(nameof(Familier))]
    public void The_full_registration_leaves_no_field_out(Registreringsfamilie familie)
    {
        var full = Full(familie);

        Assert.All(
            full.GetType().GetProperties().Where(static property => property.SetMethod is { IsPublic: true }),
            property => Assert.NotNull(property.GetValue(full)));
    }

    private static Registrering Full(Registreringsfamilie familie) => CompleteRegistreringer.All.Single(registrering => registrering.Familie == familie);

    private static string SourceFile(Registreringsfamilie familie) =>
        Repository.PathTo("tests", "Nir.Sdk.Tests", "Json", "Golden", Version, $"{JsonNamingPolicy.KebabCaseLower.ConvertName(familie.ToString())}.json");
}
