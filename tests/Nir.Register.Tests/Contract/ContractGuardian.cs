using System.Text.Json;
using System.Text.RegularExpressions;
using Nir.Shared;

namespace Nir.Register.Tests.Contract;

/// <summary>Holds every answer in every test against the checked-in contract: address, method, status, headers, content type and body.</summary>
internal sealed partial class ContractGuardian(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly JsonElement Document = JsonDocument.Parse(File.ReadAllBytes(Repository.PathTo("docs", "openapi", "nir-v1.json"))).RootElement;
    private static readonly SchemaCheck Schema = new(Document);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var read = await Answer.ReadAsync(response, cancellationToken);
        Assert.True(Guid.TryParse(read.Headers["X-Korrelasjons-Id"], out _));
        Assert.Equal("no-store", read.Headers["Cache-Control"]);
        if (Operation(request) is { } operation)
        {
            Check(operation, read);
        }
        else
        {
            Assert.True((int)read.Status is 404
                or 405, $"The contract does not list {request.Method} {request.RequestUri!.AbsolutePath}, yet it answers {read.Status}.");
            CheckBody(Document.GetProperty("components").GetProperty("responses").GetProperty("NotFound"), read);
        }

        return response;
    }

    private static JsonElement? Operation(HttpRequestMessage request)
    {
        // A tenant is a whole server below its own address.
        var path = Family().Replace(Id().Replace(GetTenant().Replace(request.RequestUri!.AbsolutePath, ""), "/{id}"), "/v1/schema/{familie}.json");
        return Document.GetProperty("paths").TryGetProperty(path, out var address)
            && address.TryGetProperty(request.Method.Method.ToLowerInvariant(), out var operation)
                ? operation
                : null;
    }

    private static void Check(JsonElement operation, Answer read)
    {
        var status = ((int)read.Status).ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(
            operation.GetProperty("responses")
                .TryGetProperty(status, out var response), $"The contract does not list {status} for {operation.GetProperty("operationId")}: {read.Tekst}");
        if (response.TryGetProperty("$ref", out var reference))
        {
            response = Schema.Find(reference.GetString()!);
        }

        foreach (var header in response.GetProperty("headers").EnumerateObject())
        {
            Assert.True(read.Headers.ContainsKey(header.Name), $"{status} lacks {header.Name}.");
        }

        CheckBody(response, read);
    }

    private static void CheckBody(JsonElement response, Answer read)
    {
        if (!response.TryGetProperty("content", out var content))
        {
            Assert.Equal("", read.Tekst);
            return;
        }

        var type = content.EnumerateObject().Single(type => type.Name == read.ContentType);
        if (!type.Name.EndsWith("json", StringComparison.Ordinal) || type.Name == "application/ld+json")
        {
            return;
        }

        Schema.Check(type.Value.GetProperty("schema"), read.Json);
        if (read.ContentType is "application/problem+json")
        {
            Assert.Equal((int)read.Status, read.Json.GetProperty("status").GetInt32());
            Assert.Equal(read.Headers["X-Korrelasjons-Id"], read.Felt("korrelasjonsId"));
        }
    }

    [GeneratedRegex("^/v1/schema/[^/]+[.]json$")]
    private static partial Regex Family();

    [GeneratedRegex("^/t/[^/]+")]
    private static partial Regex GetTenant();

    [GeneratedRegex("/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex Id();
}
