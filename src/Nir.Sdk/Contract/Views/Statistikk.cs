using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract.Views;

/// <summary>A published table of statistics: small numbers are hidden, and so is what would show them by a sum or a difference.</summary>
public sealed record Statistikk
{
    /// <summary>The table.</summary>
    public required Statistikktabell Tabell { get; init; }

    /// <summary>The areas.</summary>
    public required Statistikknivaa Nivaa { get; init; }

    /// <summary>What it is divided by.</summary>
    public required Statistikkinndeling Inndeling { get; init; }

    /// <summary>What the figures count.</summary>
    public required Statistikkenhet Enhet { get; init; }

    /// <summary>The years, in order, and when each was drawn.</summary>
    public required ValueList<Statistikkutgave> Utgaver { get; init; }

    /// <summary>The figures, by area, then by category with the total first, then by year. Every combination is there.</summary>
    public required ValueList<Statistikktall> Tall { get; init; }

    /// <summary>What a reader must know of the table, in bokmål. Null: nothing.</summary>
    public string? Merknad { get; init; }
}
