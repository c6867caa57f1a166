using Nir.Sdk.Rapporter.Pages;
using Microsoft.AspNetCore.Http;

namespace Nir.Register.Dashboard.Pages;

/// <summary>What is shown where there is nothing.</summary>
internal static class MissingPage
{
    public static Page Create(View view, string? why = null) => new("Nothing here", Section.Requests, Part.Fixed(Html.From($"""
        <p>{why ?? "There is no page at this address."} Go to <a href="{view.Home}">the requests</a>.</p>
        """)))
    {
        Status = StatusCodes.Status404NotFound,
    };
}
