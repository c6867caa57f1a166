using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Klient;

/// <summary>One read or write, for the audit log: who, when, what, why and how it went. It never holds an identifier of the person.</summary>
public sealed record Revisjonshendelse
{
    /// <summary>When the call began.</summary>
    public required DateTimeOffset Tidspunkt { get; init; }

    /// <summary>What was done.</summary>
    public required Operasjon Operasjon { get; init; }

    /// <summary>The registrations that were read or written. Empty: a search found none, or failed.</summary>
    public required ValueList<Guid> Registreringer { get; init; }

    /// <summary>Their family. Null: not known, or several.</summary>
    public Registreringsfamilie? Familie { get; init; }

    /// <summary>Who made the call. Null: not told (<see cref="NirCallOptions.Utfoerer"/>).</summary>
    public string? Utfoerer { get; init; }

    /// <summary>Why. Null: not told (<see cref="NirCallOptions.Formaal"/>).</summary>
    public string? Formaal { get; init; }

    /// <summary>How it went.</summary>
    public required Utfall Utfall { get; init; }

    /// <summary>The kind of fault. Null: no fault, or not one of the register's.</summary>
    public Feilkode? Feilkode { get; init; }

    /// <summary>The id of the call.</summary>
    public required string KorrelasjonsId { get; init; }
}
