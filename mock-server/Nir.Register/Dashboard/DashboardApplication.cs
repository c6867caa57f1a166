using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Nir.Register.Contract.Answers;
using Nir.Register.Dashboard.Forms;
using Nir.Register.Dashboard.Live;
using Nir.Register.Dashboard.Pages;
using Nir.Register.Tenants;
using Nir.Register.Tracing.Findings;

namespace Nir.Register.Dashboard;

/// <summary>
/// The page: <c>/</c> for a browser, and all below <c>/__side</c>. It stands before stubs and faults, so that what is done with it can be
/// undone with it. Nothing of it runs, or is loaded, until it is asked for.
/// </summary>
internal sealed class DashboardApplication(RequestDelegate next, TenantRegistry tenants, DashboardOptions options)
{
    /// <summary>Where all but the first page is.</summary>
    public const string Folder = "/__side";

    private readonly Lazy<LiveFeed> _feed = new(static () => new LiveFeed());

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (Guard.RefuseSteering(request) is { } foreign)
        {
            throw new RequestError(foreign);
        }

        return request.Path.StartsWithSegments(Folder, StringComparison.Ordinal) || (request.Path == "/" && IsBrowser(request))
            ? AnswerAsync(context)
            : next(context);
    }

    private Task AnswerAsync(HttpContext context)
    {
        var (request, path) = (context.Request, context.Request.Path.Value!);
        if (Guard.RefusePage(request) is { } refused)
        {
            throw new RequestError(refused);
        }

        SecurityHeaders.Set(context.Response);
        if (HttpMethods.IsPost(request.Method) && path != "/")
        {
            return FormHandler.AnswerAsync(context, View(context, request.Query), path[Folder.Length..]);
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            throw new RequestError(Problems.ForStatus(StatusCodes.Status405MethodNotAllowed));
        }

        return path == $"{Folder}/live" && HttpMethods.IsGet(request.Method) ? FollowAsync(context)
            : path.StartsWith(Folder, StringComparison.Ordinal) && Asset.Find(path[Folder.Length..].TrimStart('/')) is { } asset ? asset.WriteAsync(context)
            : WriteAsync(context, path);
    }

    private Task WriteAsync(HttpContext context, string path)
    {
        var view = View(context, context.Request.Query);
        var page = Contents.Find(view, path);
        context.Response.StatusCode = page.Status;
        // What may be a person's number is not repeated, wherever it came from.
        var query = PersonNumber.IsIn(context.Request.QueryString.Value, options.Time.GetUtcNow().Year) ? "" : context.Request.QueryString.Value;
        return PageWriter.WriteAsync(context, Layout.Create(view, page, path + query));
    }

    private Task FollowAsync(HttpContext context)
    {
        var of = context.Request.Query["of"].ToString();
        var query = of.IndexOf('?', StringComparison.Ordinal) is > 0 and var mark ? of[mark..] : "";
        var path = of[..^query.Length];
        var view = View(context, new QueryCollection(QueryHelpers.ParseQuery(query)));
        return _feed.Value.ServeAsync(context, view, path);
    }

    private View View(HttpContext context, IQueryCollection query)
    {
        var request = context.Request;
        return new View(Tenant.From(context), tenants, options, $"{request.Scheme}://{request.Host}", request.PathBase.Value ?? "", query);
    }

    private static bool IsBrowser(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers.Accept.Any(static accept => accept?.Contains("text/html", StringComparison.OrdinalIgnoreCase) is true);
}
