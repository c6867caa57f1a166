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

namespace Nir.Shared.Client;

/// <summary>Registrations and a client to send them with.</summary>
public static class Examples
{
    public const string Version = "v7";

    public static readonly Guid Id = Guid.Parse("6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e2001");

    public static readonly Uri Endpoint = new("https://nir.example.no/wire");

    /// <summary>A synthetic number, with the first control digits that fit.</summary>
    public static readonly string FoedselsnummerDigits = Enumerable.Range(0, 100_000)
        .Select(static rest => string.Create(CultureInfo.InvariantCulture, $"018190{rest:00000}"))
        .First(static digits => Foedselsnummer.TryParse(digits, out _));

    public const string DufDigits = "202312345688";

    public static PersonReference Person => new()
    {
        DufNummer = DufNummer.Parse(DufDigits),
        Foedselsnummer = Foedselsnummer.Parse(FoedselsnummerDigits),
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
    public static Introduksjonsprogram Changed => Program with { LivsmestringGjennomfoert = true };

    public static StoredRegistrering Stored(Registrering registrering) => new(registrering, "v6");

    public static string Json(Registrering registrering) => Encoding.UTF8.GetString(NirJson.Write(registrering));

    /// <summary>The answer to a transfer.</summary>
    public static string Answer(string version = Version, string merknader = "") =>
        $$"""{"id":"{{Id}}","versjon":"{{version}}","merknader":[{{merknader}}]}""";

    public static string Avvik(string regel, string severity = "avvisning") =>
        $$"""{"regel":"{{regel}}","alvorlighet":"{{severity}}","peker":"/sluttmaal","grunnlag":"antatt","tekst":"t","tekstEn":"t","utbedring":"u","utbedringEn":"u","ansvarlig":"leverandoer"}""";

    public static string Problem(int status, string type, string addition = "") =>
        $$"""{"type":"{{type}}","title":"A title","status":{{status}}{{addition}}}""";

    public static NirClient Client(Script register, INirCredential? credential = null, TimeProvider? time = null, INirAudit? audit = null) =>
        new(Endpoint, credential ?? new FastToken(), new NirClientOptions
        {
            HttpHandler = register.Handler,
            TimeProvider = time ?? new FakeTime(),
            Audit = audit,
        });
}
