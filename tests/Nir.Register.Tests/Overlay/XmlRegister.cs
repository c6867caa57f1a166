using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Xml.Linq;

namespace Nir.Register.Tests.Overlay;

/// <summary>A small register that speaks the second wire. It keeps what it was sent, and takes only what has changed.</summary>
internal sealed class XmlRegister : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, XElement> _stored = new();

    public List<string> Messages { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get)
        {
            return _stored.TryGetValue(request.RequestUri!.Segments[^1], out var found)
                ? new(HttpStatusCode.OK) { Content = new StringContent(found.ToString()) }
                : new(HttpStatusCode.NotFound);
        }

        var text = await request.Content!.ReadAsStringAsync(cancellationToken);
        Messages.Add(text);
        return Receive(XElement.Parse(text));
    }

    private HttpResponseMessage Receive(XElement message)
    {
        var (key, known) = (message.Attribute("nokkel")!.Value, message.Attribute("versjon")!.Value);
        var old = _stored.GetValueOrDefault(key);
        if (known != (old?.Attribute("versjon")!.Value ?? ""))
        {
            return new(HttpStatusCode.Conflict);
        }

        var fresh = new XElement(old ?? message);
        foreach (var changed in old is null ? [] : message.Elements().Where(static element => element.Name == "Tiltak"))
        {
            fresh.Add(changed);
        }

        var version = (int.Parse($"0{known}", CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        fresh.SetAttributeValue("versjon", version);
        _stored[key] = fresh;
        return new(HttpStatusCode.OK) { Content = new StringContent(version) };
    }
}
