using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Overfoering.Overview;

/// <summary>Where the newest state of a registration is on its way. It holds no content and no identifier.</summary>
public sealed record RegistreringProgress
{
    /// <summary>The row's id.</summary>
    public required long Row { get; init; }

    /// <summary>The registration's id.</summary>
    public required Guid Registrering { get; init; }

    /// <summary>The kommune.</summary>
    public required Kommunenummer Kommune { get; init; }

    /// <summary>The family.</summary>
    public required Registreringsfamilie Familie { get; init; }

    /// <summary>Where it is.</summary>
    public required OverfoeringState State { get; init; }

    /// <summary>Why it waits or stands.</summary>
    public required OverfoeringReason Reason { get; init; }

    /// <summary>Rules, member paths, a version or an id, as the reason says. Empty: none.</summary>
    public required ValueList<string> Details { get; init; }

    /// <summary>The version that NIR answered. Null: none.</summary>
    public string? Version { get; init; }

    /// <summary>When it was enqueued.</summary>
    public required DateTimeOffset Enqueued { get; init; }

    /// <summary>When something last happened to it.</summary>
    public required DateTimeOffset Changed { get; init; }

    /// <summary>Whether another of the same person stands before it.</summary>
    public required bool IsBehind { get; init; }

    /// <summary>The last day it must be registered. Null: none, or it is urgent.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>The registration and where it is.</summary>
    public override string ToString() => $"{Familie} {Registrering}: {State}{(Reason is OverfoeringReason.None ? "" : $", {Reason}")}";
}
