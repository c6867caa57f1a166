namespace Nir.Register.Tenants;

/// <summary>What keeps a tenant's calls from being answered.</summary>
/// <param name="Maintenance">How long the maintenance lasts still. Null: there is none.</param>
/// <param name="CallsPerMinute">The most calls a minute. Null: no limit.</param>
internal readonly record struct AvailabilityStatus(TimeSpan? Maintenance, int? CallsPerMinute)
{
    public bool IsAnything => Maintenance is not null || CallsPerMinute is not null;
}
