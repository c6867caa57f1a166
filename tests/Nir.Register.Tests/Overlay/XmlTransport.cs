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
        _ => throw new NirException(Feilkode.UgyldigForespoersel, $"This wire carries transfers only, and no {call.Name}."),
    };

    private async Task<TransferResult> SendAsync(SendCall call, CancellationToken cancellationToken)
    {
        var id = call.Next.Id;
        using var svar = await http.PostAsync(new Uri("overfoer", UriKind.Relative), new StringContent(Melding(call).ToString()), cancellationToken);
        return svar.StatusCode switch
        {
            HttpStatusCode.OK => new Accepted(id, call.CorrelationId, await svar.Content.ReadAsStringAsync(cancellationToken)),
            HttpStatusCode.Conflict => new Conflict(id, call.CorrelationId, ConflictCause.ChangedInRegister),
            var status => throw new NirException(Feilkode.UventetSvar, $"The register answered {(int)status}."),
        };
    }

    private async Task<StoredRegistrering?> ReadAsync(ReadCall call, CancellationToken cancellationToken)
    {
        using var svar = await http.GetAsync(new Uri($"hent/{call.Id}", UriKind.Relative), cancellationToken);
        return svar.StatusCode is HttpStatusCode.NotFound ? null : Lest(XElement.Parse(await svar.Content.ReadAsStringAsync(cancellationToken)));
    }

    private XElement Melding(SendCall call)
    {
        var (neste, tidligere) = ((Introduksjonsprogram)call.Next, call.Previous?.Registrering as Introduksjonsprogram);
        var melding = new XElement(
            "Deltakelse", new XAttribute("nokkel", neste.Id), new XAttribute("versjon", call.Previous?.Version ?? ""),
            new XElement("Person", neste.Person.DufNummer.AvsloerVerdi()), new XElement("Kommune", neste.Kommune), new XElement("Vedtaksdato", Dato(neste.FoersteVedtaksdato())));
        if (neste.Sluttmaal is { } sluttmaal && neste.Sluttmaal != tidligere?.Sluttmaal)
        {
            melding.Add(new XElement("Sluttmal", TilWire(sluttmaal.Oppfoering()!, SluttmaalKodeverk.Liste)));
        }

        foreach (var tiltak in neste.Tiltak?.Except(tidligere?.Tiltak ?? []) ?? [])
        {
            melding.Add(new XElement("Tiltak", new XAttribute("kode", TilWire(tiltak.Tiltakstype.Oppfoering()!, TiltakstypeKodeverk.Liste)), Dato(tiltak.Fra)));
        }

        return melding;
    }

    private StoredRegistrering Lest(XElement melding)
    {
        var vedtaksdato = DateOnly.ParseExact(melding.Element("Vedtaksdato")!.Value, "yyyyMMdd", CultureInfo.InvariantCulture);
        return new StoredRegistrering(
            new Introduksjonsprogram
            {
                Id = (Guid)melding.Attribute("nokkel")!,
                Kommune = Kommunenummer.Parse(melding.Element("Kommune")!.Value),
                Person = new() { DufNummer = DufNummer.Parse(melding.Element("Person")!.Value) },
                Lovverk = Lovverk.Integreringsloven,
                Rettsstilling = Rettsstilling.RettOgPlikt,
                Vedtak = [new() { Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram, Vedtaksdato = vedtaksdato }],
                Sluttmaal = SluttmaalKodeverk.TryParse(FraWire(melding.Element("Sluttmal")!.Value, SluttmaalKodeverk.Liste).AsSpan(), out var sluttmaal) ? sluttmaal : null,
                Tiltak = melding.Elements("Tiltak").Select(LestTiltak).ToValueList(),
            },
            melding.Attribute("versjon")!.Value, []);
    }

    private Tiltak LestTiltak(XElement tiltak) => new()
    {
        Tiltakstype = TiltakstypeKodeverk.TryParse(FraWire(tiltak.Attribute("kode")!.Value, TiltakstypeKodeverk.Liste).AsSpan(), out var type) ? type : default,
        Fra = DateOnly.ParseExact(tiltak.Value, "yyyyMMdd", CultureInfo.InvariantCulture),
    };

    private string TilWire(Kodeoppfoering kode, Kodeverksliste liste) =>
        overlay.TryTilWire(kode, liste, out var wire) ? wire : throw new NirException(Feilkode.UgyldigForespoersel, $"The overlay has no wire code for {kode.Kode} in {liste.Navn}.");

    private string FraWire(string wire, Kodeverksliste liste) =>
        overlay.TryFraWire(wire, liste, out var kode) ? kode : throw new NirException(Feilkode.UventetSvar, $"The overlay does not know a code of {liste.Navn} that the register sent.");

    private static string Dato(DateOnly? dato) => dato?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "";
}
