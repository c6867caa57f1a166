using Nir.Register.Dashboard.Pages;

namespace Nir.Register.Dashboard.Forms;

/// <summary>Forgets what was found of the clients.</summary>
internal static class FindingActions
{
    public static Done Forget(View view, PostedForm form)
    {
        view.Traffic.ForgetFindings();
        return new("findings", "The findings are forgotten. Run your client again to see which come back.");
    }
}
