using System.Globalization;
using Nir.Register.Register;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Rapporter.Pages;

namespace Nir.Register.Dashboard.Pages;

/// <summary>Which kommune and year the pages of lists and reports are of, as the page's address has it.</summary>
/// <param name="Kommune">The kommune. Null: nothing is registered.</param>
/// <param name="Year">The year.</param>
/// <param name="Kommuner">Those to choose from.</param>
internal sealed record ReportChoice(Kommunenummer? Kommune, int Year, IReadOnlyList<Kommunenummer> Kommuner)
{
    private const int FirstYear = 1991;

    /// <summary>What the page's address asks for. What it cannot have is left aside.</summary>
    public static ReportChoice From(View view, RegisterState state)
    {
        var today = view.Register.Clock.Dato;
        Kommunenummer[] kommuner = [.. state.Registreringer.Values.Select(static entry => entry.Registrering.Kommune).Distinct()
            .OrderBy(static kommune => kommune.ToString(), StringComparer.Ordinal)];
        var asked = Kommunenummer.TryParse(view.Query["kommune"], out var number) && kommuner.Contains(number) ? number : (Kommunenummer?)null;
        var year = view.Number("aar") is >= FirstYear and var known && known <= today.Year ? (int)known : today.Year;
        return new(asked ?? (kommuner is [var first, ..] ? first : null), year, kommuner);
    }

    /// <summary>The form that chooses.</summary>
    public Html Form(View view, string page, bool withYear) => Kommuner.Count == 0 ? Html.Empty : Html.From($"""
        <form method="get" action="{view.Link(page)}" class="fields">
        <p><label for="kommune">Kommune</label><select id="kommune" name="kommune">{Kommuner.Select(Option)}</select></p>
        {Html.When(withYear, Html.From($"""<p><label for="aar">Year</label><input id="aar" name="aar" type="number" min="{FirstYear}" max="{view.Register.Clock.Dato.Year}" value="{Year}" required></p>"""))}
        <p><button class="first">Show</button></p>
        </form>
        """);

    /// <summary>The query of an address with this choice.</summary>
    public string Query => Kommune is { } kommune ? string.Create(CultureInfo.InvariantCulture, $"?kommune={kommune}&aar={Year}") : "";

    private Html Option(Kommunenummer kommune) => Html.From(
        $"""<option value="{kommune.ToString()}"{Html.When(kommune == Kommune, Html.From($" selected"))}>{kommune.ToString()}</option>""");
}
