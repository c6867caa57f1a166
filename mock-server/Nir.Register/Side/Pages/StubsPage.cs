using Nir.Register.Side.Markup;
using Nir.Register.Side.Recipes;
using Nir.Register.Stubs;
using Nir.Register.Stubs.Journal;
using Nir.Register.Stubs.Scenarios;

namespace Nir.Register.Side.Pages;

/// <summary>The bad days that can be put up at a click, the stubs that are up, and where their scenarios stand.</summary>
internal static class StubsPage
{
    private const int MostRows = 200;

    private static readonly Table Rows = new("Stubs, in the order they are asked", "Stub", "Priority", "Scenario", "Answers", "Remove") { HideCaption = true };

    private static readonly Table States = new("Scenarios", "Scenario", "State") { HideCaption = true };

    public static Page Of(View view)
    {
        var layer = view.Tenant.Stubs;
        return new(
            "Stubs and recipes",
            Section.Stubs,
            Part.Fixed(Html.Of($"""<h2>Recipes</h2><p>Bad days, ready made. What no stub is for goes to the register.</p>""")),
            Part.Live("recipes", Html.Of($"""<div class="cards">{Recipe.All.Select(recipe => Card(view, recipe, recipe.IsOn(layer)))}</div>""")),
            Part.Fixed(Html.Of($"<h2>Stubs that are up</h2>")),
            Part.Live("stubs", Up(view, layer)),
            Part.Fixed(Html.Of($"<h2>Scenarios</h2>")),
            Part.Live("scenarios", Scenarios(view, layer)));
    }

    private static Html Card(View view, Recipe recipe, bool isOn) => Html.Of($"""
        <article class="card{(isOn ? " on" : "")}" id="recipe-{recipe.Name}">
        <h3>{recipe.Title}{Html.When(isOn, Html.Of($""" <span class="outcome turned-away">up</span>"""))}</h3>
        <p>{InlineCode.Of(recipe.What)}</p>
        <p class="soft"><b>A good fagsystem:</b> {InlineCode.Of(recipe.Good)}</p>
        <form method="post" action="{view.Link(isOn ? "recipes/off" : "recipes/on")}">
        <input type="hidden" name="recipe" value="{recipe.Name}">
        <button id="turn-{recipe.Name}"{Html.When(!isOn, Html.Of($" class=\"first\""))}>{(isOn ? "Take down" : "Put up")}<span class="visually-hidden">: {recipe.Title}</span></button>
        </form>
        </article>
        """);

    private static Html Up(View view, StubLayer layer)
    {
        var all = layer.Catalogue.All;
        return all.IsEmpty ? Html.Of($"""<p class="empty">None. Put up a recipe, start with <code>--stubber</code>, or post to <code>{view.Base}/__admin/mappings</code>.</p>""") : Html.Of($"""
            {Rows.Of(all.Take(MostRows).Select(stub => Row(view, layer, stub)))}
            {Html.When(all.Length > MostRows, Html.Of($"<p>And {all.Length - MostRows} more.</p>"))}
            <form method="post" action="{view.Link("stubs/reset")}"><p><button id="reset-stubs">Remove all but those of the folder</button></p></form>
            """);
    }

    /// <summary>A stub by its name: what else stands in it is whoever made it's own, and may be long.</summary>
    private static Html Row(View view, StubLayer layer, StubMapping stub) => Rows.Row(
        $"stub-{stub.Id:N}",
        null,
        Html.Of($"""{Redaction.Of(stub.Name ?? "without a name")} <span class="id soft">{stub.Id.ToString()[..8]}</span>"""),
        Html.Of($"{stub.Priority}"),
        stub.Scenario is { } step ? Html.Of($"{Redaction.Of(step.Scenario)}{(step.RequiredState is { } state ? $", in «{Redaction.Of(state)}»" : "")}") : Html.Empty,
        Html.Of($"{layer.CountAnswers(stub.Id)}"),
        Html.Of($"""
            <form method="post" action="{view.Link("stubs/remove")}"><input type="hidden" name="id" value="{stub.Id.ToString()}"><button class="small" id="remove-{stub.Id.ToString("N")}">Remove<span class="visually-hidden"> {Redaction.Of(stub.Name ?? "it")}</span></button></form>
            """));

    private static Html Scenarios(View view, StubLayer layer)
    {
        var names = layer.Catalogue.All.Select(static stub => stub.Scenario?.Scenario).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? Html.Of($"""<p class="empty">No stub is part of one.</p>""") : Html.Of($"""
            {States.Of(names.Select((name, number) => States.Row($"scenario-{number}", null, Html.Of($"{Redaction.Of(name)}"), State(layer.Scenarios.State(name)))))}
            <form method="post" action="{view.Link("scenarios/reset")}"><p><button id="reset-scenarios">Set all to their beginning</button></p></form>
            """);
    }

    private static Html State(string state) => Html.Of($"{Redaction.Of(state)}{(state == ScenarioBoard.Started ? " (its beginning)" : "")}");
}
