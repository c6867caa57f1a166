namespace Nir.Outside.Tests.Prism;

/// <summary>Collects what Prism says of each answer that passes.</summary>
internal sealed class Violations() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private readonly List<string> _found = [];

    public IReadOnlyList<string> Found => _found;

    public List<string> Seen { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        var call =
            $"{request.Method} {System.Text.RegularExpressions.Regex.Replace(request.RequestUri!.AbsolutePath, "[0-9a-f-]{36}", "{id}")} {(int)answer.StatusCode}";
        lock (_found)
        {
            Seen.Add(call);
            _found.AddRange(answer.Headers.TryGetValues("sl-violations", out var violations) ? violations.Select(violation => $"{call}: {violation}") : []);
        }

        return answer;
    }
}
