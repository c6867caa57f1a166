using System.Text.Json.Nodes;

namespace Nir.Register.Stubs;

/// <summary>A stub that is being made. It is there once <see cref="RespondWith"/> is called.</summary>
public sealed class StubBuilder
{
    private readonly StubLayer _layer;
    private readonly JsonObject _mapping;

    internal StubBuilder(StubLayer layer, Request request)
        : this(layer, new JsonObject { ["request"] = request.ToJson() })
    {
    }

    private StubBuilder(StubLayer layer, JsonObject mapping)
    {
        _layer = layer;
        _mapping = mapping;
    }

    /// <summary>Goes before stubs with a higher number, whatever their age. Without it the number is 5.</summary>
    /// <param name="priority">1 or more.</param>
    public StubBuilder AtPriority(int priority) => With("priority", priority);

    /// <summary>Gives it a name.</summary>
    /// <param name="title">The name.</param>
    public StubBuilder WithTitle(string title) => With("name", title);

    /// <summary>Makes it part of a scenario, which begins in the state <c>Started</c>.</summary>
    /// <param name="scenario">The scenario.</param>
    public StubBuilder InScenario(string scenario) => With("scenarioName", scenario);

    /// <summary>Answers only in a state of the scenario.</summary>
    /// <param name="state">The state.</param>
    public StubBuilder WhenStateIs(string state) => With("requiredScenarioState", state);

    /// <summary>Brings the scenario into a state when it answers. No other request comes between.</summary>
    /// <param name="state">The state.</param>
    public StubBuilder WillSetStateTo(string state) => With("newScenarioState", state);

    /// <summary>Makes the stub.</summary>
    /// <param name="response">What it answers.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="FormatException">The stub cannot be. The message names the place.</exception>
    public Guid RespondWith(Response response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var id = Guid.NewGuid();
        var mapping = (JsonObject)_mapping.DeepClone();
        mapping["id"] = id;
        mapping["response"] = response.ToJson();
        _layer.Add(mapping.ToJsonString());
        return id;
    }

    private StubBuilder With(string name, JsonNode value)
    {
        var mapping = (JsonObject)_mapping.DeepClone();
        mapping[name] = value;
        return new StubBuilder(_layer, mapping);
    }
}
