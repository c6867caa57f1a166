using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Nir.Register.Contract;
using Nir.Register.OpenApi;
using Nir.Register.Tests.Contract;
using Nir.Testing;

namespace Nir.Register.Tests.OpenApi;

/// <summary>Asks a fake and keeps what it answers, by operation, status and form. The same calls give the same text in every run.</summary>
internal sealed partial class AnswerRecorder(FakeNir nir, SortedDictionary<string, JsonNode> kept) : IDisposable
{
    // Enough to see what a list holds.
    private const int Most = 2;
    private const int MostLines = 3;

    private readonly Fagsystem _fagsystem = new(nir);

    /// <summary>Signs in.</summary>
    public async Task LogInAsync(Dataoverfoeringsbruker user)
    {
        _fagsystem.Token = null;
        var answer = await AskAsync(HttpMethod.Post, "oauth/token", new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"), new("client_id", user.ClientId), new("client_secret", user.ClientSecret),
        ]));
        _fagsystem.Token = answer.Felt("access_token");
    }

    public Task<Answer> StoreAsync(JsonNode registrering, string? version = null) => AskAsync(
        HttpMethod.Put, $"v1/registreringer/{registrering["id"]}", Fagsystem.Json(registrering.ToJsonString()),
        version is null ? ("If-None-Match", "*") : Version(version));

    public static (string, string) Version(string version) => ("If-Match", $"\"{version}\"");

    /// <summary>Asks, and keeps the answer if it is the first of its kind.</summary>
    public async Task<Answer> AskAsync(HttpMethod method, string address, HttpContent? body = null, params (string Navn, string Verdi)[] headers)
    {
        var answer = await _fagsystem.SendAsync(method, address, body, [.. headers, ("X-Korrelasjons-Id", DocumentParts.ExampleCall)]);
        if (answer.Tekst.Length == 0)
        {
            return answer;
        }

        var name = answer.ContentType == "application/problem+json"
            ? AnswerCollection.Name((int)answer.Status)
            : AnswerCollection.Name(Operation(method, address).Id, (int)answer.Status, answer.ContentType!);
        if (!kept.ContainsKey(name))
        {
            kept[name] = Read(answer, address);
        }

        return answer;
    }

    /// <summary>Asks without a token.</summary>
    public async Task<Answer> AskUnknownAsync(string address)
    {
        var token = _fagsystem.Token;
        _fagsystem.Token = null;
        var answer = await AskAsync(HttpMethod.Get, address);
        _fagsystem.Token = token;
        return answer;
    }

    public void Dispose() => _fagsystem.Dispose();

    private static OperationDescriptor Operation(HttpMethod method, string address)
    {
        var template = Family().Replace(Id().Replace($"/{address.Split('?')[0]}", "/{id}"), "/schema/{familie}.json");
        return ContractOperation.All.Select(static operation => operation.Descriptor)
            .Single(operation => operation.Method == method.Method && operation.Template == template);
    }

    private static JsonNode Read(Answer answer, string address)
    {
        // A person's key is another in each register.
        var text = PersonKey().Replace(answer.Tekst, match => match.Groups["before"].Value + DocumentParts.ExampleCall);
        if (!answer.ContentType!.EndsWith("json", StringComparison.Ordinal))
        {
            return string.Join('\n', text.Split('\n').Take(MostLines)).TrimEnd('\n') + "\n";
        }

        var json = JsonNode.Parse(text)!;
        if (address is "oauth/token" && answer.Status is HttpStatusCode.OK)
        {
            json["access_token"] = "et-token";
        }

        // A document in the document, and a cube whose numbers belong together.
        return address.Contains("openapi", StringComparison.Ordinal) || address.Contains("/schema/", StringComparison.Ordinal) ? Plain(json.AsObject())
            : address.Contains("jsonstat", StringComparison.Ordinal) ? json
            : Shorten(json);
    }

    private static JsonNode Shorten(JsonNode json)
    {
        switch (json)
        {
            case JsonArray list:
                return new JsonArray([.. list.Take(Most).Select(static one => one is null ? null : Shorten(one))]);
            case JsonObject members:
                return new JsonObject(members.Select(static pair => KeyValuePair.Create(pair.Key, pair.Value is null ? null : Shorten(pair.Value))));
            default:
                return json.DeepClone();
        }
    }

    private static JsonObject Plain(JsonObject json) =>
        new(json.Where(static pair => pair.Value is JsonValue).Select(static pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));

    [GeneratedRegex("/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();

    [GeneratedRegex("(?<before>\"personnoekkel\":\"|\n)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=[\";])")]
    private static partial Regex PersonKey();

    [GeneratedRegex("/schema/[a-z]+[.]json")]
    private static partial Regex Family();
}
