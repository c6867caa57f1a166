using System.Collections.Immutable;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Valg;

namespace Nir.Sdk.Frister.Tabeller;

/// <summary>A parameter table.</summary>
/// <typeparam name="TRad">The class of its rows.</typeparam>
public sealed class Parametertabell<TRad> : Parametertabell
    where TRad : Parameterrad
{
    internal Parametertabell(ImmutableArray<TRad> rader, TRad? ellers)
    {
        Rader = rader;
        Ellers = ellers;
        AlleRader = ellers is null ? [.. rader] : [.. rader, ellers];
        Spoersmaal = new(AlleRader);
        foreach (var rad in AlleRader)
        {
            rad.Tabell = this;
            rad.Spoersmaal = new([rad]);
        }
    }

    /// <summary>The rows, in the order of the file.</summary>
    public ImmutableArray<TRad> Rader { get; }

    /// <summary>The row for what no other row covers. Null: the table has none.</summary>
    public TRad? Ellers { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Parameterrad> AlleRader { get; }

    /// <summary>
    /// The row that holds: of those that are known, have begun on their key date and whose conditions are met, the one that began last. A
    /// later row takes the place of an earlier one for those it is for, as a later law does.
    /// </summary>
    /// <param name="oppslag">The facts.</param>
    /// <param name="valg">The options.</param>
    /// <param name="mangler">The fact that is missing. Null: none is.</param>
    /// <param name="valgt">The reading of an open point that the choice rests on. Null: it rests on none.</param>
    /// <returns>The row; null when a fact is missing, or when no row was known.</returns>
    internal TRad? Velg(Oppslag oppslag, Regelmotorvalg valg, out Saksopplysning? mangler, out Valgmulighet? valgt)
    {
        TRad? funnet = null;
        DateOnly? funnetFra = null;
        mangler = null;
        valgt = null;
        foreach (var rad in Rader)
        {
            if (!rad.ErKjent(valg) || rad.IsFor(oppslag, out var ukjent) is false)
            {
                continue;
            }

            var fra = rad.Fra(valg);
            if (fra is not null || rad.Periode.Til is not null)
            {
                var noekkeldato = oppslag.Find(rad.Noekkeldato);
                ukjent ??= noekkeldato is null ? oppslag.Missing(rad.Noekkeldato) : null;
                valgt = noekkeldato is { } dato && rad.DecidedBy(valg, dato.Verdi) is { } punkt ? punkt : valgt;
                if (fra > noekkeldato?.Verdi)
                {
                    continue;
                }
            }

            if (funnet is null || (fra ?? DateOnly.MinValue) >= (funnetFra ?? DateOnly.MinValue))
            {
                (funnet, funnetFra, mangler) = (rad, fra, ukjent);
            }
        }

        return mangler is not null ? null : funnet ?? Ellers;
    }
}
