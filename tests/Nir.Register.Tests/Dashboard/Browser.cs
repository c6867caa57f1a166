using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Nir.Testing;

namespace Nir.Register.Tests.Dashboard;

/// <summary>Looks at the page as a browser without script does: reads HTML, follows links, sends forms.</summary>
internal sealed class Browser : IDisposable
{
    private readonly FakeNir _nir;

    public Browser(FakeNir nir)
    {
        _nir = nir;
        Http = new HttpClient(nir.CreateHandler()) { BaseAddress = nir.Endpoint };
        Http.DefaultRequestHeaders.Add("Accept", "text/html,application/xhtml+xml");
    }

    public HttpClient Http { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A page, which is to be there.</summary>
    public async Task<IDocument> OpenAsync(string address = "")
    {
        using var answer = await Http.GetAsync(new Uri(_nir.Endpoint, address), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return await ReadAsync(answer);
    }

    /// <summary>What a page is sent as.</summary>
    public Task<string> ReadAsync(string address = "") => Http.GetStringAsync(new Uri(_nir.Endpoint, address), Stop);

    /// <summary>Sends a form that stands on a page, with the fields filled in that are given, and follows where it leads.</summary>
    public async Task<IDocument> SendAsync(IDocument page, string action, params (string Name, string Value)[] fields)
    {
        var form = page.QuerySelectorAll("form")
            .FirstOrDefault(
                one => one.GetAttribute("action")!.EndsWith(action, StringComparison.Ordinal)
                    && fields.All(field => one.QuerySelector($"[name={field.Name}]") is not null));
        Assert.True(form is not null, $"The page has no form to {action} with {string.Join(", ", fields.Select(static field => field.Name))}.");
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(static input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
        using var answer = await PostAsync(form.GetAttribute("action")!, [.. hidden.Where(one => !fields.Any(field => field.Name == one.Item1)), .. fields]);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return await OpenAsync(answer.Headers.Location!.OriginalString);
    }

    public async Task<HttpResponseMessage> PostAsync(string action, (string Name, string Value)[] fields, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_nir.Endpoint, action))
        {
            Content = new FormUrlEncodedContent(fields.Select(static field => KeyValuePair.Create(field.Name, field.Value))),
        };
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        return await Http.SendAsync(request, Stop);
    }

    public void Dispose() => Http.Dispose();

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Stop), Stop);
}
