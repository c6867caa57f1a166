using Nir.Register.Dashboard.Pages;
using Nir.Register.Register;
using Nir.Sdk.Identifikatorer;

namespace Nir.Register.Dashboard.Forms;

/// <summary>Finds a person.</summary>
internal static class PersonActions
{
    /// <summary>Goes to the person with a DUF-nummer. The number is not repeated, whether it is known or not.</summary>
    public static Done Find(View view, PostedForm form)
    {
        if (!DufNummer.TryParse(form.Text("duf")?.Replace(" ", "", StringComparison.Ordinal), out var number))
        {
            return new("persons", "That is no DUF-nummer: it has twelve digits.", IsRefusal: true);
        }

        return Personer.Find(view.Register.State, new() { DufNummer = number }) is { } person
            ? new($"persons/{person}")
            : new("persons", "The register knows no one with that DUF-nummer.", IsRefusal: true);
    }
}
