namespace Nir.Sdk.Klient;

/// <summary>Runs a call and tells telemetry and the audit log about it, whatever comes of it.</summary>
internal sealed class Kallobservatoer(NirClientOptions options)
{
    public async Task<T> RunAsync<T>(Kall kall, Func<Task<T>> arbeid, Func<T, Kallutfall> beskriv)
    {
        KontrollerFormaal(kall.Options);
        using var activity = Kallmaaling.Start(kall);
        var tidspunkt = options.TimeProvider.GetUtcNow();
        var start = options.TimeProvider.GetTimestamp();
        T resultat;
        Kallutfall utfall;
        try
        {
            resultat = await arbeid().ConfigureAwait(false);
            utfall = beskriv(resultat);
        }
        catch (Exception feil)
        {
            utfall = Kallutfall.Av(feil);
            Kallmaaling.Stopp(activity, kall, utfall, options.TimeProvider.GetElapsedTime(start));
            await ReviderAsync(kall, utfall, tidspunkt).ConfigureAwait(false);
            throw;
        }

        Kallmaaling.Stopp(activity, kall, utfall, options.TimeProvider.GetElapsedTime(start));
        await ReviderAsync(kall, utfall, tidspunkt).ConfigureAwait(false);
        return resultat;
    }

    private void KontrollerFormaal(NirCallOptions call)
    {
        if (options.KrevFormaal && (string.IsNullOrWhiteSpace(call.Utfoerer) || string.IsNullOrWhiteSpace(call.Formaal)))
        {
            throw new ArgumentException(
                $"{nameof(NirClientOptions)}.{nameof(NirClientOptions.KrevFormaal)} is set: give {nameof(NirCallOptions)} with {nameof(NirCallOptions.Utfoerer)} and {nameof(NirCallOptions.Formaal)}.");
        }
    }

    private ValueTask ReviderAsync(Kall kall, Kallutfall utfall, DateTimeOffset tidspunkt)
    {
        if (options.Revisjon is null)
        {
            return ValueTask.CompletedTask;
        }

        var hendelse = new Revisjonshendelse
        {
            Tidspunkt = tidspunkt,
            Operasjon = kall.Operasjon,
            Registreringer = utfall.Funnet ?? (kall.Id is { } id ? [id] : []),
            Familie = kall.Familie ?? utfall.Lest?.Familie,
            Utfoerer = kall.Options.Utfoerer,
            Formaal = kall.Options.Formaal,
            Utfall = utfall.Utfall,
            Feilkode = (utfall.Feil as NirException)?.Feilkode,
            KorrelasjonsId = kall.KorrelasjonsId,
        };
        return options.Revisjon.WriteAsync(hendelse, CancellationToken.None);
    }
}
