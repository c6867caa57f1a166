using Nir.Register.Dashboard.Pages;
using Nir.Register.Tenants;

namespace Nir.Register.Dashboard.Forms;

/// <summary>Goes to tenants and drops them.</summary>
internal static class TenantActions
{
    public static Done Go(View view, PostedForm form) => form.Text("tenant") is { } name && TenantRegistry.IsName(name)
        ? new("") { Elsewhere = $"/t/{name}/" }
        : new("tenants", "A tenant’s name is 1 to 64 letters, digits, dots, dashes or underscores.", IsRefusal: true);

    public static Done Drop(View view, PostedForm form)
    {
        if (form.Text("tenant") is not { } name || !view.Tenants.Remove(name))
        {
            return new("tenants", "There is no such tenant any more.", IsRefusal: true);
        }

        // The page of the one that was dropped would make it anew.
        return name == view.Tenant.Name ? new("") { Elsewhere = $"{DashboardApplication.Folder}/tenants" } : new Done("tenants", $"{name} is dropped.");
    }
}
