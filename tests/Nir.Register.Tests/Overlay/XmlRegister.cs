using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Xml.Linq;

namespace Nir.Register.Tests.Overlay;

/// <summary>A small register that speaks the second wire. It keeps what it was sent, and takes only what has changed.</summary>
internal sealed class XmlRegister : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, XElement> _lagret = new();

    public List<string> Meldinger { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get)
        {
            return _lagret.TryGetValue(request.RequestUri!.Segments[^1], out var funnet)
                ? new(HttpStatusCode.OK) { Content = new StringContent(funnet.ToString()) }
                : new(HttpStatusCode.NotFound);
        }

        var tekst = await request.Content!.ReadAsStringAsync(cancellationToken);
        Meldinger.Add(tekst);
        return Motta(XElement.Parse(tekst));
    }

    private HttpResponseMessage Motta(XElement melding)
    {
        var (nokkel, kjent) = (melding.Attribute("nokkel")!.Value, melding.Attribute("versjon")!.Value);
        var gammel = _lagret.GetValueOrDefault(nokkel);
        if (kjent != (gammel?.Attribute("versjon")!.Value ?? ""))
        {
            return new(HttpStatusCode.Conflict);
        }

        var ny = new XElement(gammel ?? melding);
        foreach (var endret in gammel is null ? [] : melding.Elements().Where(static element => element.Name == "Tiltak"))
        {
            ny.Add(endret);
        }

        var versjon = (int.Parse($"0{kjent}", CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        ny.SetAttributeValue("versjon", versjon);
        _lagret[nokkel] = ny;
        return new(HttpStatusCode.OK) { Content = new StringContent(versjon) };
    }
}
