using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Answers;

namespace Nir.Register.Tenants;

/// <summary>Answers in the register's place while it is down or has had too many calls. What steers the fake is always answered.</summary>
internal sealed class AvailabilityGuard(RequestDelegate next, TimeProvider time)
{
    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments(ControlPath.Root, StringComparison.Ordinal) || path.StartsWithSegments(FrontPlace.AdminPath, StringComparison.Ordinal)
            || Tenant.From(context).Availability.Refuse(time.GetUtcNow()) is not var (maintenance, wait))
        {
            return next(context);
        }

        context.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        throw new RequestError(maintenance ? Problems.Maintenance() : Problems.TooMany());
    }
}
