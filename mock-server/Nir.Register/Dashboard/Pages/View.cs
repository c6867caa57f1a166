using Nir.Sdk.Rapporter.Pages;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nir.Register.Dashboard.Live;
using Nir.Register.Faults;
using Nir.Register.Register;
using Nir.Register.Tenants;
using Nir.Register.Tracing;
using Nir.Sdk.Client;

namespace Nir.Register.Dashboard.Pages;

/// <summary>What a page is made from: the tenant it shows, and where it stands.</summary>
/// <param name="Tenant">The tenant that is shown.</param>
/// <param name="Tenants">All of them.</param>
/// <param name="Options">How the server is set up.</param>
/// <param name="Server">The server's address, without a slash at the end.</param>
/// <param name="Base">What leads to the tenant: empty, or <c>/t/</c> and its name.</param>
/// <param name="Query">What stands after the question mark.</param>
internal sealed record View(Tenant Tenant, TenantRegistry Tenants, DashboardOptions Options, string Server, string Base, IQueryCollection Query)
{
    public FakeRegister Register => Tenant.Register;

    public TrafficLog Traffic => TrafficLog.From(Tenant);

    public FaultCollection Faults => FaultCollection.From(Tenant);

    /// <summary>What the page tells about its last form.</summary>
    public Notices Notices => Tenant.Part(static _ => new Notices());

    /// <summary>The address of the requests: the first page.</summary>
    public string Home => $"{Base}/";

    /// <summary>The address of another page of the same tenant.</summary>
    public string Link(string page) => $"{Base}{DashboardApplication.Folder}/{page}";

    /// <summary>The address of a rule's page. An overlay's rules may be named anything.</summary>
    public string Rule(string id) => Link($"rules/{Uri.EscapeDataString(id)}");

    /// <summary>A number from the query; null when there is none.</summary>
    public long? Number(string name) => long.TryParse(Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A moment, as the clocks in Norway show it.</summary>
    public static Html Time(DateTimeOffset time, bool withDay = false)
    {
        var local = NorwegianTime.Clock(time);
        return Html.From(
            $"""<time datetime="{time.ToString("O", CultureInfo.InvariantCulture)}">{local.ToString(withDay ? "yyyy-MM-dd HH:mm:ss.fff" : "HH:mm:ss", CultureInfo.InvariantCulture)}</time>""");
    }

    public static Html Day(DateOnly day) => Html.From($"""<time datetime="{day}">{day}</time>""");

    public static Html Day(DateOnly? day) => day is { } known ? Day(known) : Html.Empty;

    /// <summary>A term or text in bokmål.</summary>
    public static Html Norwegian(string text) => Html.From($"""<span lang="nb">{text}</span>""");

    public static string Plural(long count, string one, string several) =>
        count == 1 ? $"1 {one}" : $"{count.ToString(CultureInfo.InvariantCulture)} {several}";
}
