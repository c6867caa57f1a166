namespace Nir.Sdk.Klient;

/// <summary>Settles by reading back what the register's answer, or the lack of one, left open.</summary>
internal static class Avklaring
{
    public static Task<Overfoeringsresultat> AvklarAsync(
        INirTransport transport, Overfoering overfoering, Overfoeringsresultat svar, CancellationToken cancellationToken) => svar switch
        {
            Konflikt { Aarsak: Konfliktaarsak.EndretIRegisteret } konflikt => AvklarAsync(transport, overfoering, konflikt, cancellationToken),
            UtfallUkjent ukjent => AvklarAsync(transport, overfoering, ukjent, cancellationToken),
            _ => Task.FromResult(svar),
        };

    public static async Task<Sletteresultat> AvklarAsync(
        INirTransport transport, Sletting sletting, Sletteresultat svar, CancellationToken cancellationToken)
    {
        if (svar is Slettekonflikt)
        {
            var lagret = await transport.ReadAsync(sletting.Id, sletting.KorrelasjonsId, cancellationToken).ConfigureAwait(false);
            return lagret is null
                ? new VarSlettet(svar.Id, svar.KorrelasjonsId)
                : new Slettekonflikt(svar.Id, svar.KorrelasjonsId, lagret.Versjon);
        }

        if (svar is SletteutfallUkjent)
        {
            try
            {
                return await transport.ReadAsync(sletting.Id, sletting.KorrelasjonsId, cancellationToken).ConfigureAwait(false) is null
                    ? new Slettet(svar.Id, svar.KorrelasjonsId)
                    : svar;
            }
            catch (NirException)
            {
                return svar;
            }
        }

        return svar;
    }

    // A fault while reading back reaches the caller: nothing was stored, and the whole call can be made again.
    private static async Task<Overfoeringsresultat> AvklarAsync(
        INirTransport transport, Overfoering overfoering, Konflikt konflikt, CancellationToken cancellationToken)
    {
        var lagret = await transport.ReadAsync(overfoering.Neste.Id, overfoering.KorrelasjonsId, cancellationToken).ConfigureAwait(false);
        return lagret is not null && lagret.Registrering == overfoering.Neste
            ? Godtatt(konflikt, lagret)
            : konflikt with { Versjon = lagret?.Versjon };
    }

    // A fault while reading back leaves the outcome as unknown as it was.
    private static async Task<Overfoeringsresultat> AvklarAsync(
        INirTransport transport, Overfoering overfoering, UtfallUkjent ukjent, CancellationToken cancellationToken)
    {
        try
        {
            var lagret = await transport.ReadAsync(overfoering.Neste.Id, overfoering.KorrelasjonsId, cancellationToken).ConfigureAwait(false);
            return lagret is not null && lagret.Registrering == overfoering.Neste ? Godtatt(ukjent, lagret) : ukjent;
        }
        catch (NirException)
        {
            return ukjent;
        }
    }

    private static Godtatt Godtatt(Overfoeringsresultat svar, LagretRegistrering lagret) =>
        new(svar.Id, svar.KorrelasjonsId, lagret.Versjon) { ErLestTilbake = true };
}
