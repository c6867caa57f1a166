namespace Nir.Register.Http;

/// <summary>What keeps a tenant's calls from being answered.</summary>
/// <param name="Vedlikehold">How long the maintenance lasts still. Null: there is none.</param>
/// <param name="KallPerMinutt">The most calls a minute. Null: no limit.</param>
internal readonly record struct Driftsstatus(TimeSpan? Vedlikehold, int? KallPerMinutt)
{
    public bool ErNoe => Vedlikehold is not null || KallPerMinutt is not null;
}
