using Nir.Sdk.Rapporter.Pages;

namespace Nir.Register.Dashboard.Pages;

/// <summary>A part of a page.</summary>
/// <param name="Id">What it is known by when it is brought up to date. Null: it stays as it is.</param>
/// <param name="Markup">What it shows.</param>
internal sealed record Part(string? Id, Html Markup)
{
    public static Part Fixed(Html markup) => new(null, markup);

    public static Part Live(string id, Html markup) => new(id, markup);

    public Html Whole => Id is null ? Markup : Html.From($"""<div id="{Id}" data-part="">{Markup}</div>""");
}
