using System.Collections.Immutable;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Register;

/// <summary>Days on which the register takes no transfers, as when municipalities merge. NIR web and reads stay open.</summary>
public sealed record Stengt
{
    /// <summary>The first day, on the register's clock.</summary>
    public required DateOnly Fra { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public required DateOnly Til { get; init; }

    /// <summary>The municipalities it concerns. Null: all.</summary>
    public ValueList<Kommunenummer>? Kommuner { get; init; }

    internal bool Gjelder(Kommunenummer kommune, DateOnly dato) => Fra <= dato && dato <= Til && (Kommuner is null || Kommuner.Contains(kommune));

    /// <summary>The refusal of a transfer; null when the register is open.</summary>
    internal static Registersvar.Avslag? Nekt(ImmutableList<Stengt> perioder, Kommunenummer kommune, DateOnly dato) =>
        perioder.Find(periode => periode.Gjelder(kommune, dato)) is { } stengt
            ? Avslag.Uten(Avslagsgrunn.Stengt) with { DagerTilAapning = stengt.Til.DayNumber - dato.DayNumber + 1 }
            : null;
}
