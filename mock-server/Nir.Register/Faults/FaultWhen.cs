using System.Collections.Immutable;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Faults;

/// <summary>Which calls a fault strikes: those that all of it holds for.</summary>
public sealed record FaultWhen
{
    /// <summary>The operations. Empty: all under <c>/v1</c>, and no token endpoint.</summary>
    public ImmutableArray<FaultOperation> Operations { get; init; } = [];

    /// <summary>The person that the call is about, by either number. Null: anyone. It must be synthetic.</summary>
    public PersonReference? Person { get; init; }

    /// <summary>The law of the registration that the call sends, or names by its id. Null: any, and calls without one.</summary>
    public Lovverk? Law { get; init; }

    /// <summary>Only the first so many of the calls that the rest holds for. Null: no limit.</summary>
    public int? First { get; init; }

    /// <summary>Only the call with this number, from 1, of those that the rest holds for. Null: each.</summary>
    public int? Nth { get; init; }

    /// <summary>From this day on, inclusive, by the register's own date. Null: from the beginning.</summary>
    public DateOnly? From { get; init; }
}
