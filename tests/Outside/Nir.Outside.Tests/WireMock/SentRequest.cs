namespace Nir.Outside.Tests.WireMock;

/// <summary>A request that both servers are sent.</summary>
internal sealed record SentRequest(string Method, string Url, string? Body = null, params IReadOnlyList<(string Name, string Value)> Headers)
{
    public HttpRequestMessage ToMessage(Uri server)
    {
        // Sent as it is written: the address is what is tested.
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var message = new HttpRequestMessage(new HttpMethod(Method), new Uri(server.GetLeftPart(UriPartial.Authority) + Url, options));
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(Body));
            message.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        }

        foreach (var (name, value) in Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    public override string ToString() => $"{Method} {Url}{string.Concat(Headers.Select(static header => $" {header.Name}: {header.Value}"))}{(Body is null ? "" : $" <{Body}>")}";
}
