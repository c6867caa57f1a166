using Nir.Sdk.Kontrakt;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Klient;

/// <summary>How a call went, as audit and telemetry see it.</summary>
/// <param name="Utfall">How it went.</param>
internal readonly record struct Kallutfall(Utfall Utfall)
{
    /// <summary>The rules named. Null: none.</summary>
    public ValueList<Avvik>? Avvik { get; init; }

    /// <summary>The registration read. Null: none, or known beforehand.</summary>
    public Registrering? Lest { get; init; }

    /// <summary>The registrations found. Null: not a search.</summary>
    public ValueList<Guid>? Funnet { get; init; }

    /// <summary>The fault. Null: none.</summary>
    public Exception? Feil { get; init; }

    public static Kallutfall Av(Overfoeringsresultat resultat) => resultat switch
    {
        Godtatt => new(Utfall.Godtatt),
        GodtattMedMerknader godtatt => new(Utfall.GodtattMedMerknader) { Avvik = godtatt.Merknader },
        Avvist avvist => new(Utfall.Avvist) { Avvik = avvist.Avvik },
        Konflikt konflikt => new(Utfall.Konflikt) { Avvik = konflikt.Avvik },
        _ => new(Utfall.UtfallUkjent),
    };

    public static Kallutfall Av(Sletteresultat resultat) => resultat switch
    {
        Slettet => new(Utfall.Slettet),
        VarSlettet => new(Utfall.FinnesIkke),
        SlettingAvvist avvist => new(Utfall.Avvist) { Avvik = avvist.Avvik },
        Slettekonflikt => new(Utfall.Konflikt),
        _ => new(Utfall.UtfallUkjent),
    };

    public static Kallutfall Av(LagretRegistrering? lagret) =>
        lagret is null ? new(Utfall.FinnesIkke) : new(Utfall.Lest) { Lest = lagret.Registrering };

    public static Kallutfall Av(Sammenligning sammenligning) => sammenligning switch
    {
        Lik => new(Utfall.Lik),
        Ulik => new(Utfall.Ulik),
        _ => new(Utfall.FinnesIkke),
    };

    public static Kallutfall Av(Soekeresultat resultat) =>
        new(Utfall.Lest) { Funnet = resultat.Treff.Select(static treff => treff.Id).ToValueList() };

    public static Kallutfall Av(Personstatus status) =>
        new(Utfall.Lest) { Funnet = status.Registreringer.Select(static registrering => registrering.Id).ToValueList() };

    public static Kallutfall Av(Persondata data) => new(Utfall.Lest);

    public static Kallutfall Av(Exception feil) =>
        new(feil is OperationCanceledException ? Utfall.Avbrutt : Utfall.Feil) { Feil = feil };
}
