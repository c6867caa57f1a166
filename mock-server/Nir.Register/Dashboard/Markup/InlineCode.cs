using Nir.Sdk.Rapporter.Pages;
namespace Nir.Register.Dashboard.Markup;

/// <summary>Shows what stands between backticks as code.</summary>
internal static class InlineCode
{
    public static Html Create(string text) =>
        Html.Join(text.Split('`').Select(static (part, number) => number % 2 == 0 ? Html.From($"{part}") : Html.From($"<code>{part}</code>")));
}
