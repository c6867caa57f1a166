using Nir.Register.Side.Pages;

namespace Nir.Register.Side.Forms;

/// <summary>Removes stubs and sets scenarios back.</summary>
internal static class StubActions
{
    public static Done Remove(View view, PostedForm form) =>
        Guid.TryParse(form.Text("id"), out var id) && view.Tenant.Stubs.Remove(stub => stub.Id == id).Count > 0
            ? new("stubs", "The stub is removed.")
            : new("stubs", "That stub is not up any more.", IsRefusal: true);

    public static Done Reset(View view, PostedForm form)
    {
        view.Tenant.Stubs.ResetMappings();
        return new("stubs", "The stubs are removed, but for those of the folder, and the scenarios stand at their beginning.");
    }

    public static Done ResetScenarios(View view, PostedForm form)
    {
        view.Tenant.Stubs.Scenarios.Reset();
        return new("stubs", "The scenarios stand at their beginning.");
    }
}
