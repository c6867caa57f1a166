using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>How many hours the training comprises, and what remains.</summary>
public sealed class Timeramme : Svar
{
    internal Timeramme(IOutcome outcome, Registreringsfamilie familie, Timefag fag, int? ramme, Ledd<decimal>? brukt, Ledd<decimal>? gjenstaar)
        : base(outcome)
    {
        Familie = familie;
        Fag = fag;
        if (Utfall is Svarutfall.Beregnet)
        {
            Ramme = ramme;
            Brukt = brukt?.Verdi;
            Gjenstaar = gjenstaar?.Verdi;
        }
    }

    /// <summary>The family.</summary>
    public Registreringsfamilie Familie { get; }

    /// <summary>What the hours are of.</summary>
    public Timefag Fag { get; }

    /// <summary>The frame, in hours. Null: not computed.</summary>
    public int? Ramme { get; }

    /// <summary>The frame of Norwegian and social studies together, in hours. Null: the law names none.</summary>
    public int? Samlet { get; internal init; }

    /// <summary>Hours attended by the day asked about, those in reception centres included where they count. Null: not computed, or not counted.</summary>
    public decimal? Brukt { get; }

    /// <summary>Hours that remain, never below 0. Null: not computed, or not counted.</summary>
    public decimal? Gjenstaar { get; }
}
