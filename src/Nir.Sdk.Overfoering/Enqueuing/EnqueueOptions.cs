namespace Nir.Sdk.Overfoering.Enqueuing;

/// <summary>What is known of a transfer beyond its content. All of it may be left out.</summary>
public sealed record EnqueueOptions
{
    /// <summary>The last day it must be registered, inclusive. Null: it is computed from the newest vedtak (IF §§ 58-59).</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Whether it goes before all that is not urgent, with what stands before it in the person's queue. False by default.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>
    /// NIR's version that the content was made from: where the registration was transferred before the outbox was there, or where a caseworker has seen what
    /// NIR holds and chosen. Null: what was accepted last from here.
    /// </summary>
    public string? SeenVersion { get; init; }
}
