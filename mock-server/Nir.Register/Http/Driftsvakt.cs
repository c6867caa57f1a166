using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nir.Register.Stubs.Admin;

namespace Nir.Register.Http;

/// <summary>Answers in the register's place while it is down or has had too many calls. What steers the fake is always answered.</summary>
internal sealed class Driftsvakt(RequestDelegate neste, TimeProvider tid)
{
    public Task InvokeAsync(HttpContext kontekst)
    {
        var sti = kontekst.Request.Path;
        if (sti.StartsWithSegments(Styringsendepunkter.Sti, StringComparison.Ordinal) || sti.StartsWithSegments(AdminApi.Path, StringComparison.Ordinal)
            || Leietaker.Fra(kontekst).Drift.Nekt(tid.GetUtcNow()) is not var (vedlikehold, vent))
        {
            return neste(kontekst);
        }

        kontekst.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(vent.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        throw new Forespoerselsfeil(vedlikehold ? Problemer.Vedlikehold() : Problemer.ForMange());
    }
}
