using Nir.Sdk.Rapporter.Pages;
using Nir.Register.Dashboard.Markup;
using Nir.Register.Tenants;
using Nir.Register.Tracing;

namespace Nir.Register.Dashboard.Pages;

/// <summary>The registers below <c>/t/</c>, each with stubs, requests and date of its own.</summary>
internal static class TenantsPage
{
    private const int MostRows = 200;

    private static readonly Table Rows =
        new("Tenants, those used last first", "Tenant", "Persons", "Registrations", "Requests", "Date", "Drop") { HideCaption = true };

    public static Page Create(View view) => new(
        "Tenants",
        Section.Tenants,
        Part.Fixed(Html.From($"""
            <p>Each test may have a register of its own below <code>/t/</code> and a name. It is made when first called, and dropped after {(int)view.Options.TenantLifetime.TotalMinutes} minutes without use. {Own(view)}</p>
            <form method="post" action="{view.Link("tenants/go")}" class="fields">
            <p><label for="tenant">Go to a tenant</label><input id="tenant" name="tenant" pattern="[A-Za-z0-9_.\-][A-Za-z0-9_.\-]*" maxlength="64" autocomplete="off" aria-describedby="tenant-hint" required></p>
            <p><button class="first">Go</button></p>
            <p id="tenant-hint" class="hint">1 to 64 letters, digits, dots, dashes or underscores. It is made when it is not there.</p>
            </form>
            """)),
        Part.Live("tenants", List(view)));

    private static Html Own(View view) => view.Base.Length == 0
        ? Html.From($"This is the server’s own register.")
        : Html.From($"""This is one of them: <a href="/">go to the server’s own register</a>.""");

    private static Html List(View view)
    {
        var count = view.Tenants.Count;
        return count == 0 ? Html.From($"""<p class="empty">There are none.</p>""") : Html.From($"""
            <p>{View.Plural(count, "tenant", "tenants")}{(count > MostRows ? $"; the {MostRows} used last are listed" : "")}.</p>
            {Rows.ToHtml(view.Tenants.LeastRecentlyUsed(MostRows).Select(tenant => Row(view, tenant)))}
            """);
    }

    private static Html Row(View view, Tenant tenant) => Rows.Row(
        $"tenant-{tenant.Name}",
        null,
        Html.From($"""<a id="go-{tenant.Name}" href="/t/{tenant.Name}/">{tenant.Name}</a>{(ReferenceEquals(tenant, view.Tenant) ? " (this one)" : "")}"""),
        Html.From($"{tenant.Register.State.Personer.Count}"),
        Html.From($"{tenant.Register.State.Registreringer.Count}"),
        Html.From($"{TrafficLog.From(tenant).Count}"),
        View.Day(tenant.Register.Clock.Dato),
        Html.From($"""
            <form method="post" action="{view.Link("tenants/drop")}"><input type="hidden" name="tenant" value="{tenant.Name}"><button class="small" id="drop-{tenant.Name}">Drop<span class="visually-hidden"> {tenant.Name}</span></button></form>
            """));
}
