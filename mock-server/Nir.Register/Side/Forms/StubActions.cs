using Nir.Register.Side.Pages;
using Nir.Register.Side.Recipes;
using Nir.Register.Stubs;

namespace Nir.Register.Side.Forms;

/// <summary>Puts recipes up and takes them down, and removes stubs.</summary>
internal static class StubActions
{
    public static Done TurnOn(View view, PostedForm form)
    {
        if (Recipe.Find(form.Text("recipe")) is not { } recipe)
        {
            return Unknown;
        }

        try
        {
            recipe.TurnOn(view.Tenant.Stubs);
        }
        catch (StubLimitException full)
        {
            return new("stubs", full.Message, IsRefusal: true);
        }

        return new("stubs", $"«{recipe.Title}» is up.");
    }

    public static Done TurnOff(View view, PostedForm form)
    {
        if (Recipe.Find(form.Text("recipe")) is not { } recipe)
        {
            return Unknown;
        }

        recipe.TurnOff(view.Tenant.Stubs);
        return new("stubs", $"«{recipe.Title}» is taken down.");
    }

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

    private static Done Unknown => new("stubs", "There is no such recipe.", IsRefusal: true);
}
