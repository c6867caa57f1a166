using Microsoft.AspNetCore.Http;
using Nir.Register.Contract.Answers;

namespace Nir.Register.Tenants;

/// <summary>Finds the tenant of a call, and takes <c>/t/{tenant}</c> off its address, so that all that follows is the same for all.</summary>
internal sealed class TenantRouter(RequestDelegate next, TenantRegistry tenants)
{
    private const string Prefix = "/t/";

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (!path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return SendAsync(context, tenants.Main);
        }

        var end = path.IndexOf('/', Prefix.Length);
        var name = end < 0 ? path[Prefix.Length..] : path[Prefix.Length..end];
        if (!TenantRegistry.IsName(name))
        {
            throw new RequestError(Problems.Invalid("A tenant's name is 1 to 64 letters, digits, dots, dashes or underscores."));
        }

        context.Request.PathBase = context.Request.PathBase.Add(Prefix + name);
        context.Request.Path = end < 0 ? "/" : path[end..];
        return SendAsync(context, tenants.Read(name));
    }

    private Task SendAsync(HttpContext context, Tenant tenant)
    {
        tenant.Take(context);
        return next(context);
    }
}
