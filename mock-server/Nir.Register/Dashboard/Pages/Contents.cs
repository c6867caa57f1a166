using System.Globalization;

namespace Nir.Register.Dashboard.Pages;

/// <summary>Finds the page at an address.</summary>
internal static class Contents
{
    /// <summary>The page; one that says so when there is none.</summary>
    /// <param name="view">The tenant.</param>
    /// <param name="path">The address below the tenant's.</param>
    public static Page Find(View view, string path)
    {
        if (path == "/")
        {
            return RequestsPage.Create(view);
        }

        return path.StartsWith(DashboardApplication.Folder, StringComparison.Ordinal)
            ? Find(view, path[DashboardApplication.Folder.Length..].Split('/'))
            : MissingPage.Create(view);
    }

    private static Page Find(View view, string[] path) => path switch
    {
        [_, "requests", var number] => RequestPage.Create(view, Number(number)),
        [_, "rules", var id] => RulePage.Create(view, id),
        [_, "persons"] => PersonsPage.Create(view),
        [_, "persons", var number] => PersonPage.Create(view, Number(number)),
        [_, "reports"] => ReportsPage.Create(view),
        [_, "personliste"] => PersonlistePage.Create(view),
        [_, "statistikk"] => StatistikkPage.Create(view),
        [_, "findings"] => FindingsPage.Create(view),
        [_, "clock"] => ClockPage.Create(view),
        [_, "faults"] => FaultsPage.Create(view),
        [_, "tenants"] => TenantsPage.Create(view),
        _ => MissingPage.Create(view),
    };

    private static long Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
