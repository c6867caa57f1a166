using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;

namespace Nir.Register.Tenants;

/// <summary>The place in front of one tenant's register.</summary>
/// <param name="Tenant">The tenant's name below <c>/t/</c>. Empty: the server's own register.</param>
/// <param name="Host">
/// All that the server does with a request to the tenant, what stands in front included: for a host of one's own that leads to the same place.
/// </param>
/// <param name="SendTimeout">How long the headers of a request may take over the network, and how long its body may come in drops.</param>
public sealed record FrontPlace(string Tenant, RequestDelegate Host, TimeSpan SendTimeout)
{
    /// <summary>Below this is what stands in front steered: no call to the register.</summary>
    public const string AdminPath = ControlPath.Admin;
}
