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
            return RequestsPage.Of(view);
        }

        return path.StartsWith(DashboardApplication.Folder, StringComparison.Ordinal)
            ? Find(view, path[DashboardApplication.Folder.Length..].Split('/'))
            : MissingPage.Of(view);
    }

    private static Page Find(View view, string[] path) => path switch
    {
        [_, "requests", var number] => RequestPage.Of(view, Number(number)),
        [_, "rules", var id] => RulePage.Of(view, id),
        [_, "persons"] => PersonsPage.Of(view),
        [_, "persons", var number] => PersonPage.Of(view, Number(number)),
        [_, "findings"] => FindingsPage.Of(view),
        [_, "clock"] => ClockPage.Of(view),
        [_, "faults"] => FaultsPage.Of(view),
        [_, "tenants"] => TenantsPage.Of(view),
        _ => MissingPage.Of(view),
    };

    private static long Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
