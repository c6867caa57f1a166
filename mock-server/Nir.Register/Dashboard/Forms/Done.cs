using System.Globalization;
using Nir.Register.Dashboard.Pages;

namespace Nir.Register.Dashboard.Forms;

/// <summary>What came of a form.</summary>
/// <param name="Page">The page to go to, below the tenant's. Empty: the requests.</param>
/// <param name="Text">What it tells. Null: the page says it itself.</param>
/// <param name="IsRefusal">Whether nothing was done.</param>
internal sealed record Done(string Page, string? Text = null, bool IsRefusal = false)
{
    /// <summary>Where to go instead, when it is no page of the tenant. Null: it is one.</summary>
    public string? Elsewhere { get; init; }

    public string Address(View view)
    {
        var page = Elsewhere ?? (Page.Length == 0 ? view.Home : view.Link(Page));
        return Text is null ? page : string.Create(CultureInfo.InvariantCulture, $"{page}?notice={view.Notices.Tell(Text, IsRefusal)}");
    }
}
