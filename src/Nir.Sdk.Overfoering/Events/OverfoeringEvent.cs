using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Overfoering.Events;

/// <summary>Something that happened to a transfer, or that the nightly comparison found. It holds no content and no identifier.</summary>
public sealed record OverfoeringEvent
{
    /// <summary>The event's own id. The same event may come again when a reader stopped in the middle: it has the same id.</summary>
    public required long Id { get; init; }

    /// <summary>What it tells of.</summary>
    public required OverfoeringEventKind Kind { get; init; }

    /// <summary>The registration's id.</summary>
    public required Guid Registrering { get; init; }

    /// <summary>The registration's family.</summary>
    public required Registreringsfamilie Familie { get; init; }

    /// <summary>The kommune.</summary>
    public required Kommunenummer Kommune { get; init; }

    /// <summary>NIR's version. Null: none.</summary>
    public string? Version { get; init; }

    /// <summary>Rules, member paths or a code, as the kind says; never a value. Empty: none.</summary>
    public ValueList<string> Details { get; init; } = [];

    /// <summary>When it was written, by the database's clock.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The kind and the registration.</summary>
    public override string ToString() => $"{Kind} {Familie} {Registrering}{(Details.Count == 0 ? "" : $": {string.Join(", ", Details)}")}";
}
