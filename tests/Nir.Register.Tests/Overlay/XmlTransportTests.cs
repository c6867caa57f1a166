using System.Xml.Linq;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler.Overlay;
using Nir.Testing;

namespace Nir.Register.Tests.Overlay;

/// <summary>The private wire needs no fork: model, rules and results are the same over another transport.</summary>
public sealed class XmlTransportTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private static readonly NirOverlay Overlay = NirOverlay.Read(
        """
        { "format": "nir-overlay-v1", "navn": "xml",
          "koder": { "Sluttmaal": { "arbeid": "17" }, "Tiltakstype": { "opplaering-i-norsk": "901", "livsmestring": "902" } } }
        """u8.ToArray(), "vendor.json");

    private readonly XmlRegister _register = new();

    [Fact]
    public async Task A_registration_goes_over_xml_with_the_overlays_numbers_and_comes_back_equal()
    {
        var result = await Client.SendAsync(Program, cancellationToken: Cancellation);

        Assert.IsType<Accepted>(result);
        var message = XElement.Parse(Assert.Single(_register.Messages));
        Assert.Equal("17", message.Element("Sluttmal")!.Value);
        Assert.Equal("901", message.Element("Tiltak")!.Attribute("kode")!.Value);
        Assert.IsType<Equal>(await Client.CompareAsync(Program, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task A_wire_that_wants_only_the_difference_gets_it_from_the_two_states()
    {
        await Client.SendAsync(Program, cancellationToken: Cancellation);
        var read = await Client.ReadAsync(Program.Id, cancellationToken: Cancellation);
        var changed = Program with { Tiltak = [.. Program.Tiltak!, new() { Tiltakstype = Tiltakstype.Livsmestring, Fra = new(2026, 3, 2) }] };

        var result = await Client.SendAsync(changed, read, cancellationToken: Cancellation);

        Assert.IsType<Accepted>(result);
        var message = XElement.Parse(_register.Messages[^1]);
        Assert.Null(message.Element("Sluttmal"));
        Assert.Equal("902", Assert.Single(message.Elements("Tiltak")).Attribute("kode")!.Value);
        Assert.IsType<Equal>(await Client.CompareAsync(changed, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Sending_the_same_once_more_is_settled_by_reading_back_on_this_wire_too()
    {
        await Client.SendAsync(Program, cancellationToken: Cancellation);

        var again = await Client.SendAsync(Program, cancellationToken: Cancellation);

        Assert.True(Assert.IsType<Accepted>(again).IsReadBack);
    }

    [Fact]
    public async Task The_rules_refuse_before_anything_goes_out_on_this_wire_too()
    {
        var result = await Client.SendAsync(Program with { Lovverk = Lovverk.Introduksjonsloven }, cancellationToken: Cancellation);

        Assert.Contains(Assert.IsType<Refused>(result).Avvik, static avvik => avvik.Regel == "NIR1001");
        Assert.Empty(_register.Messages);
    }

    public void Dispose() => _register.Dispose();

    private NirClient Client =>
        new(new XmlTransport(new HttpClient(_register) { BaseAddress = new("http://xml.example/") }, Overlay), new() { Overlay = Overlay });

    private static Introduksjonsprogram Program { get; } = new()
    {
        Id = Guid.Parse("6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e2001"),
        Kommune = FakeNir.Kommune,
        Person = new() { DufNummer = new SyntheticPersons(seed: 99).CreateNext().Referanse.DufNummer },
        Lovverk = Lovverk.Integreringsloven,
        Rettsstilling = Rettsstilling.RettOgPlikt,
        Vedtak = [new() { Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram, Vedtaksdato = new(2026, 2, 2) }],
        Sluttmaal = Sluttmaal.Arbeid,
        Tiltak = [new() { Tiltakstype = Tiltakstype.OpplaeringINorsk, Fra = new(2026, 2, 16) }],
    };
}
