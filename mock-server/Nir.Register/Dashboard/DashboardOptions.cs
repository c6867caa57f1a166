using System.Collections.Immutable;
using Nir.Register.Register;

namespace Nir.Register.Dashboard;

/// <summary>What the page knows of how the server is set up.</summary>
/// <param name="Setup">How the register behaves.</param>
/// <param name="Time">The transport's clock.</param>
/// <param name="TenantLifetime">How long a tenant may lie unused.</param>
/// <param name="Logins">Who may call.</param>
internal sealed record DashboardOptions(RegisterOptions Setup, TimeProvider Time, TimeSpan TenantLifetime, ImmutableArray<Dataoverfoeringsbruker> Logins);
