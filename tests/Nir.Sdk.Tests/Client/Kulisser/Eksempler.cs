using System.Globalization;
using System.Text;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Auditing;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Client.Kulisser;

/// <summary>Registrations and a client to send them with.</summary>
public static class Eksempler
{
    public const string Versjon = "v7";

    public static readonly Guid Id = Guid.Parse("6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e2001");

    public static readonly Uri Endpoint = new("https://nir.example.no/wire");

    /// <summary>A synthetic number, with the first control digits that fit.</summary>
    public static readonly string FoedselsnummerSifre = Enumerable.Range(0, 100_000)
        .Select(static rest => string.Create(CultureInfo.InvariantCulture, $"018190{rest:00000}"))
        .First(static sifre => Foedselsnummer.TryParse(sifre, out _));

    public const string DufSifre = "202312345688";

    public static Personreferanse Person => new()
    {
        DufNummer = DufNummer.Parse(DufSifre),
        Foedselsnummer = Foedselsnummer.Parse(FoedselsnummerSifre),
    };

    /// <summary>One that no rule refuses.</summary>
    public static Introduksjonsprogram Program => new()
    {
        Id = Id,
        Kommune = Kommunenummer.Parse("9901"),
        Person = Person,
        Lovverk = Lovverk.Integreringsloven,
        Rettsstilling = Rettsstilling.RettOgPlikt,
        Vedtak = [new() { Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram, Vedtaksdato = new(2026, 2, 2), Startdato = new(2026, 2, 16) }],
        Tilbudsdato = new(2026, 2, 2),
        Startdato = new(2026, 2, 16),
        Sluttmaal = Sluttmaal.Arbeid,
        Integreringskontrakt = new() { Inngaatt = new(2026, 2, 16) },
        Tiltak = [new() { Tiltakstype = Tiltakstype.OpplaeringINorsk, Fra = new(2026, 2, 16), TimerPerUke = 15 }],
    };

    /// <summary>The same registration with other content.</summary>
    public static Introduksjonsprogram Endret => Program with { LivsmestringGjennomfoert = true };

    public static StoredRegistrering Lagret(Registrering registrering) => new(registrering, "v6");

    public static string Json(Registrering registrering) => Encoding.UTF8.GetString(NirJson.Skriv(registrering));

    /// <summary>The answer to a transfer.</summary>
    public static string Svar(string versjon = Versjon, string merknader = "") =>
        $$"""{"id":"{{Id}}","versjon":"{{versjon}}","merknader":[{{merknader}}]}""";

    public static string Avvik(string regel, string alvorlighet = "avvisning") =>
        $$"""{"regel":"{{regel}}","alvorlighet":"{{alvorlighet}}","peker":"/sluttmaal","grunnlag":"antatt","tekst":"t","tekstEn":"t","utbedring":"u","utbedringEn":"u","ansvarlig":"leverandoer"}""";

    public static string Problem(int status, string type, string tillegg = "") =>
        $$"""{"type":"{{type}}","title":"A title","status":{{status}}{{tillegg}}}""";

    public static NirClient Klient(Manus register, INirCredential? credential = null, TimeProvider? tid = null, INirAudit? audit = null) =>
        new(Endpoint, credential ?? new FastToken(), new NirClientOptions
        {
            HttpHandler = register.Handler,
            TimeProvider = tid ?? new FakeTid(),
            Audit = audit,
        });
}
