namespace Nir.Register.Tenants;

/// <summary>How a tenant's calls are kept from being answered. What is left out is lifted.</summary>
internal sealed record AvailabilityMessage
{
    /// <summary>The longest maintenance: a year.</summary>
    public const int MaxSeconds = 31_536_000;

    /// <summary>For how many seconds the register is down for maintenance, on the transport's clock. Null: it is up.</summary>
    public int? MaintenanceSeconds { get; init; }

    /// <summary>The most calls a minute. Null: no limit.</summary>
    public int? CallsPerMinute { get; init; }
}
