using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Nir.Register.Stubs.Scenarios;

namespace Nir.Register.Stubs.Admin;

/// <summary><c>/__admin/scenarios</c>: lists and sets the states of scenarios.</summary>
internal sealed class ScenariosApi(StubLayer layer)
{
    public AdminAnswer Answer(AdminCall call) => (call.Method, call.Segments) switch
    {
        ("GET", [_]) => AdminAnswer.Ok(new JsonObject { ["scenarios"] = new JsonArray([.. Groups().Select(Show)]) }),
        ("DELETE", [_]) or ("POST", [_, "reset"]) => ResetAll(),
        ("PUT", [_, var name, "state"]) => Set(call, name),
        _ => AdminAnswer.Missing,
    };

    private IEnumerable<IGrouping<string, StubMapping>> Groups() =>
        layer.Catalogue.All.Where(static mapping => mapping.Scenario is not null).GroupBy(static mapping => mapping.Scenario!.Scenario);

    private JsonNode Show(IGrouping<string, StubMapping> scenario) => new JsonObject
    {
        ["id"] = scenario.Key,
        ["name"] = scenario.Key,
        ["state"] = layer.Scenarios.State(scenario.Key),
        ["possibleStates"] = new JsonArray([.. States(scenario).Select(static state => JsonValue.Create(state))]),
        ["mappings"] = new JsonArray([.. scenario.Select(MappingsApi.Show)]),
    };

    private static IEnumerable<string> States(IEnumerable<StubMapping> scenario) =>
        scenario.SelectMany(static mapping => new[] { mapping.Scenario!.RequiredState, mapping.Scenario.NewState }).OfType<string>()
            .Append(ScenarioBoard.Started).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private AdminAnswer ResetAll()
    {
        layer.Scenarios.Reset();
        return AdminAnswer.Done;
    }

    private AdminAnswer Set(AdminCall call, string name)
    {
        if (Groups().FirstOrDefault(scenario => scenario.Key == name) is not { } known)
        {
            return AdminAnswer.Refused(StatusCodes.Status404NotFound, new("", "There is no such scenario."));
        }

        // WireMock takes no state for the first one.
        if (call.Json().AllowOnly("state").Find("state") is not { } state)
        {
            layer.Scenarios.Set(name, ScenarioBoard.Started);
            return AdminAnswer.Done;
        }

        if (!States(known).Contains(state.Text()))
        {
            return AdminAnswer.Refused(StatusCodes.Status422UnprocessableEntity, new("/state", "The scenario has no such state."));
        }

        layer.Scenarios.Set(name, state.Text());
        return AdminAnswer.Done;
    }
}
