using Microsoft.AspNetCore.Http;

namespace Nir.Register.Tenants;

/// <summary>What stands in front of one tenant's register, and may answer in its place. It is disposed of with the tenant.</summary>
public interface IRegisterFront : IDisposable
{
    /// <summary>How many answers of its own it has, for the page.</summary>
    int Count { get; }

    /// <summary>Answers a request itself, or lets the register answer.</summary>
    /// <param name="context">The request. The tenant's prefix is taken off its path.</param>
    /// <param name="behind">The register, which may be called once. It answers for its own failures.</param>
    Task InvokeAsync(HttpContext context, RequestDelegate behind);
}
