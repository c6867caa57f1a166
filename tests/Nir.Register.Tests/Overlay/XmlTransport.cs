using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Client.Transport;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler.Overlay;

namespace Nir.Register.Tests.Overlay;

/// <summary>
/// A second wire, as a vendor with documents of its own would bind it: XML with numeric codes from the overlay, which wants only what has
/// changed. It carries a programme's sluttmål and tiltak; more would prove no more.
/// </summary>
internal sealed class XmlTransport(HttpClient http, NirOverlay overlay) : INirTransport
{
    public async Task<TResult> SendAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken) => call switch
    {
        SendCall send => call.Answer(await SendAsync(send, cancellationToken)),
        ReadCall read => call.Answer(await ReadAsync(read, cancellationToken)),
        _ => throw new NirException(NirErrorCode.InvalidRequest, $"This wire carries transfers only, and no {call.Name}."),
    };

    private async Task<TransferResult> SendAsync(SendCall call, CancellationToken cancellationToken)
    {
        var id = call.Next.Id;
        using var response = await http.PostAsync(new Uri("overfoer", UriKind.Relative), new StringContent(Message(call).ToString()), cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.OK => new Accepted(id, call.CorrelationId, await response.Content.ReadAsStringAsync(cancellationToken)),
            HttpStatusCode.Conflict => new Conflict(id, call.CorrelationId, ConflictCause.ChangedInRegister),
            var status => throw new NirException(NirErrorCode.UnexpectedResponse, $"The register answered {(int)status}."),
        };
    }

    private async Task<StoredRegistrering?> ReadAsync(ReadCall call, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(new Uri($"hent/{call.Id}", UriKind.Relative), cancellationToken);
        return response.StatusCode is HttpStatusCode.NotFound ? null : Read(XElement.Parse(await response.Content.ReadAsStringAsync(cancellationToken)));
    }

    private XElement Message(SendCall call)
    {
        var (next, earlier) = ((Introduksjonsprogram)call.Next, call.Previous?.Registrering as Introduksjonsprogram);
        var message = new XElement(
            "Deltakelse", new XAttribute("nokkel", next.Id), new XAttribute("versjon", call.Previous?.Version ?? ""),
            new XElement("Person", next.Person.DufNummer.RevealValue()), new XElement("Kommune", next.Kommune),
            new XElement("Vedtaksdato", Date(next.FindFirstVedtaksdato())));
        if (next.Sluttmaal is { } sluttmaal && next.Sluttmaal != earlier?.Sluttmaal)
        {
            message.Add(new XElement("Sluttmal", ToWire(sluttmaal.FindEntry()!, SluttmaalKodeverk.List)));
        }

        foreach (var tiltak in next.Tiltak?.Except(earlier?.Tiltak ?? []) ?? [])
        {
            message.Add(new XElement("Tiltak", new XAttribute("kode", ToWire(tiltak.Tiltakstype.FindEntry()!, TiltakstypeKodeverk.List)), Date(tiltak.Fra)));
        }

        return message;
    }

    private StoredRegistrering Read(XElement message)
    {
        var vedtaksdato = DateOnly.ParseExact(message.Element("Vedtaksdato")!.Value, "yyyyMMdd", CultureInfo.InvariantCulture);
        return new StoredRegistrering(
            new Introduksjonsprogram
            {
                Id = (Guid)message.Attribute("nokkel")!,
                Kommune = Kommunenummer.Parse(message.Element("Kommune")!.Value),
                Person = new() { DufNummer = DufNummer.Parse(message.Element("Person")!.Value) },
                Lovverk = Lovverk.Integreringsloven,
                Rettsstilling = Rettsstilling.RettOgPlikt,
                Vedtak = [new() { Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram, Vedtaksdato = vedtaksdato }],
                Sluttmaal = SluttmaalKodeverk.TryParse(FromWire(message.Element("Sluttmal")!.Value, SluttmaalKodeverk.List).AsSpan(), out var sluttmaal)
                    ? sluttmaal
                    : null,
                Tiltak = message.Elements("Tiltak").Select(ReadTiltak).ToValueList(),
            },
            message.Attribute("versjon")!.Value, []);
    }

    private Tiltak ReadTiltak(XElement tiltak) => new()
    {
        Tiltakstype = TiltakstypeKodeverk.TryParse(FromWire(tiltak.Attribute("kode")!.Value, TiltakstypeKodeverk.List).AsSpan(), out var type) ? type : default,
        Fra = DateOnly.ParseExact(tiltak.Value, "yyyyMMdd", CultureInfo.InvariantCulture),
    };

    private string ToWire(KodeEntry kode, KodeverkList list) =>
        overlay.TryToWire(kode, list, out var wire)
            ? wire
            : throw new NirException(NirErrorCode.InvalidRequest, $"The overlay has no wire code for {kode.Kode} in {list.Navn}.");

    private string FromWire(string wire, KodeverkList list) =>
        overlay.TryFromWire(wire, list, out var kode)
            ? kode
            : throw new NirException(NirErrorCode.UnexpectedResponse, $"The overlay does not know a code of {list.Navn} that the register sent.");

    private static string Date(DateOnly? date) => date?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "";
}
