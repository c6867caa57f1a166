using System.Net;
using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Answers;
using Nir.Register.Hosting;
using Nir.Register.Tenants;
using Nir.Sdk.Contract;

namespace Nir.Register.Dashboard;

/// <summary>
/// Keeps the web out: a page elsewhere must neither read the dashboard nor steer the fake of whoever looks at it. Programs, which send
/// neither <c>Origin</c> nor <c>Sec-Fetch-Site</c>, are not concerned.
/// </summary>
internal static class Guard
{
    private static readonly string[] Steering = [DashboardApplication.Folder, ControlPath.Root, FrontPlace.AdminPath];

    /// <summary>What is wrong with a request for the page; null when nothing is.</summary>
    public static NirProblem? RefusePage(HttpRequest request) => IsOwn(request.Host.Host) ? RefuseSteering(request)
        : Problems.WrongHost("The page answers to localhost and 127.0.0.1 only: another name may be a web page's that points here.");

    /// <summary>What is wrong with a request that changes something here; null when nothing is, or when it changes nothing.</summary>
    public static NirProblem? RefuseSteering(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            || !Array.Exists(Steering, folder => request.Path.StartsWithSegments(folder, StringComparison.Ordinal)))
        {
            return null;
        }

        var isForeign = request.Headers["Sec-Fetch-Site"] is [{ } site] && site is not ("same-origin" or "none");
        var origin = request.Headers.Origin;
        return isForeign || (origin.Count > 0 && !IsOwn(request, origin.ToString()))
            ? Problems.FromOtherSite("A web page elsewhere sent this. The fake is steered from its own page, or by programs.")
            : null;
    }

    private static bool IsOwn(HttpRequest request, string origin) =>
        IsOwn(request.Host.Host) && string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name always means this machine. The name of the server in process never resolves, so that no browser gets there.</summary>
    private static bool IsOwn(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || host.Equals(NirServer.HostInProcess, StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
