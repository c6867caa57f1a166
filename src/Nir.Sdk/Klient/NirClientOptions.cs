using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Overlay;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Klient;

/// <summary>How a <see cref="NirClient"/> works. Read once, when the client is made.</summary>
public sealed class NirClientOptions
{
    /// <summary>The clock: what day it is in Norway, timeouts, the life of tokens, <c>Retry-After</c>. The system's by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How long one attempt may take, from the token to the end of the answer. 60 seconds by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Which register the client sends to. It keeps real people out of a test and test people out of production. Null: not assessed.</summary>
    public Miljoe? Miljoe { get; init; }

    /// <summary>
    /// What a vendor lays over the public rules. A field that it says NIR cannot take yet is held back: not sent, and reported in
    /// <see cref="Overfoeringsresultat.HoldtTilbake"/>. Null: nothing.
    /// </summary>
    public NirOverlay? Overlay { get; init; }

    /// <summary>Which synthetic series of fødselsnummer count as synthetic. Tenor's by default.</summary>
    public SyntetiskeSerier SyntetiskeSerier { get; init; } = SyntetiskeSerier.Tenor;

    /// <summary>How the deadline engine reads what the sources leave open, when the facts of a case are given. Null: the defaults.</summary>
    public Regelmotorvalg? Regelmotorvalg { get; init; }

    /// <summary>How many days without any measure a programme may have before NIR closes it by itself (NIR3007). Null: not known.</summary>
    public int? DagerUtenAktivitet { get; init; }

    /// <summary>Whether the rules are checked here first, so that what must not be sent does not leave the process. True by default.</summary>
    public bool ValiderFoerSending { get; init; } = true;

    /// <summary>The audit log: told about every read and write. Null: none.</summary>
    public INirRevisjon? Revisjon { get; init; }

    /// <summary>Whether every call must say who makes it and why (<see cref="NirCallOptions"/>). False by default.</summary>
    public bool KrevFormaal { get; init; }

    /// <summary>What carries the requests: a test's handler or a proxy. The client does not dispose it. Null: a handler of its own.</summary>
    public HttpMessageHandler? HttpHandler { get; init; }

    /// <summary>Asked for an <see cref="HttpClient"/> at every attempt, as <c>IHttpClientFactory</c> wants it. Null: <see cref="HttpHandler"/> is used.</summary>
    public Func<HttpClient>? HttpClientFactory { get; init; }

    /// <summary>Whether an endpoint on another machine may be reached without TLS. Identifiers and secrets are then sent in clear text: only for a fake in a closed network.</summary>
    public bool TillatUkryptert { get; init; }

    internal void Valider()
    {
        Transportvalg.Kontroller(nameof(NirClientOptions), TimeProvider, Timeout, HttpHandler, HttpClientFactory);
        if (Miljoe is { } miljoe && !Enum.IsDefined(miljoe))
        {
            throw new ArgumentException($"{nameof(NirClientOptions)}.{nameof(Miljoe)} must be {nameof(Regler.Miljoe.Test)} or {nameof(Regler.Miljoe.Produksjon)}, or not be given.");
        }
    }
}
