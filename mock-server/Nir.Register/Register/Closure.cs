using System.Collections.Immutable;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Register;

/// <summary>Days on which the register takes no transfers, as when municipalities merge. NIR web and reads stay open.</summary>
public sealed record Closure
{
    /// <summary>The first day, on the register's clock.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The municipalities it concerns. Null: all.</summary>
    public ValueList<Kommunenummer>? Kommuner { get; init; }

    internal bool Applies(Kommunenummer kommune, DateOnly date) => From <= date && date <= To && (Kommuner is null || Kommuner.Contains(kommune));

    /// <summary>The refusal of a transfer; null when the register is open.</summary>
    internal static RegisterResponse.Refusal? Refuse(ImmutableList<Closure> perioder, Kommunenummer kommune, DateOnly date) =>
        perioder.Find(periode => periode.Applies(kommune, date)) is { } closed
            ? Refusal.Without(RefusalReason.Closure) with { DaysUntilOpening = closed.To.DayNumber - date.DayNumber + 1 }
            : null;
}
