using System.Text.Json;
using Nir.Register.OpenApi;
using Nir.Register.Tests.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Shared;

namespace Nir.Register.Tests.OpenApi;

public sealed class OpenApiDocumentWriterTests : ContractTest
{
    private static readonly string CheckedIn = File.ReadAllText(Repository.PathTo("docs", "openapi", "nir-v1.json"));
    private static readonly JsonElement Document = JsonDocument.Parse(CheckedIn).RootElement;

    private static JsonElement Schemas => Document.GetProperty("components").GetProperty("schemas");

    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string, string>();
            foreach (var (path, operation) in Operations().Where(static pair => pair.Operation.TryGetProperty("requestBody", out _)))
            {
                var content = operation.GetProperty("requestBody").GetProperty("content").EnumerateObject().Single().Value;
                foreach (var example in content.GetProperty("examples").EnumerateObject())
                {
                    examples.Add($"{path} {example.Name}", content.GetProperty("schema").GetRawText(), example.Value.GetProperty("value").GetRawText());
                }
            }

            return examples;
        }
    }

    [Fact]
    public void The_checked_in_document_is_what_the_operations_and_types_say()
    {
        var made = ContractDocument.Create();

        Assert.Null(GeneratedFile.FindFault("docs/openapi/nir-v1.json", made));
    }

    [Fact]
    public async Task The_server_serves_the_checked_in_document_to_anyone()
    {
        Intro.Token = null;

        var response = await Intro.SendAsync(HttpMethod.Get, "v1/openapi.json");

        Assert.Equal(CheckedIn, response.Tekst);
    }

    [Fact]
    public async Task The_server_serves_it_in_OpenAPI_3_0_too()
    {
        Intro.Token = null;

        var response = await Intro.SendAsync(HttpMethod.Get, "v1/openapi-3.0.json");

        Assert.Equal(File.ReadAllText(Repository.PathTo("docs", "openapi", "nir-v1-openapi-3.0.json")), response.Tekst);
        Assert.Equal("3.0.4", response.Json.GetProperty("openapi").GetString());
    }

    [Theory]
    [InlineData("introduksjonsprogram")]
    [InlineData("norskopplaering")]
    [InlineData("mottakskvalifisering")]
    [InlineData("asylopplaering")]
    public async Task The_server_serves_each_familys_schema_to_anyone(string familie)
    {
        Intro.Token = null;

        var response = await Intro.SendAsync(HttpMethod.Get, $"v1/schema/{familie}.json");

        Assert.Equal(File.ReadAllText(Repository.PathTo("docs", "schema", $"{familie}.json")), response.Tekst);
        Assert.True(response.Json.GetProperty("$defs").TryGetProperty("NIR2001", out _));
    }

    [Fact]
    public async Task There_is_no_schema_of_a_family_that_is_none() =>
        Assert.Equal(404, (int)(await Intro.SendAsync(HttpMethod.Get, "v1/schema/annet.json")).Status);

    [Fact]
    public void The_four_families_are_made_of_what_they_share()
    {
        var shared = Schemas.GetProperty("Registrering");
        foreach (var (name, reference) in shared.GetProperty("discriminator").GetProperty("mapping").EnumerateObject()
            .Select(static pair => (pair.Name, pair.Value.GetString()!)))
        {
            var parts = Schemas.GetProperty(reference.Split('/')[^1]).GetProperty("allOf");
            var familie = parts[1].GetProperty("properties").GetProperty("familie");
            Assert.Equal("#/components/schemas/Registrering", parts[0].GetProperty("$ref").GetString());
            Assert.Equal((name, name), (familie.GetProperty("const").GetString(), familie.GetProperty("default").GetString()));
            Assert.All(parts[1].GetProperty("properties").EnumerateObject().Where(static member => member.Name != "familie"),
                member => Assert.False(shared.GetProperty("properties").TryGetProperty(member.Name, out _), member.Name));
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_what_its_schema_says(string name, string schema, string example)
    {
        Assert.NotEmpty(name);

        new SchemaCheck(Document).Check(JsonDocument.Parse(schema).RootElement, JsonDocument.Parse(example).RootElement);
    }

    [Fact]
    public void Every_answer_shows_an_example_that_is_what_its_schema_says()
    {
        var check = new SchemaCheck(Document);
        var count = 0;
        var answers = Operations().SelectMany(static pair => pair.Operation.GetProperty("responses").EnumerateObject().Select(static answer => answer.Value))
            .Where(static answer => answer.TryGetProperty("content", out _))
            .Concat(Document.GetProperty("components").GetProperty("responses").EnumerateObject().Select(static answer => answer.Value));
        foreach (var content in answers.SelectMany(static answer => answer.GetProperty("content").EnumerateObject()).Select(static kind => kind.Value))
        {
            var example = content.GetProperty("example");
            if (content.TryGetProperty("schema", out var schema))
            {
                check.Check(schema, example);
                count++;
            }
        }

        Assert.True(count > 40, $"Only {count} answers have a schema.");
    }

    [Fact]
    public void The_examples_show_all_four_families() =>
        Assert.Equal(4, Examples.Count(static row => row.Data.Item1.StartsWith("PUT ", StringComparison.Ordinal)));

    [Fact]
    public void Code_lists_are_listed_with_every_code_and_its_name()
    {
        foreach (var list in KodeverkRegistry.All.Where(list => Schemas.TryGetProperty(list.Navn, out _)))
        {
            var schema = Schemas.GetProperty(list.Navn);
            Assert.Equal(list.Entries.Select(kode => kode.Kode), schema.GetProperty("enum").EnumerateArray().Select(kode => kode.GetString()));
            Assert.Equal(list.Entries.Select(kode => kode.NavnEn),
                schema.GetProperty("x-enumDescriptions").EnumerateArray().Select(name => name.GetString()));
        }

        Assert.True(Schemas.TryGetProperty(nameof(Sluttmaal), out _));
    }

    [Fact]
    public void Every_schema_and_every_member_is_described()
    {
        foreach (var schema in Schemas.EnumerateObject())
        {
            Assert.True(schema.Value.TryGetProperty("description", out var text) && text.GetString()!.Length > 0, $"{schema.Name} is not described.");
            var own = schema.Value.TryGetProperty("allOf", out var parts) ? parts[1] : schema.Value;
            foreach (var member in own.TryGetProperty("properties", out var members) ? members.EnumerateObject().ToArray() : [])
            {
                Assert.True(
                    member.Value.TryGetProperty("description", out var beskrivelse)
                        && beskrivelse.GetString()!.Length > 0, $"{schema.Name}.{member.Name} is not described.");
            }
        }
    }

    [Fact]
    public void Every_operation_says_what_a_linter_asks_for()
    {
        var operations = Operations().ToArray();

        Assert.Equal(operations.Length, operations.Select(pair => pair.Operation.GetProperty("operationId").GetString()).Distinct().Count());
        foreach (var (path, operation) in operations)
        {
            Assert.True(operation.GetProperty("summary").GetString()!.Length > 0, path);
            Assert.True(operation.GetProperty("description").GetString()!.Length > 0, path);
            Assert.Contains(operation.GetProperty("responses").EnumerateObject(), response => response.Name[0] == '4');
        }
    }

    [Fact]
    public void Nothing_is_defined_that_is_not_used()
    {
        foreach (var kind in Document.GetProperty("components").EnumerateObject().Where(kind => kind.Name is not "securitySchemes"))
        {
            foreach (var part in kind.Value.EnumerateObject())
            {
                Assert.True(CheckedIn.Contains($"\"#/components/{kind.Name}/{part.Name}\"", StringComparison.Ordinal), $"{kind.Name} {part.Name} is not used.");
            }
        }
    }

    [Fact]
    public void The_document_shows_synthetic_numbers_only()
    {
        var number = System.Text.RegularExpressions.Regex.Matches(CheckedIn, "\"([0-9]{11,12})\"").Select(treff => treff.Groups[1].Value).Distinct().ToArray();

        Assert.NotEmpty(number);
        Assert.All(number, ordinal => Assert.True(Sdk.Identifikatorer.DufNummer.TryParse(ordinal, out var duf) && duf.IsSynthetic));
    }

    private static IEnumerable<(string Path, JsonElement Operation)> Operations() =>
        from path in Document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where operation.Name is not "parameters"
        select ($"{operation.Name.ToUpperInvariant()} {path.Name}", operation.Value);
}
